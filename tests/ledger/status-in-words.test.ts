// Where a case stands, as each of those who may ask is told.
import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../src/case/event.ts'
import type { ServiceCode } from '../../src/case/service.ts'
import { plainDate } from '../../src/deadline/plain-date.ts'
import { statusInWords } from '../../src/ledger/status-in-words.ts'
import type { Role } from '../../src/organisation/county.ts'
import type { Place } from '../../src/privacy/case-in-words.ts'
import { calendar, directory, drafted, lidaquan, reported, sent, told, visited } from './told-case.ts'

type Steps = readonly (readonly [string, CaseEvent])[]

const tasks = [
  { id: 'CERT-1', service: 'CERT', department: 'disabled-federation' },
  { id: 'NURSING-1', service: 'NURSING', department: 'civil-affairs' },
  { id: 'LEGAL-1', service: 'LEGAL', department: 'justice' },
] as const
const toCounty: Steps = reported(['CERT', 'NURSING', 'LEGAL'])
const planned: Steps = [
  ...toCounty,
  sent('2026-11-18', tasks, ['health']),
  ['2026-11-18', { type: 'VisitScheduled', when: '2026-11-20TAM' }],
]
const seen: Steps = [
  ...planned,
  ['2026-11-19', { type: 'TaskAcknowledged', task: 'NURSING-1', on: plainDate('2026-11-19') }],
  ...visited('2026-11-20', '2026-12-21'),
]

function status(
  steps: Steps,
  today: string,
  who: { place?: Place; role?: Role; services?: readonly ServiceCode[] } = {},
): string {
  const { place = 'direct', role = 'county', services = [] } = who
  return statusInWords(told(steps), { place, role, services, directory, calendar, today: plainDate(today) })
}

describe('to those who work on it', () => {
  it('says what was done, who acts next and by which day', () => {
    expect(status(toCounty.slice(0, 2), '2026-11-13')).toBe(
      [
        '0231 李大全（临巴镇团石村3组），需求：残疾人证、护理补贴、法律援助。',
        '已办：11月12日（周四）登记。',
        '现在：已登记，等镇上入户核实。',
        '下一步：临巴镇11月19日（周四）前入户核实（方案三(一)）。',
      ].join('\n'),
    )
  })

  it('says how late it is', () => {
    expect(status(toCounty.slice(0, 2), '2026-11-24')).toContain(
      '超期：临巴镇11月19日（周四）前入户核实（方案三(一)），已超期3个工作日。',
    )
  })

  it('gives both clocks of a task: signing, and the service’s own with its law', () => {
    const said = status(planned, '2026-11-18')
    expect(said).toContain(
      '· 法律援助（县司法局）：待签收；11月19日（周四）前签收；11月25日（周三）前办结（法律援助法第四十三条）。',
    )
    expect(said).toContain('下一步：县残联11月24日（周二）前联合上门（方案三(二)）。')
    expect(said).toContain('下一步：县卫健局11月19日（周四）前签收随队上门')
  })

  it('explains a day that is not plain, and only such a day', () => {
    const said = status(seen, '2026-11-20')
    expect(said).toContain('日期怎么算（回访）：1个月，12月20日为周日，顺延至12月21日（周一）。')
    expect(said.match(/日期怎么算/gu)).toHaveLength(1)
  })

  it('names the holidays on the way', () => {
    const steps: Steps = [
      ['2026-09-30', drafted(['AID'], plainDate('2026-09-30'))],
      ['2026-09-30', { type: 'CaseRequested', on: plainDate('2026-09-30') }],
    ]
    expect(status(steps, '2026-09-30')).toContain('10月1日至7日放假，10月10日（周六）上班')
  })

  it('says that a day is provisional while the year’s holidays are not published', () => {
    const steps: Steps = [
      ['2026-12-30', drafted(['AID'], plainDate('2026-12-30'))],
      ['2026-12-30', { type: 'CaseRequested', on: plainDate('2026-12-30') }],
    ]
    expect(status(steps, '2026-12-30')).toContain('（放假安排未公布，暂定）')
  })

  it('answers for the services asked about only', () => {
    const said = status(seen, '2026-11-20', { services: ['NURSING'] })
    expect(said).toContain('· 护理补贴（县民政局）：已签收；12月10日（周四）前办结')
    expect(said).not.toContain('法律援助（')
  })

  it('says that a service was never asked for', () => {
    expect(status(seen, '2026-11-20', { services: ['AID'] })).toContain(
      '0231 里没有登记辅具适配，要加上请回复“0231 还要办辅具适配”。',
    )
  })

  it('says who rules on a return, and by when', () => {
    const back: Steps = [
      ...seen,
      [
        '2026-11-20',
        {
          type: 'TaskReturnRequested',
          task: 'LEGAL-1',
          reason: 'not-our-duty',
          suggest: null,
          on: plainDate('2026-11-20'),
        },
      ],
    ]
    expect(status(back, '2026-11-20')).toContain(
      '法律援助（县司法局）：申请退单（不属于本部门职责），县残联11月23日（周一）前裁定',
    )
  })

  it('says why it stands still, without days that do not run', () => {
    const held: Steps = [
      ...planned,
      ['2026-11-19', { type: 'PutOnHold', reason: 'hospital', until: plainDate('2026-12-19') }],
    ]
    const said = status(held, '2026-11-23')
    expect(said).toContain('暂缓中：住院，12月19日（周六）再看，期限暂停。')
    expect(said).not.toContain('前办结')
  })
})

