// I3: whatever is due is reminded of once: who has to verify hears of each case that is due once that day.
import type { Breach } from './breach.ts'
import type { Evidence } from './evidence.ts'
import { townships } from '../county.ts'

/** Friday, county time, on which everything that was reported on Thursday is due. */
const due = '2026-11-13'
const from = Date.parse(`${due}T00:00:00+08:00`)
/** The assistant has said what it had to say in the morning. */
const morning = Date.parse(`${due}T09:30:00+08:00`)

export async function remindedOnce({ storm, outbox, cases }: Evidence): Promise<readonly Breach[]> {
  const breaches: Breach[] = []
  for (const one of cases) {
    const clerk = townships.find(({ code }) => code === one.resident.township)?.clerkId
    const promise = one.deadlines.find(({ kind, dueOn }) => kind === 'verify' && dueOn === due)
    if (!clerk || !promise || one.stage === 'draft') continue
    const events = await storm.house.stores.ledger.events(one.number)
    const verified = events.find(({ type }) => type === 'CaseVerified')?.at ?? Infinity
    const reminders = outbox.filter(
      ({ recipient, message: { kind, at, cases: about } }) =>
        recipient === `person:${clerk}` &&
        at >= from &&
        (kind === 'reminder' || kind === 'digest') &&
        about.includes(one.number),
    )
    const expected = verified > morning ? 1 : verified < from ? 0 : null
    if (expected !== null && reminders.length !== expected)
      breaches.push({
        invariant: 'I3',
        about: `${one.number} to ${clerk}`,
        expected: `${expected} reminders`,
        found: `${reminders.length}`,
      })
  }
  return breaches
}
