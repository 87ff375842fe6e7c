// “0231的照片发我”: who may see a case's files hears what there is and gets a link of his own; in a group nothing is shown.
import { describe, expect, it } from 'vitest'
import { filed, keys, linkIn, publicUrl } from './filed.ts'
import { requested } from './prepared.ts'
import type { Talk } from './talk.ts'

const types = async (talk: Talk) => (await talk.stores.ledger.events('0001')).map(({ type }) => type)
/** What is answered to somebody who asks for them in his own chat. */
const asked = async (talk: Talk, who: string, when = '2026-11-23T11:00') =>
  (await talk.says(when, who, '0001的照片发我'))[0]?.text ?? ''

describe('the files of a case, asked for in a direct chat', () => {
  it('are listed for the clerk of the township, with who sent them and when, and a link', async () => {
    const talk = await filed()
    const answer = await asked(talk, 'zhou')
    expect(answer.split('\n').slice(0, 4)).toEqual([
      '0001 李大全（临巴镇团石村）有3个附件：',
      '1. 图片，家属，11月23日（周一）09:20',
      '2. 图片，陈国富，11月23日（周一）09:30',
      '3. 图片，您，11月23日（周一）10:00',
    ])
    expect(answer).toMatch(
      new RegExp(`${publicUrl}/attachments/0001/[0-9a-f-]{36}\n24小时内有效，每个只能打开一次`, 'u'),
    )
    // The names that people give to files tell illnesses.
    expect(answer).not.toMatch(/脑梗|病历|身份证/u)
    expect((await types(talk)).filter((type) => type === 'FilesOffered')).toHaveLength(1)
  })

  it('are told to be on the console where our pages cannot be reached from outside', async () => {
    const talk = await filed(null)
    const answer = await asked(talk, 'zhou')
    expect(answer).toContain('3. 图片，您，11月23日（周一）10:00')
    expect(answer).toContain('控制台“附件”页的 0001 下')
    expect(await types(talk)).not.toContain('FilesOffered')
  })

  it.each([
    ['把0001的附件给我看看'],
    ['0001有哪些材料照片'],
    ['您好，麻烦把李大全的材料照片发给我'],
    ['0001的材料发我'],
    ['看一下0001的照片'],
  ])('%s is such a wish, and tells nothing of the materials', async (text) => {
    const talk = await filed()
    const [answer] = await talk.says('2026-11-23T11:00', 'zhou', text)
    expect(answer?.text).toContain('有3个附件')
    expect(await types(talk)).not.toContain('MaterialsCompleted')
  })

  it.each([
    ['0001照片已经发了'],
    ['0001的材料齐了没'],
    ['叫王桂英把照片发给我'],
    ['0001缺照片'],
    ['办残疾证要哪些照片'],
  ])('%s is none', async (text) => {
    const talk = await filed()
    const said = await talk.says('2026-11-23T11:00', 'zhou', text)
    expect(said.map((each) => each.text).join()).not.toMatch(/个附件|附件页/u)
  })

  it('are of the case just spoken of where none is named', async () => {
    const talk = await filed()
    const [answer] = await talk.says('2026-11-23T10:05', 'zhou', '照片发我看看')
    expect(answer?.text).toContain('0001 李大全')
  })

  it('of several cases it is asked which', async () => {
    const talk = await requested({ 李大全: ['AID'], 王桂英: ['AID'] })
    const [answer] = await talk.says('2026-11-23T11:00', 'zhou', '把照片发我')
    expect(answer?.text).toContain('比如“0001的照片发我”')
    const [none] = await talk.says('2026-11-23T11:01', 'zhou', '0001的照片发我')
    expect(none?.text).toBe('0001 李大全（临巴镇团石村）还没有附件。')
  })

  it('and looked at, leave what was done before to be taken back', async () => {
    const talk = await filed()
    await talk.says('2026-11-23T10:30', 'liu', '0001的照片发我')
    await talk.says('2026-11-23T10:31', 'zhou', '撤回刚才那条')
    expect((await talk.case('0001')).verification).toBeNull()
  })
})

