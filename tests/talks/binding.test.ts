// Who is who: accounts and groups bound by codes, proved again after a new login, and strangers who may only apply.
import { describe, expect, it } from 'vitest'
import { codeIn, wechat, withLiuOnWechat } from './codes.ts'
import { Talk } from './talk.ts'

describe('a group', () => {
  it('becomes a room of the county by a code said in it, and its talk counts from then on', async () => {
    const talk = await withLiuOnWechat()
    const given = await talk.says('2026-11-23T09:10', 'wx-liu', '要临巴镇残联工作群的绑定码', wechat)
    expect(given[0]?.text).toContain('在要绑定的群里发')
    const chat = { ...wechat, room: '77@chatroom' }
    const [answer] = await talk.says('2026-11-23T09:11', 'wx-liu', `绑定 ${codeIn(given)}`, chat)
    expect(answer?.text).toContain('临巴镇残联工作群')
    expect(answer?.to).toEqual({ room: 'wechat:77@chatroom' })
    const [reply] = await talk.says('2026-11-23T09:20', 'wx-chen', '3组李大全走不得路，要个轮椅', {
      ...chat,
      mention: true,
    })
    expect(reply?.to).toEqual({ room: 'linba' })
    expect(await talk.stores.ledger.boundTo({ room: 'linba' })).toMatchObject([
      { account: 'wechat:77@chatroom', by: 'liu' },
    ])
  })

  it('is bound by the clerk of its township, and by no other', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    const [own] = await talk.says('2026-11-23T09:01', 'zhou', '要我们镇工作群的绑定码')
    expect(own?.text).toMatch(/临巴镇残联工作群的绑定码：\d{6}/u)
    const [other] = await talk.says('2026-11-23T09:02', 'tang', '要临巴镇残联工作群的绑定码')
    expect(other?.text).toContain('县残联')
    const [cadre] = await talk.says('2026-11-23T09:03', 'chen', '要临巴镇残联工作群的绑定码')
    expect(cadre?.text).not.toMatch(/\d{6}/u)
  })

  it('bound anew leaves the former chat', async () => {
    const talk = await withLiuOnWechat()
    for (const [minute, chat] of [
      ['10', '77@chatroom'],
      ['20', '88@chatroom'],
    ] as const) {
      const given = await talk.says(`2026-11-23T09:${minute}`, 'wx-liu', '要联席群的绑定码', wechat)
      await talk.says(`2026-11-23T09:${minute}`, 'wx-liu', `绑定 ${codeIn(given)}`, { ...wechat, room: chat })
    }
    expect((await talk.stores.ledger.boundTo({ room: 'joint' })).map(({ account }) => account)).toEqual([
      'wechat:88@chatroom',
    ])
  })

  it('is not bound in a direct chat, and the code stays good', async () => {
    const talk = await withLiuOnWechat()
    const given = await talk.says('2026-11-23T09:10', 'wx-liu', '要联席群的绑定码', wechat)
    const [answer] = await talk.says('2026-11-23T09:11', 'wx-liu', `绑定 ${codeIn(given)}`, wechat)
    expect(answer?.text).toContain('请在要绑定的群里发')
    await talk.says('2026-11-23T09:12', 'wx-liu', `绑定 ${codeIn(given)}`, { ...wechat, room: '9@chatroom' })
    expect(await talk.stores.ledger.boundTo({ room: 'joint' })).toHaveLength(1)
  })

  it('hears nothing when six digits that are no code are said between people', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    const said = await talk.says('2026-11-23T09:01', 'x1', '绑定 000000', { ...wechat, room: '9@chatroom' })
    expect(said).toEqual([])
  })
})

