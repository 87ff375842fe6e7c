// The answer to “is that the same person?”: one person, whose case takes up what is new; or two, and each has his own.
import { isEnded } from '../../case/case.ts'
import type { ActOf } from '../../understanding/act.ts'
import { addToCase } from './add-to-case.ts'
import { register } from './form.ts'
import { openNewForm } from './take-request.ts'
import { waitingKey } from './likely-twin.ts'
import { residentSaid } from './resident-said.ts'
import type { Scene } from '../scene.ts'

/** The answer: one person, whose case takes up what is new; or two, and the request is registered. */
export async function settleTwin(
  agree: boolean,
  twin: string,
  act: ActOf<'request'>,
  scene: Scene,
): Promise<void> {
  const { draft } = scene
  const { case: form, ...said } = act
  draft.cancelTimer(form === undefined ? waitingKey(twin, scene.dialogueKey) : `form/${form}`)
  const one = await draft.case(twin)
  const own = form === undefined ? null : await draft.case(form)
  if (!one || isEnded(one) || !agree) {
    if (own) return register(own.number, scene)
    return openNewForm(said, residentSaid(said, scene), scene, { apart: true })
  }
  if (own) {
    scene.changed.push({ case: own.number, version: own.version, act: 'merge' })
    await draft.record(own.number, [{ type: 'CaseMerged', into: twin }], scene.speaker.id)
  }
  const news = own
    ? { services: own.services, resident: own.resident }
    : { services: said.services ?? [], resident: residentSaid(said, scene) }
  return addToCase(one, news, scene, own?.number)
}
