// What every store forgets: what was said longer ago and is settled, both ways; the cases keep what came of it.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Stores } from '../../prisma/stores.ts'
import type { OpenStores } from './opening-stores.ts'
import { aCase, aMessage, anEntry, morning, opening, said } from './samples.ts'

export function retentionContract(open: OpenStores): void {
  let stores: Stores
  let pass: (milliseconds: number) => void
  beforeEach(async () => {
    ;({ stores, pass } = await open())
  })
  afterEach(() => stores.close())

  it('forgets the words and tells the files that came with them', async () => {
    const kept = { key: 'k1', type: 'image/png', size: 1 }
    const picture = { kind: 'image' as const, name: 'a.png', kept }
    const { inboxId } = await stores.inbox.store(said('old', { attachments: [picture] }))
    await stores.ledger.commit(opening(aCase('0001'), { inbox: inboxId, messages: [aMessage('told')] }))
    await stores.outbox.claim({ limit: 1 })
    await stores.outbox.recordReceipt('told', { message: null })
    pass(1_000)
    await stores.inbox.store(said('waits'))
    await stores.ledger.commit(anEntry({ messages: [aMessage('unsent')] }))
    pass(1_000)
    const forgotten = await stores.scrub(morning + 1_500, 9)
    expect(forgotten).toEqual({ messages: 2, files: ['k1'] })
    expect(await stores.scrub(morning + 1_500, 9)).toEqual({ messages: 0, files: [] })
    expect((await stores.inbox.recent('sim:room:linba', 9)).map(({ id }) => id)).toEqual(['waits'])
    expect((await stores.ledger.sent({ room: 'linba' }, 9)).map(({ id }) => id)).toEqual(['unsent'])
    expect((await stores.inbox.store(said('old'))).outcome).toBe('duplicate')
    expect((await stores.ledger.case('0001'))?.resident.name).toBe('李大全')
  })

  it('keeps what is not old enough', async () => {
    const { inboxId } = await stores.inbox.store(said('new'))
    await stores.ledger.commit(anEntry({ inbox: inboxId }))
    expect(await stores.scrub(morning, 9)).toEqual({ messages: 0, files: [] })
    expect(await stores.inbox.read(inboxId)).not.toBeNull()
  })
}