describe('who may', () => {
  it('the county, of every case', async () => {
    expect(await asked(await filed(), 'liu')).toContain('有3个附件')
  })

  it('a cadre, what he sent himself', async () => {
    const answer = await asked(await filed(), 'chen')
    expect(answer).toContain('有1个附件：\n1. 图片，您，11月23日（周一）09:30')
  })

  it('the family, what it sent itself', async () => {
    const answer = await asked(await filed(), 'x9')
    expect(answer).toContain('有1个附件：\n1. 图片，您，11月23日（周一）09:20')
  })

  it('a department, while it has a task to do there', async () => {
    const talk = await filed()
    expect(await asked(talk, 'he')).toContain('没有查到编号 0001')
    await talk.says('2026-11-24T10:00', 'zhou', '0001 核实属实，上报县残联')
    await talk.says('2026-11-25T09:00', 'liu', { act: 'dispatch', cases: ['0001'], when: '2026-11-27TAM' })
    expect(await asked(talk, 'he', '2026-11-25T10:00')).toContain('有3个附件')
    await talk.says('2026-11-27T11:00', 'liu', { act: 'visit', case: '0001', result: 'done' })
    await talk.says('2026-11-30T10:00', 'he', { act: 'complete', case: '0001', services: ['NURSING'] })
    expect(await asked(talk, 'he', '2026-11-30T11:00')).toContain('没有可以给您看的附件')
  })

  it.each([
    ['a clerk of another township', 'tang', '没有查到编号 0001'],
    ['a cadre of another village', 'xu', '没有查到编号 0001'],
    ['a stranger', 'x8', '暂时查不到'],
    ['a leader', 'wang', '没有可以给您看的附件'],
  ])('not %s', async (_, who, says) => {
    const talk = await filed()
    const answer = await asked(talk, who)
    expect(answer).toContain(says)
    expect(answer).not.toContain(publicUrl)
    expect(await types(talk)).not.toContain('FilesOffered')
  })
})

describe('in a group', () => {
  const inGroup = { room: 'linba', mention: true } as const

  it('nothing is shown, and who has a chat of his own with us is answered there', async () => {
    const talk = await filed()
    const said = await talk.says('2026-11-23T11:00', 'zhou', '0001的照片发我', inGroup)
    expect(said.map(({ to }) => to)).toEqual([{ person: 'zhou' }, { room: 'linba' }])
    expect(said[1]?.text).toBe('0001 的附件不在群里发，已私聊回复您。')
    expect(said[0]?.text).toContain('有3个附件')
  })

  it('who has none is asked to come there', async () => {
    const talk = await filed()
    const said = await talk.says('2026-11-23T11:00', 'fang', '0001的照片发我', inGroup)
    expect(said.map(({ text }) => text)).toEqual(['0001 的附件不在群里发，请私聊我“0001的照片发我”。'])
  })

  it('who may not see them hears the same there, and privately that there is nothing for him', async () => {
    const talk = await filed()
    await talk.says('2026-11-23T10:30', 'wang', '超期的有哪些')
    const said = await talk.says('2026-11-23T11:00', 'wang', '0001的照片发我', inGroup)
    expect(said[1]?.text).toBe('0001 的附件不在群里发，已私聊回复您。')
    expect(said[0]?.text).toContain('没有可以给您看的附件')
    expect(linkIn(said)).toBe('')
  })

  it('what people say among themselves is passed over', async () => {
    const talk = await filed()
    expect(await talk.says('2026-11-23T11:00', 'zhou', '照片发我', { room: 'linba' })).toEqual([])
  })
})

it('the keys of the files are said nowhere', async () => {
  const talk = await filed()
  await asked(talk, 'zhou')
  for (const key of Object.values(keys)) expect(talk.said.map(({ text }) => text).join()).not.toContain(key)
})