describe('an account', () => {
  it('is one person on a channel: bound anew, the former account is a stranger', async () => {
    const talk = await withLiuOnWechat()
    const code = codeIn(await talk.says('2026-11-23T10:00', 'fang', '给刘建军一个绑定码'))
    await talk.says('2026-11-23T10:01', 'wx-liu-2', `绑定 ${code}`, wechat)
    const [former] = await talk.says('2026-11-23T10:02', 'wx-liu', '超期清单', wechat)
    expect(former?.text).not.toContain('超期')
    const [now] = await talk.says('2026-11-23T10:03', 'wx-liu-2', '超期清单', wechat)
    expect(now?.text).toContain('超期')
  })

  it('may try five codes a day and no more', async () => {
    const talk = await withLiuOnWechat()
    const code = codeIn(await talk.says('2026-11-23T10:00', 'fang', '给周敏一个绑定码'))
    for (const wrong of ['000000', '000001', '000002', '000003', '000004'])
      await talk.says('2026-11-23T10:01', 'thief', `绑定 ${wrong === code ? '999999' : wrong}`, wechat)
    const [answer] = await talk.says('2026-11-23T10:02', 'thief', `绑定 ${code}`, wechat)
    expect(answer?.text).toContain('次数太多')
    expect(await talk.stores.ledger.boundTo({ person: 'zhou' })).toEqual([])
  })
})

describe('another contact person', () => {
  it('is agreed to by the county with the code of the post, and the former account is a stranger then', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    const first = codeIn(await talk.says('2026-11-23T09:01', 'fang', '给何静一个绑定码'))
    await talk.says('2026-11-23T09:02', 'wx-he', `绑定 ${first}`, wechat)
    const wanted = { act: 'roster', name: '李明', department: 'civil-affairs' } as const
    const [noted] = await talk.says('2026-11-23T09:10', 'wx-he', wanted, wechat)
    expect(noted?.text).toContain('请县残联确认后更换')
    await talk.pass('2026-11-23T09:20')
    const told = talk.heard('@liu').map(({ text }) => text)
    expect(told.join()).toContain('由何静改为李明')
    // Until then the old one stays.
    expect(await talk.stores.ledger.boundTo({ person: 'he' })).toMatchObject([{ account: 'wechat:wx-he' }])
    const code = codeIn(await talk.says('2026-11-23T09:30', 'liu', '要李明接替何静的绑定码'))
    await talk.says('2026-11-23T10:00', 'wx-li', `绑定 ${code}`, wechat)
    expect(await talk.stores.ledger.successors()).toEqual(new Map([['he', '李明']]))
    expect(await talk.stores.ledger.boundTo({ person: 'he' })).toMatchObject([{ account: 'wechat:wx-li' }])
    const [former] = await talk.says('2026-11-23T10:01', 'wx-he', '超期清单', wechat)
    expect(former?.text).not.toContain('超期')
  })

  it('keeps his name on the next channel, and the post goes back with a code for the former', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    const [handed] = await talk.says('2026-11-23T09:01', 'liu', '要李明接替何静的绑定码')
    await talk.says('2026-11-23T09:02', 'wx-li', `绑定 ${codeIn(handed ? [handed] : [])}`, wechat)
    const more = codeIn(await talk.says('2026-11-23T09:03', 'liu', '给李明一个绑定码'))
    const [hello] = await talk.says('2026-11-23T09:04', 'tg-li', `绑定 ${more}`, { channel: 'telegram' })
    expect(hello?.text).toContain('李明')
    expect(await talk.stores.ledger.boundTo({ person: 'he' })).toMatchObject([
      { account: 'wechat:wx-li', successor: '李明' },
      { account: 'telegram:tg-li', successor: '李明' },
    ])
    const back = codeIn(await talk.says('2026-11-23T10:00', 'liu', '要何静的绑定码'))
    await talk.says('2026-11-23T10:01', 'wx-he', `绑定 ${back}`, wechat)
    expect(await talk.stores.ledger.successors()).toEqual(new Map([['he', '何静']]))
    const [former] = await talk.says('2026-11-23T10:02', 'tg-li', '超期清单', { channel: 'telegram' })
    expect(former?.text).not.toContain('超期')
  })

  it('named by the county itself gets the code at once', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    const wanted = { act: 'roster', name: '李明', department: 'civil-affairs' } as const
    const [given] = await talk.says('2026-11-23T09:10', 'liu', wanted)
    expect(given?.text).toMatch(/县民政局联络员李明（接替何静）的绑定码：\d{6}/u)
  })
})
