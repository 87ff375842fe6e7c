// What every outbox does: messages to one recipient go out in their order, and one that may have arrived is known.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Lease, Outbox, Stores } from '../../prisma/stores.ts'
import type { OutgoingMessage } from '../../src/outgoing-message.ts'
import type { OpenStores } from './opening-stores.ts'
import { aMessage, anEntry, morning } from './samples.ts'

export function outboxContract(open: OpenStores): void {
  let stores: Stores
  let outbox: Outbox
  let pass: (milliseconds: number) => void
  beforeEach(async () => {
    ;({ stores, pass } = await open())
    ;({ outbox } = stores)
    leases.clear()
  })
  afterEach(() => stores.close())

  const write = (...messages: OutgoingMessage[]) => stores.ledger.commit(anEntry({ messages }))
  /** The newest lease of each message. */
  const leases = new Map<string, Lease>()
  const held = (outboxId: string): Lease => leases.get(outboxId) ?? { outboxId, lease: 0 }
  const claimed = async (request: Partial<Parameters<Outbox['claim']>[0]> = {}) => {
    const rows = await outbox.claim({ limit: 9, ...request })
    for (const row of rows) leases.set(row.outboxId, { outboxId: row.outboxId, lease: row.lease })
    return rows.map(({ outboxId, attempt, inDoubt }) => `${outboxId} attempt ${attempt}, ${inDoubt} in doubt`)
  }
  const fresh = { lease: 1, attempt: 1, inDoubt: 0, progress: null }
  const zhou = { person: 'zhou' }

  it('gives the oldest to each recipient, with all that is in it', async () => {
    await write(aMessage('a'), aMessage('b'), aMessage('c', { to: zhou, kind: 'task' }))
    expect(await outbox.claim({ limit: 9 })).toEqual([
      { ...fresh, outboxId: 'a', conversation: 'room:linba', message: aMessage('a') },
      {
        ...fresh,
        outboxId: 'c',
        conversation: 'person:zhou',
        message: aMessage('c', { to: zhou, kind: 'task' }),
      },
    ])
    expect(await claimed()).toEqual([])
  })

  it('reads a message by its id, also after it was sent', async () => {
    await write(aMessage('a'), aMessage('b'))
    await claimed()
    await outbox.recordReceipt('a', { message: null })
    expect(await outbox.read('a')).toEqual(aMessage('a'))
    expect(await outbox.read('nowhere')).toBeNull()
  })

  it('goes on with the next when the channel took the one before', async () => {
    await write(aMessage('a'), aMessage('b'))
    await claimed()
    await outbox.recordReceipt('a', { message: 'their id' })
    expect(await claimed()).toEqual(['b attempt 1, 0 in doubt'])
    await outbox.recordReceipt('b', { message: null })
    expect(await claimed()).toEqual([])
    expect((await stores.ledger.sent({ room: 'linba' }, 9)).map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('gives only what goes by that channel, and no more than asked for', async () => {
    await write(
      aMessage('a', { channel: 'wechat' }),
      aMessage('b', { to: zhou }),
      aMessage('c', { to: { person: 'liu' } }),
      aMessage('d', { to: { person: 'he' }, channel: null }),
    )
    expect(await claimed({ channel: 'sim', limit: 1 })).toEqual(['b attempt 1, 0 in doubt'])
    expect(await claimed({ channel: 'sim' })).toEqual(['c attempt 1, 0 in doubt'])
    expect(await claimed({ channel: 'wechat' })).toEqual(['a attempt 1, 0 in doubt'])
    expect(await claimed()).toEqual(['d attempt 1, 0 in doubt'])
  })

  it('gives also what was to go by a channel that is none of those named, once it has waited', async () => {
    await write(
      aMessage('a', { channel: 'wechat' }),
      aMessage('b', { to: zhou, channel: 'mail' }),
      aMessage('c', { to: { person: 'liu' }, channel: 'nowhere' }),
      aMessage('d', { to: { person: 'he' }, channel: null }),
    )
    const request = { channel: 'nowhere', strays: { channels: ['mail', 'nowhere'], afterMs: 60_000 } }
    expect(await claimed(request)).toEqual(['c attempt 1, 0 in doubt'])
    pass(59_999)
    expect(await claimed(request)).toEqual(['c attempt 2, 0 in doubt'])
    pass(1)
    expect(await claimed(request)).toEqual(['a attempt 1, 0 in doubt'])
  })

  it('finds the others however much waits for one recipient', async () => {
    await write(
      ...Array.from({ length: 120 }, (_, index) => aMessage(`m${index}`)),
      aMessage('quiet', { to: zhou }),
    )
    expect(await claimed({ limit: 1 })).toEqual(['m0 attempt 1, 0 in doubt'])
    expect(await claimed({ limit: 1 })).toEqual(['quiet attempt 1, 0 in doubt'])
    expect(await claimed()).toEqual([])
  })

  it('counts as in doubt what was begun when its lease ran out, and nothing else', async () => {
    await write(aMessage('a'), aMessage('b', { to: zhou }))
    await claimed()
    await outbox.begin(held('a'))
    pass(7_999)
    expect(await claimed()).toEqual([])
    pass(1)
    expect(await claimed()).toEqual(['a attempt 2, 1 in doubt', 'b attempt 2, 0 in doubt'])
    pass(8_000)
    expect(await claimed()).toEqual(['a attempt 3, 1 in doubt', 'b attempt 3, 0 in doubt'])
    expect(await outbox.doubtful(9)).toEqual([
      {
        id: 'a',
        at: morning,
        state: 'waiting',
        inDoubt: 1,
        channel: 'sim',
        reason: null,
        message: aMessage('a'),
      },
    ])
  })

  it('keeps the lease of a slow send', async () => {
    await write(aMessage('a'))
    await claimed()
    pass(7_000)
    await outbox.renew(held('a'))
    pass(7_000)
    expect(await claimed()).toEqual([])
  })

  it('waits when it is told to, and so do the messages behind', async () => {
    await write(aMessage('a'), aMessage('b'))
    await claimed()
    await outbox.postpone(held('a'), { pauseMs: 300_000, reason: 'Too Many Requests', inDoubt: false })
    pass(299_999)
    expect(await claimed()).toEqual([])
    pass(1)
    expect(await claimed()).toEqual(['a attempt 2, 0 in doubt'])
  })

  it('remembers that a send cut off may have arrived', async () => {
    await write(aMessage('a'))
    await claimed()
    await outbox.begin(held('a'))
    await outbox.postpone(held('a'), { pauseMs: 0, reason: 'no answer', inDoubt: true })
    expect(await claimed()).toEqual(['a attempt 2, 1 in doubt'])
  })

  it('has no doubt of what was not begun, or was refused', async () => {
    await write(aMessage('a'))
    await claimed()
    await outbox.postpone(held('a'), { pauseMs: 0, reason: 'no time', inDoubt: true })
    expect(await claimed()).toEqual(['a attempt 2, 0 in doubt'])
    await outbox.begin(held('a'))
    await outbox.postpone(held('a'), { pauseMs: 0, reason: 'Too Many Requests', inDoubt: false })
    expect(await claimed()).toEqual(['a attempt 3, 0 in doubt'])
  })

  it('gives up what cannot be delivered and goes on', async () => {
    await write(aMessage('a'), aMessage('b'))
    await claimed()
    await outbox.giveUp(held('a'), { reason: 'chat not found', inDoubt: false })
    expect(await claimed()).toEqual(['b attempt 1, 0 in doubt'])
    expect(await outbox.doubtful(9)).toMatchObject([
      { id: 'a', at: morning, state: 'undeliverable', inDoubt: 0, reason: 'chat not found' },
    ])
    expect((await stores.ledger.sent({ room: 'linba' }, 9)).map(({ id }) => id)).toEqual(['b'])
  })

  it('changes nothing more of a message that is settled', async () => {
    await write(aMessage('a'))
    await claimed()
    await outbox.recordReceipt('a', { message: null })
    await outbox.postpone(held('a'), { pauseMs: 0, reason: 'late', inDoubt: true })
    await outbox.giveUp(held('a'), { reason: 'late', inDoubt: false })
    await outbox.renew(held('a'))
    expect(await claimed()).toEqual([])
    expect(await outbox.doubtful(9)).toEqual([])
  })

  it('never gives one recipient’s messages to two senders at once', async () => {
    await write(
      ...Array.from({ length: 30 }, (_, index) => aMessage(`m${index}`, { to: { room: `r${index % 3}` } })),
    )
    const inHand = new Set<string>()
    const sent: string[] = []
    const sender = async () => {
      while (sent.length < 30) {
        for (const { outboxId, conversation } of await outbox.claim({ limit: 2 })) {
          expect(inHand.has(conversation)).toBe(false)
          inHand.add(conversation)
          await new Promise((resolve) => setImmediate(resolve))
          sent.push(outboxId)
          inHand.delete(conversation)
          await outbox.recordReceipt(outboxId, { message: null })
        }
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    await Promise.all([sender(), sender(), sender()])
    for (const room of [0, 1, 2]) {
      const inOrder = Array.from({ length: 10 }, (_, turn) => `m${turn * 3 + room}`)
      expect(sent.filter((id) => inOrder.includes(id))).toEqual(inOrder)
    }
  })

  it('tells how much waits', async () => {
    await write(aMessage('a'), aMessage('b'))
    await outbox.giveUp(held('a'), { reason: 'x', inDoubt: false })
    expect(await stores.health()).toMatchObject({
      ok: true,
      backlog: { outboxWaiting: 1, outboxUndeliverable: 1, inboxWaiting: 0, timersOverdue: 0 },
    })
  })

  it('goes by another channel with its attempts counted anew, and with its doubt', async () => {
    await write(aMessage('a', { channel: 'wechat' }), aMessage('b', { channel: 'wechat' }))
    await claimed({ channel: 'wechat' })
    await outbox.begin(held('a'))
    await outbox.postpone(held('a'), { pauseMs: 600_000, reason: 'no answer', inDoubt: true })
    await outbox.reroute(held('a'), 'mail', { reason: 'no answer', inDoubt: false })
    expect(await claimed({ channel: 'wechat' })).toEqual([])
    expect(await claimed({ channel: 'mail' })).toEqual(['a attempt 1, 1 in doubt'])
  })

  it('counts the doubt of the last attempt, whether it is given up or goes by another channel', async () => {
    await write(aMessage('a'), aMessage('b', { to: zhou }))
    await claimed()
    for (const id of ['a', 'b']) await outbox.begin(held(id))
    await outbox.giveUp(held('a'), { reason: 'no answer', inDoubt: true })
    await outbox.reroute(held('b'), 'mail', { reason: 'no answer', inDoubt: true })
    expect((await outbox.doubtful(9)).map(({ id, inDoubt }) => [id, inDoubt])).toEqual([
      ['b', 1],
      ['a', 1],
    ])
    expect(await claimed({ channel: 'mail' })).toEqual(['b attempt 1, 1 in doubt'])
  })

  it('sends again what was given up when somebody asks for it', async () => {
    await write(aMessage('a', { channel: 'wechat' }))
    await claimed()
    await outbox.giveUp(held('a'), { reason: 'blocked', inDoubt: false })
    await outbox.revive('a', 'mail')
    expect(await claimed({ channel: 'mail' })).toEqual(['a attempt 1, 0 in doubt'])
    await outbox.recordReceipt('a', { message: null })
    await outbox.revive('a', 'mail')
    expect(await claimed()).toEqual([])
    expect(await outbox.doubtful(9)).toEqual([])
  })

  it('shows what was given up until somebody has seen it', async () => {
    await write(aMessage('a'), aMessage('b', { to: zhou }), aMessage('c', { to: { person: 'liu' } }))
    await claimed()
    await outbox.giveUp(held('a'), { reason: 'blocked', inDoubt: false })
    await outbox.giveUp(held('b'), { reason: 'blocked', inDoubt: false })
    expect((await outbox.doubtful(9)).map(({ id }) => id)).toEqual(['b', 'a'])
    await outbox.markSeen(['a', 'b'])
    expect(await outbox.doubtful(9)).toEqual([])
  })

  it('has told of what was given up when the entry that tells of it is written, and only one is', async () => {
    const { ledger } = stores
    await write(aMessage('a'), aMessage('b', { to: zhou }), aMessage('c', { to: { person: 'liu' } }))
    await claimed()
    await outbox.giveUp(held('a'), { reason: 'blocked', inDoubt: false })
    await outbox.giveUp(held('b'), { reason: 'blocked', inDoubt: false })
    expect(await ledger.untold(1)).toEqual([{ outbox: 'a', message: aMessage('a') }])
    const telling = (id: string, told: string[]) =>
      ledger.commit(anEntry({ told, messages: [aMessage(id, { to: { person: 'fang' } })] }))
    expect(await telling('never', ['a', 'c'])).toBe('stale')
    const told = await Promise.all([telling('one', ['a', 'b']), telling('two', ['b', 'a'])])
    expect(told.toSorted()).toEqual(['committed', 'stale'])
    expect(await ledger.untold(9)).toEqual([])
    expect(await ledger.sent({ person: 'fang' }, 9)).toHaveLength(1)
    await outbox.revive('a', 'sim')
    await outbox.giveUp(held('a'), { reason: 'blocked again', inDoubt: false })
    expect((await ledger.untold(9)).map(({ outbox: id }) => id)).toEqual(['a'])
  })
}
