// Two cases are one: the older number stays, both histories are kept.
import { intakeOf } from './intake.ts'
import type { ActOf } from '../understanding/act.ts'
import { mayAct } from '../organisation/permissions.ts'
import type { Scene } from './scene.ts'

export async function mergeCases(act: ActOf<'merge'>, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const numbers = [
    ...new Set([...(act.cases ?? []), ...(act.cases?.length === 1 ? scene.meant : [])]),
  ].toSorted()
  const [into, ...others] = numbers
  if (into === undefined || others.length === 0) {
    if (scene.addressed || numbers.length > 0) scene.sayInGeneral({ key: 'merge-which', values: {} })
    return
  }
  const kept = await draft.case(into)
  for (const number of others) {
    const one = await draft.case(number)
    if (!kept || !one || !mayAct('merge', speaker, kept) || !mayAct('merge', speaker, one)) {
      return scene.sayInGeneral({ key: 'no-such-case', values: { number: kept ? number : into } })
    }
    if (one.stage === 'merged') continue
    const { services, boundTo } = one
    scene.changed.push(
      { case: number, version: one.version, act: 'merge' },
      { case: into, version: kept.version, act: 'merge' },
    )
    await draft.record(number, [{ type: 'CaseMerged', into }], speaker.id)
    await draft.record(into, [{ type: 'CaseAbsorbed', number, services, boundTo }], speaker.id)
  }
  const after = await draft.case(into)
  if (after) scene.say({ key: 'merged', values: {} }, after)
}

/** A request about a person who has a case already: the same one, or one of his own after all (`new`). */
export async function addToExisting(act: ActOf<'request'>, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const { case: number, ...request } = act
  if (number === 'new' || number === undefined) return intakeOf(request, scene)
  const one = await draft.case(number)
  if (!one || !mayAct('correct', speaker, one)) {
    // Who may not touch that case adds nothing to it; the report is kept as a case of its own.
    return intakeOf(request, scene)
  }
  scene.changed.push({ case: number, version: one.version, act: 'request' })
  const services = [...new Set([...one.services, ...(act.services ?? [])])]
  const after =
    services.length > one.services.length
      ? await draft.record(number, [{ type: 'ServicesChanged', services }], speaker.id)
      : one
  scene.say({ key: 'added-to-existing', values: {} }, after)
}
