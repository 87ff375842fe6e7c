// What every outbox does: messages to one recipient go out in their order, and one that may have arrived is known.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Outbox, Stores } from '../../prisma/stores.ts'
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
  })
  afterEach(() => stores.close())

  const write = (...messages: OutgoingMessage[]) => stores.ledger.commit(anEntry({ messages }))
  const claimed = async (request: Partial<Parameters<Outbox['claim']>[0]> = {}) => {
    const rows = await outbox.claim({ limit: 9, ...request })
    return rows.map(({ outboxId, attempt, inDoubt }) => `${outboxId} attempt ${attempt}, ${inDoubt} in doubt`)
  }
  const zhou = { person: 'zhou' }

  it('gives the oldest to each recipient, with all that is in it', async () => {
    await write(aMessage('a'), aMessage('b'), aMessage('c', { to: zhou, kind: 'task' }))
    expect(await outbox.claim({ limit: 9 })).toEqual([
      { outboxId: 'a', conversation: 'room:linba', attempt: 1, inDoubt: 0, message: aMessage('a') },
      {
        outboxId: 'c',
        conversation: 'person:zhou',
        attempt: 1,
        inDoubt: 0,
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
    expect(await claimed(request)).toEqual(['c attempt 2, 1 in doubt'])
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

  it('counts a lease that ran out as in doubt', async () => {
    await write(aMessage('a'))
    await claimed()
    pass(7_999)
    expect(await claimed()).toEqual([])
    pass(1)
    expect(await claimed()).toEqual(['a attempt 2, 1 in doubt'])
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
    await outbox.renew('a')
    pass(7_000)
    expect(await claimed()).toEqual([])
  })

  it('waits when it is told to, and so do the messages behind', async () => {
    await write(aMessage('a'), aMessage('b'))
    await claimed()
    await outbox.postpone('a', { pauseMs: 300_000, reason: 'Too Many Requests', inDoubt: false })
    pass(299_999)
    expect(await claimed()).toEqual([])
    pass(1)
    expect(await claimed()).toEqual(['a attempt 2, 0 in doubt'])
  })

  it('remembers that a send cut off may have arrived', async () => {
    await write(aMessage('a'))
    await claimed()
    await outbox.postpone('a', { pauseMs: 0, reason: 'no answer', inDoubt: true })
    expect(await claimed()).toEqual(['a attempt 2, 1 in doubt'])
  })

  it('gives up what cannot be delivered and goes on', async () => {
    await write(aMessage('a'), aMessage('b'))
    await claimed()
    await outbox.giveUp('a', 'chat not found')
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
    await outbox.postpone('a', { pauseMs: 0, reason: 'late', inDoubt: true })
    await outbox.giveUp('a', 'late')
    await outbox.renew('a')
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
    await outbox.giveUp('a', 'x')
    expect(await stores.health()).toMatchObject({
      ok: true,
      backlog: { outboxWaiting: 1, outboxUndeliverable: 1, inboxWaiting: 0, timersOverdue: 0 },
    })
  })

  it('goes by another channel with its attempts counted anew, and with its doubt', async () => {
    await write(aMessage('a', { channel: 'wechat' }), aMessage('b', { channel: 'wechat' }))
    await claimed({ channel: 'wechat' })
    await outbox.postpone('a', { pauseMs: 600_000, reason: 'no answer', inDoubt: true })
    await outbox.reroute('a', 'mail', 'no answer')
    expect(await claimed({ channel: 'wechat' })).toEqual([])
    expect(await claimed({ channel: 'mail' })).toEqual(['a attempt 1, 1 in doubt'])
  })

  it('sends again what was given up when somebody asks for it', async () => {
    await write(aMessage('a', { channel: 'wechat' }))
    await claimed()
    await outbox.giveUp('a', 'blocked')
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
    await outbox.giveUp('a', 'blocked')
    await outbox.giveUp('b', 'blocked')
    expect((await outbox.doubtful(9)).map(({ id }) => id)).toEqual(['b', 'a'])
    await outbox.markSeen(['a', 'b'])
    expect(await outbox.doubtful(9)).toEqual([])
  })

  it('has told of what was given up when the entry that tells of it is written, and only one is', async () => {
    const { ledger } = stores
    await write(aMessage('a'), aMessage('b', { to: zhou }), aMessage('c', { to: { person: 'liu' } }))
    await claimed()
    await outbox.giveUp('a', 'blocked')
    await outbox.giveUp('b', 'blocked')
    expect(await ledger.untold(1)).toEqual([{ outbox: 'a', message: aMessage('a') }])
    const telling = (id: string, told: string[]) =>
      ledger.commit(anEntry({ told, messages: [aMessage(id, { to: { person: 'fang' } })] }))
    expect(await telling('never', ['a', 'c'])).toBe('stale')
    const told = await Promise.all([telling('one', ['a', 'b']), telling('two', ['b', 'a'])])
    expect(told.toSorted()).toEqual(['committed', 'stale'])
    expect(await ledger.untold(9)).toEqual([])
    expect(await ledger.sent({ person: 'fang' }, 9)).toHaveLength(1)
    await outbox.revive('a', 'sim')
    await outbox.giveUp('a', 'blocked again')
    expect((await ledger.untold(9)).map(({ outbox: id }) => id)).toEqual(['a'])
  })
}