describe('to the family', () => {
  const family = { role: 'relative' } as const

  it('says in plain words when somebody comes', () => {
    expect(status(planned, '2026-11-18', family)).toContain(
      '0231（李大全）：定在11月20日（周五）上午上门，请留人在家，备好身份证、户口本。',
    )
  })

  it('offers to urge what is late', () => {
    expect(status(toCounty.slice(0, 2), '2026-11-24', family)).toContain('您可以回复“催办 0231”')
  })

  it('tells an outcome that is no with the way to object', () => {
    const not: Steps = [...seen, ['2026-11-20', { type: 'CertificateAssessed', result: 'not-qualified' }]]
    expect(status(not, '2026-11-23', family)).toContain('可在10个工作日内向市级残联申请重新评定')
  })

  it('asks whether it is true what a department says it has done', () => {
    const said: Steps = [
      ...seen,
      ['2026-11-25', { type: 'TaskCompletionReported', task: 'NURSING-1', on: plainDate('2026-11-25') }],
    ]
    expect(status(said, '2026-11-25', family)).toContain('县民政局说已经办好了')
  })

  it('is not cheerful about a death', () => {
    const dead: Steps = [
      ...planned,
      ['2026-11-19', { type: 'DeathReported', by: 'chen' }],
      ['2026-11-19', { type: 'PutOnHold', reason: 'died', until: null }],
    ]
    expect(status(dead, '2026-11-20', family)).toBe(
      '0231（李大全）：家里的情况已经记下，提醒都停了，镇上会来核实。请节哀。',
    )
  })

  it('says what a form still lacks', () => {
    const draft: Steps = [
      ['2026-11-12', drafted([], plainDate('2026-11-12'), { ...lidaquan, village: null })],
    ]
    expect(status(draft, '2026-11-12', family)).toContain('请直接回复：所在村（社区）、需要办什么。')
  })
})

describe('in a group', () => {
  it('is masked and short', () => {
    expect(status(seen, '2026-11-20', { place: 'group' })).toBe(
      '0231 李**（临巴镇团石村）：已上门，等评定结果。\n下一步：县司法局11月19日（周四）前签收法律援助，已超期1个工作日。',
    )
  })

  it('says of a notice when it ends', () => {
    const posted: Steps = [
      ...seen,
      ['2026-11-20', { type: 'CertificateAssessed', result: 'qualified' }],
      ['2026-11-23', { type: 'NoticePosted', on: plainDate('2026-11-23') }],
    ]
    expect(status(posted, '2026-11-24', { place: 'group', services: ['CERT'] })).toBe(
      '0231 李**（临巴镇团石村）：残疾人证公示中。\n下一步：公示到11月30日（周一）结束。',
    )
  })

  it('sends the families to a direct chat for more', () => {
    expect(status(seen, '2026-11-20', { place: 'group', role: 'relative' })).toBe(
      '0231 李**（临巴镇团石村）：已上门，等评定结果。\n详细情况请私聊问我。',
    )
  })
})
