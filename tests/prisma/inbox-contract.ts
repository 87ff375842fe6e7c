// What every inbox does: a message is kept once and handled in its turn, by one at a time in each conversation.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Inbox, Stores } from '../../prisma/stores.ts'
import type { OpenStores } from './opening-stores.ts'
import { aCase, aMessage, anEntry, morning, requested, said, urged } from './samples.ts'

export function inboxContract(open: OpenStores): void {
  let stores: Stores
  let inbox: Inbox
  let pass: (milliseconds: number) => void
  beforeEach(async () => {
    ;({ stores, pass } = await open())
    ;({ inbox } = stores)
  })
  afterEach(() => stores.close())

  const claimed = async (limit = 9, conversation?: string) => {
    const rows = await inbox.claim({ limit, ...(conversation === undefined ? {} : { conversation }) })
    return rows.map(({ inboxId, attempt }) => `${inboxId} attempt ${attempt}`)
  }
  const done = (inboxId: string) => stores.ledger.commit(anEntry({ inbox: inboxId }))

  describe('storing', () => {
    it('keeps a message that is delivered again once', async () => {
      const first = await inbox.store(said('m1'))
      const again = await inbox.store(said('m1', { text: 'changed on the way' }))
      expect(first).toEqual({ outcome: 'stored', inboxId: first.inboxId, conversation: 'sim:room:linba' })
      expect(again).toEqual({ ...first, outcome: 'duplicate' })
      expect(await inbox.read(first.inboxId)).toEqual(said('m1'))
    })

    it('reads a conversation back, the newest first', async () => {
      for (const id of ['m1', 'm2', 'm3']) await inbox.store(said(id))
      await inbox.store(said('elsewhere', { room: null }))
      expect((await inbox.recent('sim:room:linba', 2)).map(({ id }) => id)).toEqual(['m3', 'm2'])
      expect(await inbox.recent('sim:room:nowhere', 2)).toEqual([])
    })

    it('keeps one of twenty deliveries at once', async () => {
      const all = await Promise.all(Array.from({ length: 20 }, () => inbox.store(said('m1'))))
      expect(all.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1)
      expect(new Set(all.map(({ inboxId }) => inboxId)).size).toBe(1)
    })

    it('tells the same id on another channel apart', async () => {
      await inbox.store(said('m1'))
      expect((await inbox.store(said('m1', { channel: 'wechat' }))).outcome).toBe('stored')
    })

    it('says whether a message came before, by its channel and its id', async () => {
      const { inboxId } = await inbox.store(said('m1'))
      await done(inboxId)
      const { channel } = said('m1')
      expect(await inbox.has({ channel, id: 'm1' })).toBe(true)
      expect(await inbox.has({ channel, id: 'm2' })).toBe(false)
      expect(await inbox.has({ channel: 'mail', id: 'm1' })).toBe(false)
    })

    it('says whether a message is still to be handled', async () => {
      const { inboxId } = await inbox.store(said('m1'))
      expect(await inbox.waits(inboxId)).toBe(true)
      await claimed()
      expect(await inbox.waits(inboxId)).toBe(true)
      await done(inboxId)
      expect(await inbox.waits(inboxId)).toBe(false)
      expect(await inbox.waits('nothing')).toBe(false)
    })

    it('knows a duplicate of a handled message', async () => {
      const { inboxId } = await inbox.store(said('m1'))
      await done(inboxId)
      expect(await inbox.store(said('m1'))).toMatchObject({ outcome: 'duplicate', inboxId })
      expect(await claimed()).toEqual([])
    })

    it('keeps everything a message can have, clean of what a database cannot hold', async () => {
      const full = said('m1', {
        room: null,
        mentioned: true,
        quote: { text: '李*', message: 'm0' },
        button: '签收',
        attachments: [{ kind: 'image', name: 'form.jpg' }],
      })
      const { inboxId, conversation } = await inbox.store({ ...full, text: 'a\0b\uDC00' })
      expect(conversation).toBe('sim:person:chen')
      expect(await inbox.read(inboxId)).toEqual({ ...full, text: 'ab\uFFFD' })
    })

    it('tells the newest messages of a conversation, handled or not, the newest first', async () => {
      const { conversation } = await inbox.store(said('m1'))
      await inbox.store(said('m2', { room: null }))
      await inbox.store(said('m3'))
      await done('1')
      expect(await inbox.recent(conversation, 9)).toEqual([said('m3'), said('m1')])
      expect(await inbox.recent(conversation, 1)).toEqual([said('m3')])
      expect(await inbox.recent('sim:room:nobody', 9)).toEqual([])
    })

    it('reads null where there is nothing', async () => {
      expect(await inbox.read('4711')).toBeNull()
      expect(await inbox.read('no number')).toBeNull()
    })
  })

  it('tells the time that its claims go by', async () => {
    pass(1_234)
    expect(await stores.now()).toBe(morning + 1_234)
  })

  describe('claiming', () => {
    it('gives the oldest of each conversation, in the order of arrival', async () => {
      for (const [id, room] of [
        ['a', 'r1'],
        ['b', 'r1'],
        ['c', 'r0'],
        ['d', null],
      ] as const) {
        await inbox.store(said(id, { room }))
      }
      expect(await claimed()).toEqual(['1 attempt 1', '3 attempt 1', '4 attempt 1'])
      expect(await claimed()).toEqual([])
      await done('1')
      expect(await claimed()).toEqual(['2 attempt 1'])
    })

    it('finds the others however much one conversation has sent', async () => {
      for (let i = 0; i < 120; i += 1) await inbox.store(said(`flood ${i}`, { room: 'flood' }))
      await inbox.store(said('quiet', { room: 'quiet' }))
      expect(await claimed(1)).toEqual(['1 attempt 1'])
      expect(await claimed(1)).toEqual(['121 attempt 1'])
      expect(await claimed()).toEqual([])
    })

    it('gives no more than asked for, the oldest first', async () => {
      for (const room of ['z', 'y', 'x']) await inbox.store(said(room, { room }))
      expect(await claimed(2)).toEqual(['1 attempt 1', '2 attempt 1'])
    })

    it('gives only the named conversation', async () => {
      await inbox.store(said('a', { room: 'r1' }))
      const { conversation } = await inbox.store(said('b', { room: 'r2' }))
      expect(await claimed(9, conversation)).toEqual(['2 attempt 1'])
      expect(await claimed(9, 'sim:room:nobody')).toEqual([])
    })

    it('gives what a killed worker had in hand again when its lease has run out', async () => {
      await inbox.store(said('a'))
      await inbox.store(said('b'))
      expect(await claimed()).toEqual(['1 attempt 1'])
      pass(7_999)
      expect(await claimed()).toEqual([])
      pass(1)
      expect(await claimed()).toEqual(['1 attempt 2'])
    })

    it('lets a message rest after a failure, and its successors wait for it', async () => {
      await inbox.store(said('a'))
      await inbox.store(said('b'))
      await claimed()
      await inbox.postpone('1', 500, 'Error: no connection')
      pass(499)
      expect(await claimed()).toEqual([])
      pass(1)
      expect(await claimed()).toEqual(['1 attempt 2'])
    })

    it('gives the attempt back where the failure says nothing of the message', async () => {
      await inbox.store(said('m1'))
      expect(await claimed()).toEqual(['1 attempt 1'])
      await inbox.postpone('1', 0, 'OutOfTime', { counts: false })
      expect(await claimed()).toEqual(['1 attempt 1'])
    })

    it('goes on without a message that was set aside, for whoever asks why', async () => {
      await inbox.store(said('a'))
      await inbox.store(said('b'))
      await claimed()
      pass(10)
      await inbox.quarantine('1', 'Error: 三次都不行')
      expect(await claimed()).toEqual(['2 attempt 1'])
      expect(await inbox.quarantined(9)).toEqual([{ id: '1', at: morning + 10, reason: 'Error: 三次都不行' }])
      expect(await done('1')).toBe('stale')
    })

    it('has told of what was set aside when the entry that tells of it is written, and only one is', async () => {
      for (const id of ['a', 'b', 'c']) await inbox.store(said(id, { room: id }))
      await claimed()
      await inbox.quarantine('1', 'Error: 三次都不行')
      await inbox.quarantine('2', 'Error: 三次都不行')
      const { ledger } = stores
      expect(await ledger.untoldSetAside(1)).toEqual([{ inbox: '1', message: said('a', { room: 'a' }) }])
      const telling = (id: string, setAsideTold: string[]) =>
        ledger.commit(anEntry({ setAsideTold, messages: [aMessage(id, { to: { person: 'fang' } })] }))
      expect(await telling('never', ['1', '3'])).toBe('stale')
      const told = await Promise.all([telling('one', ['1', '2']), telling('two', ['2', '1'])])
      expect(told.toSorted()).toEqual(['committed', 'stale'])
      expect(await ledger.untoldSetAside(9)).toEqual([])
      expect(await ledger.sent({ person: 'fang' }, 9)).toHaveLength(1)
    })

    it('never gives one conversation to two at once', async () => {
      for (let i = 0; i < 30; i += 1) await inbox.store(said(String(i), { room: `r${i % 3}` }))
      const inHand = new Set<string>()
      const handled: string[] = []
      const worker = async () => {
        for (;;) {
          const [message] = await inbox.claim({ limit: 1 })
          if (!message) {
            if (handled.length === 30) return
            await new Promise((resolve) => setImmediate(resolve))
            continue
          }
          expect(inHand.has(message.conversation)).toBe(false)
          inHand.add(message.conversation)
          await inbox.read(message.inboxId)
          inHand.delete(message.conversation)
          expect(await done(message.inboxId)).toBe('committed')
          handled.push(message.inboxId)
        }
      }
      await Promise.all([worker(), worker(), worker(), worker()])
      const ofFirstRoom = handled.map(Number).filter((id) => id % 3 === 1)
      expect(ofFirstRoom).toEqual(ofFirstRoom.toSorted((one, other) => one - other))
      expect(new Set(handled).size).toBe(30)
    })
  })

  it('nothing of a message that was taken back, once it was handled', async () => {
    const { inboxId } = await inbox.store(said('m1'))
    await inbox.store(said('m2'))
    await stores.ledger.commit(anEntry({ inbox: inboxId }))
    await stores.ledger.commit(anEntry({ scrubs: [{ channel: 'sim', id: 'm1' }] }))
    expect(await inbox.read(inboxId)).toBeNull()
    expect((await inbox.recent('sim:room:linba', 9)).map(({ id }) => id)).toEqual(['m2'])
    expect((await inbox.store(said('m1'))).outcome).toBe('duplicate')
  })

  it('knows a message by its channel’s id, and what handling it changed', async () => {
    const { inboxId } = await inbox.store(said('m1'))
    const { ledger } = stores
    expect(await ledger.received('sim', 'm1')).toEqual({ inbox: inboxId, message: said('m1') })
    expect(await ledger.received('sim', 'm9')).toBeNull()
    expect(await ledger.changedBy(inboxId)).toEqual([])
    const [first, second] = [aCase('0001'), aCase('0002')]
    const event = { ...requested, inbox: inboxId }
    await ledger.commit(
      anEntry({
        inbox: inboxId,
        cases: [
          { from: 0, case: second, events: [event] },
          { from: 0, case: { ...first, version: 2 }, events: [event, { ...urged, inbox: inboxId }] },
        ],
      }),
    )
    expect(await ledger.changedBy(inboxId)).toEqual([
      { case: '0001', version: 0, by: 'chen' },
      { case: '0002', version: 0, by: 'chen' },
    ])
    await ledger.commit(anEntry({ scrubs: [{ channel: 'sim', id: 'm1' }] }))
    expect(await ledger.received('sim', 'm1')).toEqual({ inbox: inboxId, message: null })
  })
}
