// What every outbox does with a message that is several of its platform, and with whoever held one too long.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ClaimedSend, Outbox, Stores } from '../../prisma/stores.ts'
import type { OpenStores } from './opening-stores.ts'
import { aMessage, anEntry } from './samples.ts'

const leaseMs = 8_000

export function outboxPartsContract(open: OpenStores): void {
  let stores: Stores
  let outbox: Outbox
  let pass: (milliseconds: number) => void
  beforeEach(async () => {
    ;({ stores, pass } = await open())
    ;({ outbox } = stores)
    await stores.ledger.commit(anEntry({ messages: [aMessage('a')] }))
  })
  afterEach(() => stores.close())

  const claim = async (channel = 'sim'): Promise<ClaimedSend> => {
    const [row] = await outbox.claim({ limit: 9, channel })
    if (!row) throw new Error('nothing can be claimed')
    return row
  }
  const refused = { pauseMs: 0, reason: 'Too Many Requests', inDoubt: false }
  const cutOff = { pauseMs: 0, reason: 'no answer', inDoubt: true }
  const progress = { arrived: 1, of: 'these words' }

  it('remembers which parts have arrived, whoever goes on', async () => {
    expect(await claim()).toMatchObject({ progress: null })
    pass(leaseMs)
    const second = await claim()
    expect(await outbox.recordProgress(second, progress)).toBe(true)
    await outbox.postpone(second, refused)
    expect(await claim()).toMatchObject({ attempt: 3, progress })
  })

  it('keeps the lease with each part that arrives', async () => {
    const row = await claim()
    pass(leaseMs - 1)
    await outbox.recordProgress(row, progress)
    pass(leaseMs - 1)
    expect(await outbox.claim({ limit: 9 })).toEqual([])
  })

  it('knows of doubt by the part: what has arrived since settles it', async () => {
    const first = await claim()
    await outbox.begin(first)
    await outbox.postpone(first, cutOff)
    const second = await claim()
    expect(second.inDoubt).toBe(1)
    await outbox.recordProgress(second, progress)
    await outbox.postpone(second, refused)
    const third = await claim()
    expect(third.inDoubt).toBe(0)
    await outbox.begin(third)
    await outbox.postpone(third, cutOff)
    expect((await claim()).inDoubt).toBe(1)
    expect(await outbox.doubtful(9)).toMatchObject([{ id: 'a', inDoubt: 2 }])
  })

  it('begins anew on another channel, and a part that has arrived is then doubtful', async () => {
    const row = await claim()
    await outbox.recordProgress(row, progress)
    await outbox.reroute(row, 'mail', { reason: 'blocked', inDoubt: false })
    expect(await claim('mail')).toMatchObject({ attempt: 1, progress: null, inDoubt: 1 })
    expect(await outbox.doubtful(9)).toEqual([])
  })

  it('begins anew when an operator has it sent again', async () => {
    const row = await claim()
    await outbox.recordProgress(row, progress)
    await outbox.giveUp(row, { reason: 'blocked', inDoubt: false })
    await outbox.revive('a', 'sim')
    expect(await claim()).toMatchObject({ attempt: 1, progress: null, inDoubt: 1 })
  })

  it('takes nothing from whoever held it before: neither time, nor parts, nor an outcome', async () => {
    const before = await claim()
    await outbox.begin(before)
    pass(leaseMs)
    const now = await claim()
    expect(await outbox.renew(before)).toBe(false)
    expect(await outbox.begin(before)).toBe(false)
    expect(await outbox.recordProgress(before, progress)).toBe(false)
    await outbox.postpone(before, cutOff)
    await outbox.reroute(before, 'mail', { reason: 'blocked', inDoubt: true })
    await outbox.giveUp(before, { reason: 'blocked', inDoubt: true })
    expect(await outbox.claim({ limit: 9 })).toEqual([])
    expect(await outbox.renew(now)).toBe(true)
    await outbox.postpone(now, refused)
    expect(await claim()).toMatchObject({ attempt: 3, inDoubt: 1, progress: null })
  })

  it('takes from whoever held it before that it has arrived', async () => {
    const before = await claim()
    pass(leaseMs)
    const now = await claim()
    await outbox.recordReceipt(before.outboxId, { message: 'their id' })
    expect(await outbox.renew(now)).toBe(false)
    await outbox.postpone(now, refused)
    expect(await outbox.claim({ limit: 9 })).toEqual([])
  })

  it('tells a lease on one way from the next on another', async () => {
    const before = await claim()
    pass(leaseMs)
    await outbox.reroute(await claim(), 'mail', { reason: 'blocked', inDoubt: false })
    await claim('mail')
    expect(await outbox.renew(before)).toBe(false)
  })

  it('gives back by a lease only what is in hand', async () => {
    const row = await claim()
    await outbox.postpone(row, { ...refused, pauseMs: 60_000 })
    expect(await outbox.renew(row)).toBe(false)
    expect(await outbox.begin(row)).toBe(false)
    expect(await outbox.recordProgress(row, progress)).toBe(false)
  })
}
