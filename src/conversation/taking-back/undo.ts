// “撤回刚才那条”: what the last message did to its cases and surveys is taken back, as long as nothing has come after it.
import type { Case } from '../../case/case.ts'
import type { RecordedEvent } from '../../case/event.ts'
import { onlyLooks } from '../../case/filed.ts'
import { isCounty } from '../../case/tasks.ts'
import { tellOfUndoing } from '../../notification/notify.ts'
import { knows } from '../../organisation/permissions.ts'
import { takeBackAnswers } from '../../survey/answer-survey.ts'
import type { ActOf } from '../../understanding/act.ts'
import { advanceForm, missingIn } from '../intake/form.ts'
import { keepForm } from '../intake/keep-form.ts'
import type { Scene } from '../scene.ts'

interface Change {
  readonly case: string
  /** How many events the case had before. */
  readonly version: number
}

/**
 * Takes back by the one who said it, or above: the township for its villages, the county for all.
 * @returns whether there was anything to take back
 */
export async function undoLast(act: ActOf<'cancel'>, scene: Scene): Promise<boolean> {
  if (act.case) return undoOn(act.case, scene)
  const { lastChange, lastSurveys = [] } = scene.before
  const cases = await takeBack(lastChange, scene)
  // What somebody has gone on with stays, and with it the answer it was.
  const stays = cases && scene.changed.length === 0
  if (stays || lastSurveys.length === 0) return cases
  const villages = await takeBackAnswers(lastSurveys, scene)
  const { directory } = scene.draft.world
  const names = villages.map((code) => directory.village(code)?.name ?? code)
  if (!cases && names.length > 0) scene.sayInGeneral({ key: 'nil-taken-back', values: { villages: names } })
  scene.forgetLast()
  return cases || names.length > 0
}

/** “对，撤回”, after the request was withdrawn: meant as before, and no wish to have it back. */
export async function saysSoAgain(scene: Scene): Promise<boolean> {
  const { lastChange } = scene.before
  if (lastChange.length === 0 || !onlyTakesBack.test(scene.text.trim())) return false
  const cases = await Promise.all(lastChange.map((each) => scene.draft.case(each.case)))
  const withdrawn = cases.filter((one) => one !== null && one.stage === 'withdrawn')
  if (withdrawn.length < cases.length || lastChange.some((each) => each.act !== 'cancel')) return false
  for (const one of withdrawn) if (one) scene.say({ key: 'withdrawn', values: {} }, one)
  return true
}

const onlyTakesBack =
  /^(?:对的?|是的?|嗯+|好的?|确定|确认|就是|要)?[，,、。 ]*(?:撤回|撤销|撤了?|取消)(?:了|吧|掉|申请)?[。！!]?$/u

/** Of a case named: whoever may not know it hears of none, whoever may not take it back is told so. */
async function undoOn(number: string, scene: Scene): Promise<boolean> {
  const one = await scene.draft.case(number)
  if (!one || !knows(scene.speaker, one)) {
    if (scene.speaker.role === 'relative') scene.sayInGeneral({ key: 'cannot-look-up', values: {} })
    else scene.sayInGeneral({ key: 'no-such-case', values: { number } })
    return true
  }
  if (await takeBack(await lastChangeOf(number, scene), scene)) return true
  scene.say({ key: 'undo-not-yours', values: {} }, one)
  return true
}

export async function takeBack(changes: readonly Change[], scene: Scene): Promise<boolean> {
  const { draft, speaker } = scene
  let done = false
  for (const { case: number, version } of changes) {
    const one = await draft.case(number)
    if (!one) continue
    const since = (await draft.world.ledger.events(number)).slice(version)
    const later = since.filter((each) => !onlyLooks(each))
    const [first] = later
    if (!first || one.version > version + since.length || later.at(-1)?.type === 'EventsUndone') continue
    done = true
    if (later.some((each) => each.inbox !== first.inbox)) {
      scene.say({ key: 'undo-too-late', values: {} }, one)
      continue
    }
    scene.changed.push({ case: number, version: one.version, act: 'cancel' })
    const after =
      version === 0
        ? await draft.record(number, [{ type: 'CaseWithdrawn', reason: 'taken-back' }], speaker.id)
        : await draft.record(number, [{ type: 'EventsUndone', version }], speaker.id)
    if (version > 0) tellOfUndoing(draft, later, one, speaker.id)
    scene.say({ key: version === 0 ? 'withdrawn' : 'undone', values: {} }, after)
    if (after.stage === 'draft') await goOnWithForm(after, scene)
  }
  return done
}

/** What the answer had filled is asked for again. */
async function goOnWithForm({ number, resident, services }: Case, scene: Scene): Promise<void> {
  if (missingIn(resident, services)) return advanceForm(number, scene)
  keepForm(`form/${number}`, number, scene)
}

/** The last batch of events of a case, when the speaker made it or stands above who did. */
async function lastChangeOf(number: string, scene: Scene): Promise<readonly Change[]> {
  const events: readonly RecordedEvent[] = await scene.draft.world.ledger.events(number)
  const last = events.findLast((each) => !onlyLooks(each))
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
