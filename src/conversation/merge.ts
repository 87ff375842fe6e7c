// Two cases are one: the one that has gone further stays, else the older; both histories are kept.
import { type Case, isEnded, type Resident, stages } from '../case/case.ts'
import type { CaseEvent } from '../case/event.ts'
import { describeCase } from '../privacy/case-in-words.ts'
import { knows, mayAct } from '../organisation/permissions.ts'
import { tell } from '../notification/notify.ts'
import type { ActOf } from '../understanding/act.ts'
import type { Scene } from './scene.ts'

export async function mergeCases(act: ActOf<'merge'>, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const numbers = [...new Set([...(act.cases ?? []), ...(act.cases?.length === 1 ? scene.meant : [])])]
  if (numbers.length < 2) {
    if (scene.addressed || numbers.length > 0) scene.sayInGeneral({ key: 'merge-which', values: {} })
    return
  }
  const cases: Case[] = []
  for (const number of numbers) {
    const one = await currentCase(number, scene)
    if (!one || !knows(speaker, one)) return noSuchCase(number, scene)
    if (!cases.some((each) => each.number === one.number)) cases.push(one)
  }
  if (!cases.every((one) => mayAct('merge', speaker, one))) return askClerks(cases, scene)
  const [into, ...others] = cases.toSorted(furthestFirst)
  if (!into) return
  if (isEnded(into)) return scene.say({ key: 'not-open', values: {} }, into)
  if (act.confidence < 1 && haveOtherNames(cases, scene)) return askWhetherOne(act, cases, scene)
  for (const one of others) await absorb(one, into.number, scene)
  const after = await draft.case(into.number)
  if (after) scene.say({ key: 'merged', values: {} }, after)
}

/** Two families' names are hardly one person; a slip within the name may well be. */
function haveOtherNames(cases: readonly Case[], { draft }: Scene): boolean {
  const families = cases.flatMap(({ resident }) => resident.name?.slice(0, 1) ?? [])
  return new Set(families.map(draft.world.soundOf)).size > 1
}

/** Nothing is lost by asking; two histories in one are not taken apart again. */
function askWhetherOne(act: ActOf<'merge'>, cases: readonly Case[], scene: Scene): void {
  const { draft, place, speaker } = scene
  const numbers = cases.map((each) => each.number)
  scene.ask({ hole: 'consent', act: { ...act, cases: numbers }, about: 'merge', case: null })
  const heads = cases.map((one) => describeCase(one, place, draft.world.directory, draft.today).head)
  scene.sayInGeneral(
    { key: 'merge-other-names', values: { heads } },
    { cases: numbers, buttons: ['是', '不是'], mentions: [speaker.id] },
  )
}

/** What is open comes before what has ended, what is dispatched before what is only asked for; then the older. */
function furthestFirst(one: Case, other: Case): number {
  const progress = (each: Case) => (isEnded(each) ? -1 : stages.indexOf(each.stage))
  return progress(other) - progress(one) || one.number.localeCompare(other.number)
}

/** The other case ends in this one, which takes over its services, its relatives and what was not known of the person. */
async function absorb(one: Case, into: string, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const kept = await draft.case(into)
  if (!kept) return
  scene.changed.push(
    { case: one.number, version: one.version, act: 'merge' },
    { case: into, version: kept.version, act: 'merge' },
  )
  const { services, boundTo, number } = one
  const unknown = Object.entries(one.resident).filter(
    ([field, value]) => value !== null && kept.resident[field as keyof Resident] === null,
  )
  const events: CaseEvent[] = [{ type: 'CaseAbsorbed', number, services, boundTo }]
  if (unknown.length > 0)
    events.push({ type: 'ResidentDescribed', changes: Object.fromEntries(unknown) as Partial<Resident> })
  await draft.record(number, [{ type: 'CaseMerged', into }], speaker.id)
  await draft.record(into, events, speaker.id)
}

function noSuchCase(number: string, scene: Scene): void {
  if (scene.speaker.role === 'relative') scene.sayInGeneral({ key: 'cannot-look-up', values: {} })
  else scene.sayInGeneral({ key: 'no-such-case', values: { number } })
}

/** Who knows both and may not merge: the township decides. */
function askClerks(cases: readonly Case[], scene: Scene): void {
  const { draft, speaker } = scene
  const numbers = cases.map((each) => each.number)
  const clerks = [...new Set(cases.flatMap((each) => draft.world.directory.clerks(each.resident.township)))]
  tell(draft, clerks, { key: 'merge-wanted', values: { by: speaker.name, numbers } })
  scene.sayInGeneral({ key: 'merge-asked', values: {} }, { cases: numbers })
}

/** The case a number stands for today: where it was merged, the one that took it up. */
export async function currentCase(number: string, { draft }: Scene): Promise<Case | null> {
  let one = await draft.case(number)
  while (one?.mergedInto) one = await draft.case(one.mergedInto)
  return one
}
