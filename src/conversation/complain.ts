// Dissatisfied, or on the way to a petition: it finds its case or none, and a person of the county hears of it either way.
import { reachOf } from '../organisation/permissions.ts'
import { tellFederation } from '../notification/notify.ts'
import { withoutNumbers } from '../privacy/without-numbers.ts'
import type { ActOf } from '../understanding/act.ts'
import { performOnCase } from './perform.ts'
import type { Scene } from './scene.ts'
import { findTarget } from './target.ts'

/** Longest part of the message that is passed on. */
const quoted = 60

export async function takeComplaint(act: ActOf<'complain'>, scene: Scene): Promise<void> {
  // “你们忘了吧，再不来我打12345” is one complaint, told once.
  if (act.case === undefined && scene.changed.some((each) => each.act === 'complain')) return
  const target = await findTarget(act, scene)
  const found = target.kind === 'several' || (target.kind === 'cases' && target.cases.length > 0)
  if (found) return performOnCase(act, scene)
  if (scene.addressed) takeDenunciation(scene)
}

/** Of no case, or of one he may not know: a person of the county hears it, and he gets no hint of a case. */
export function takeDenunciation(scene: Scene): void {
  scene.sayInGeneral({ key: 'complaint-taken-in-general', values: {} })
  const text = withoutNumbers(scene.text).slice(0, quoted)
  tellFederation(scene.draft, { key: 'human-wanted', values: { name: scene.speaker.name, text } })
}

/** Supervision is the county's and its leaders' to set; from anybody else such words are a complaint. */
export async function takeEscalation(act: ActOf<'escalate'>, scene: Scene): Promise<void> {
  if (reachOf('escalate', scene.speaker) !== null) return performOnCase(act, scene)
  return takeComplaint({ ...act, act: 'complain' }, scene)
}
