// A year's days off are published or loaded: open deadlines of a case are counted again, and who acts hears of a day that moved.
import { recomputeDeadline } from './deadline/deadline.ts'
import type { Instant } from './deadline/plain-date.ts'
import { EntryDraft } from './entry-draft.ts'
import type { Entry } from './entry.ts'
import { addNotice } from './notification/notify.ts'
import { actorOf, recipientsOf } from './notification/party.ts'
import type { World } from './world.ts'

/** @returns null when every deadline of the case was counted by the calendar in force */
export async function recount(number: string, at: Instant, world: World): Promise<Entry | null> {
  const draft = new EntryDraft(world, at, {})
  const one = await draft.case(number)
  const counted = (one?.deadlines ?? []).map((each) => ({
    before: each,
    ...recomputeDeadline(each, world.calendar),
  }))
  const changed = counted.filter(({ before, deadline }) => before !== deadline)
  if (!one || changed.length === 0) return null
  await draft.record(
    number,
    changed.map(({ deadline }) => ({ type: 'DeadlineChanged', deadline })),
    'assistant',
  )
  for (const { deadline, moved } of changed) {
    if (!moved) continue
    for (const to of recipientsOf(actorOf(deadline, one), one, world.directory)) {
      addNotice(draft, {
        to,
        kind: 'notice',
        deadline: { case: number, id: deadline.id },
        cases: [number],
        sentence: 'date-moved',
        values: { deadline: deadline.kind, from: moved.from, to: moved.to },
        mentions: [],
        buttons: [],
        urgent: false,
        lateSince: null,
      })
    }
  }
  return draft.close()
}
