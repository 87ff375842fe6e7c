// What runs by the clock from the first day on: the month's survey and its end, the spot check's draw. Beginning again changes nothing.
import { instantAt } from './deadline/instant.ts'
import { addMonths, type Instant, plainDate } from './deadline/plain-date.ts'
import { EntryDraft } from './entry-draft.ts'
import type { Entry } from './entry.ts'
import { openSurvey } from './survey/run-survey.ts'
import type { World } from './world.ts'

/** Opens the running month's survey where it is not open yet; what was due before that moment is not made up for. */
export async function begin(at: Instant, world: World): Promise<Entry> {
  const draft = new EntryDraft(world, at, {})
  const month = draft.today.slice(0, 7)
  await openSurvey(month, draft)
  const monthEnds = addMonths(plainDate(`${month}-01`), 1)
  draft.setTimer({
    key: `spot-check-draw/${month}`,
    dueAt: instantAt(monthEnds, '00:00', world.time.zone),
    task: { kind: 'spot-check-draw', month },
  })
  return draft.close()
}
