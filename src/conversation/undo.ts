// “撤回刚才那条”: what the last message did to its cases is taken back, as long as nothing has come after it.
import type { RecordedEvent } from '../case/event.ts'
import { isCounty } from '../case/tasks.ts'
import type { ActOf } from '../understanding/act.ts'
import type { Scene } from './scene.ts'

/** By the one who said it, or above: the township for its villages, the county for all. */
export async function undoLast(act: ActOf<'cancel'>, scene: Scene): Promise<boolean> {
  const changes = act.case ? await lastChangeOf(act.case, scene) : scene.before.lastChange
  if (changes.length === 0) return false
  let done = false
  for (const { case: number, version } of changes) {
    const one = await scene.draft.case(number)
    if (!one) continue
    const events = await scene.draft.world.ledger.events(number)
    const later = events.slice(version)
    const [first] = later
    if (!first || later.at(-1)?.type === 'EventsUndone') continue
    const foreign = later.some((each) => each.inbox !== first.inbox)
    if (foreign) {
      scene.say({ key: 'undo-too-late', values: {} }, one)
    } else if (version === 0) {
      const after = await scene.draft.record(
        number,
        [{ type: 'CaseWithdrawn', reason: 'taken-back' }],
        scene.speaker.id,
      )
      scene.say({ key: 'withdrawn', values: {} }, after)
    } else {
      const after = await scene.draft.record(number, [{ type: 'EventsUndone', version }], scene.speaker.id)
      scene.say({ key: 'undone', values: {} }, after)
    }
    done = true
  }
  return done
}

/** The last batch of events of a case, when the speaker made it or stands above who did. */
async function lastChangeOf(
  number: string,
  scene: Scene,
): Promise<readonly { case: string; version: number }[]> {
  const events: readonly RecordedEvent[] = await scene.draft.world.ledger.events(number)
  const last = events.at(-1)
  if (!last || last.inbox === null) return []
  const version = events.findIndex((each) => each.inbox === last.inbox)
  const by = events[version]?.by ?? ''
  return by === scene.speaker.id || standsAbove(by, scene) ? [{ case: number, version }] : []
}

function standsAbove(by: string, { speaker, draft }: Scene): boolean {
  if (isCounty(speaker)) return true
  const { directory } = draft.world
  const person = directory.person(by)
  return (
    speaker.role === 'township' &&
    person?.role === 'village' &&
    directory.village(person.org ?? null)?.township === speaker.org
  )
}
