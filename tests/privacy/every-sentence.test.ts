// Every sentence the assistant can say of a case, said in a group: never a whole name, a number of a person, an address.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeResident } from '../../src/case/describe-resident.ts'
import { evolve } from '../../src/case/evolve.ts'
import { inOneBreath, namedAmong } from '../../src/conversation/sentences/of-several.ts'
import { ofACase, sayOfCase, type Saying } from '../../src/conversation/sentences/sentences.ts'
import { plainDate } from '../../src/deadline/plain-date.ts'
import { createDirectory } from '../../src/organisation/directory.ts'
import { describeCase } from '../../src/privacy/case-in-words.ts'
import { maskedName } from '../../src/privacy/masked-name.ts'
import { smallCounty } from '../talks/small-county.ts'

const keys = Object.keys(ofACase) as Saying['key'][]
const directory = createDirectory(smallCounty)
const today = plainDate('2026-11-23')

/** Something for every value a sentence may ask for. */
const values = {
  clerks: '周敏',
  due: today,
  dueOn: today,
  when: '2026-11-26TAM',
  left: ['AID'],
  services: ['AID', 'NURSING'],
  service: 'AID',
  tasks: ['AID'],
  department: 'civil-affairs',
  departments: ['housing', 'police'],
  suggest: 'market',
  reason: 'duplicate',
  need: 'wrong-channel',
  what: '入户核实',
  again: true,
  month: '2026-11',
  percent: 70,
  rows: ['临巴镇回访3件，抽查3件'],
  township: '临巴镇',
  into: '0002',
  checked: 1,
  wanted: 3,
  callbackOn: today,
  from: today,
  until: plainDate('2026-12-01'),
  to: today,
  lastDay: today,
  missing: ['户口本'],
  result: 'satisfied',
  reopened: [],
  attempts: 2,
  field: 'group',
  fields: ['phone', 'age'],
  index: 0,
  count: 2,
  text: '同意延期。',
  asker: '县民政局',
  day: today,
  by: '家属',
  deadline: 'verify',
  provisional: false,
  actor: '临巴镇',
  files: [{ type: 'image/jpeg', by: '周敏', when: '11月23日 10:00' }],
  address: 'https://county.example/attachments/0001/3f0c',
  hours: 24,
  sent: true,
}

const residents = fc.record({
  name: fc.constantFrom('李大全', '王桂英', '欧阳修文', '何忠秀', '张三', '司马小兰'),
  phone: fc.stringMatching(/^1380000\d{4}$/),
  idNumber: fc.stringMatching(/^513030190[1-5]0[1-9]\d{2}\d{3}\d$/),
  address: fc.constantFrom('王家院子，过了桥左边', '新街12号3单元'),
  group: fc.constantFrom('3', '12'),
  age: fc.integer({ min: 1, max: 99 }),
})

const caseOf = (said: Parameters<typeof describeResident>[0]) =>
  evolve(null, {
    type: 'CaseDrafted',
    number: '0001',
    resident: describeResident({ village: '511725102214', township: '511725102', ...said }),
    services: ['CERT', 'NURSING'],
    source: 'chat',
    reportedBy: 'chen',
    reportedOn: today,
    room: 'linba',
    boundTo: [],
    urgent: false,
  })

describe.each(keys)('%s', (key) => {
  it('shows nothing of the person in a group', () => {
    fc.assert(
      fc.property(residents, (said) => {
        const saying = { key, values } as unknown as Saying
        const words = describeCase(caseOf(said), 'group', directory, today)
        const breath = inOneBreath(saying, words)
        const among = breath ? `${breath.all}：${namedAmong(words, breath.each ?? '', '临巴镇')}` : ''
        const text = `${sayOfCase(saying, words)}\n${among}`
        expect(text).not.toContain(said.name)
        expect(text).not.toContain(said.phone)
        expect(text).not.toContain(said.idNumber)
        expect(text).not.toContain(said.address)
        expect(text).not.toMatch(/残废|瘫子|拜子|[一二三四]级|undefined|null|NaN|\[object/u)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a masked name', () => {
  it.each([
    ['李大全', '李**'],
    ['张三', '张*'],
    ['欧阳修文', '欧阳**'],
    ['司马光', '司马*'],
    ['东方', '东*'],
  ])('%s → %s', (name, masked) => expect(maskedName(name)).toBe(masked))
})
