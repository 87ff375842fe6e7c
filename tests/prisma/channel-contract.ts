// What every store of channels does: it knows a new login from the old one, when a channel last heard, and whom it reaches.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Channels, Stores } from '../../prisma/stores.ts'
import type { OpenStores } from './opening-stores.ts'
import { anEntry, morning } from './samples.ts'

export function channelStoreContract(open: OpenStores): void {
  let stores: Stores
  let channels: Channels
  let pass: (milliseconds: number) => void
  beforeEach(async () => {
    ;({ stores, pass } = await open())
    ;({ channels } = stores)
  })
  afterEach(() => stores.close())

  it('takes the first login and the same one again for no change', async () => {
    expect(await channels.noteSelf('wechat', '@aa')).toBe(false)
    expect(await channels.noteSelf('wechat', '@aa')).toBe(false)
    expect(await stores.ledger.renewedAt('wechat')).toBeNull()
    expect(await stores.ledger.renewedAt('telegram')).toBeNull()
  })

  it('tells once of another login, and remembers since when', async () => {
    await channels.noteSelf('wechat', '@aa')
    pass(60_000)
    expect(await channels.noteSelf('wechat', '@bb')).toBe(true)
    pass(60_000)
    expect(await channels.noteSelf('wechat', '@bb')).toBe(false)
    expect(await stores.ledger.renewedAt('wechat')).toBe(morning + 60_000)
    expect(await channels.noteSelf('wechat', '@aa')).toBe(true)
    expect(await stores.ledger.renewedAt('wechat')).toBe(morning + 120_000)
  })

  it('says when a channel was last known to hear', async () => {
    const hearing = { state: 'ready', scan: null, hears: true } as const
    expect(await channels.noteState('wechat', hearing)).toBeNull()
    pass(10_000)
    expect(await channels.noteState('wechat', hearing)).toBe(morning)
    pass(10_000)
    expect(await channels.noteState('wechat', { state: 'away', scan: 'https://x', hears: false })).toBe(
      morning + 10_000,
    )
    await channels.noteSelf('telegram', '42')
    expect(await channels.known()).toEqual([
      { name: 'telegram', renewedAt: null, aliveAt: null, state: null, scan: null },
      { name: 'wechat', renewedAt: null, aliveAt: morning + 10_000, state: 'away', scan: 'https://x' },
    ])
  })

  it('knows every account and chat of people and rooms, and no ended one', async () => {
    const one = { account: 'wechat:a', to: { person: 'zhou' }, by: 'liu', at: morning, endedAt: null }
    const chat = { ...one, account: 'wechat:77', to: { room: 'linba' }, at: morning + 1 }
    const ended = { ...one, account: 'wechat:b', endedAt: morning }
    const relative = { ...one, account: 'wechat:c', to: { case: '0001' } }
    await stores.ledger.commit(anEntry({ bindings: [chat, one, ended, relative] }))
    expect(await channels.contacts()).toEqual([one, chat])
  })

  it('who has a post today that the county file gives to somebody else', async () => {
    const bound = { account: 'wechat:a', to: { person: 'zhou' }, by: 'liu', at: morning, endedAt: null }
    expect(await stores.ledger.successors()).toEqual(new Map())
    const newer = { ...bound, account: 'wechat:b', at: morning + 1, successor: '王小兰' }
    const gone = { ...bound, account: 'wechat:c', endedAt: morning + 2, successor: '张三' }
    const code = { code: '123456', to: { person: 'he' }, by: 'liu', expiresAt: morning + 9, usedAt: null }
    const codes = [code, { ...code, code: '654321', successor: '李明' }]
    await stores.ledger.commit(anEntry({ bindings: [bound, newer, gone], codes }))
    expect(await stores.ledger.successors()).toEqual(new Map([['zhou', '王小兰']]))
    expect(await channels.contacts()).toEqual([bound, newer])
    expect(await stores.ledger.code('123456')).toEqual(code)
    expect(await stores.ledger.code('654321')).toEqual({ ...code, code: '654321', successor: '李明' })
    await stores.ledger.commit(anEntry({ bindings: [{ ...newer, endedAt: morning + 5 }] }))
    expect(await stores.ledger.successors()).toEqual(new Map())
  })

  it('what is bound to a person or a room now', async () => {
    const one = { account: 'wechat:a', to: { person: 'zhou' }, by: 'liu', at: morning, endedAt: null }
    const chat = { ...one, account: 'wechat:77', to: { room: 'linba' } }
    const ended = { ...one, account: 'wechat:b', endedAt: morning }
    const later = { ...one, account: 'telegram:4', at: morning + 1 }
    await stores.ledger.commit(anEntry({ bindings: [one, chat, ended, later] }))
    expect(await stores.ledger.boundTo({ person: 'zhou' })).toEqual([one, later])
    expect(await stores.ledger.boundTo({ room: 'linba' })).toEqual([chat])
    expect(await stores.ledger.boundTo({ room: 'zhou' })).toEqual([])
  })
}
