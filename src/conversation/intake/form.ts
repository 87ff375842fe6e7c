// The form of a request: what is still missing, filling it in, and its registration once nothing is. 四(一)
import type { Case, Resident } from '../../case/case.ts'
import type { CaseEvent } from '../../case/event.ts'
import type { ServiceCode } from '../../case/service.ts'
import { recordSurveyRequest } from '../../survey/answer-survey.ts'
import type { FormField } from '../dialogue.ts'
import { keepForm } from './keep-form.ts'
import { askWhetherTwin, likelyTwin } from './likely-twin.ts'
import type { Scene } from '../scene.ts'

/** Asked in this order; nothing else is needed to begin (最小必要, 个人信息保护法第六条). */
const required: readonly FormField[] = ['name', 'village', 'services']

/** The first thing missing, or null. */
export function missingIn(resident: Resident, services: readonly ServiceCode[]): FormField | null {
  const given: Record<FormField, boolean> = {
    name: resident.name !== null,
    village: resident.village !== null,
    services: services.length > 0,
  }
  return required.find((field) => !given[field]) ?? null
}

/** The form this speaker has open here, when its question is the one asked last. */
export async function openForm(scene: Scene): Promise<Case | null> {
  if (scene.question?.hole !== 'field') return null
  const one = await scene.draft.case(scene.question.case)
  return one?.stage === 'draft' ? one : null
}

export async function fillForm(
  open: Case,
  said: Partial<Resident>,
  services: readonly ServiceCode[],
  scene: Scene,
): Promise<void> {
  const changes = Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== null),
  ) as Partial<Resident>
  const events: CaseEvent[] = []
  if (Object.keys(changes).length > 0) events.push({ type: 'ResidentDescribed', changes })
  if (services.length > 0)
    events.push({ type: 'ServicesChanged', services: [...new Set([...open.services, ...services])] })
  scene.changed.push({ case: open.number, version: open.version, act: 'request' })
  if (events.length > 0) await scene.draft.record(open.number, events, scene.speaker.id)
  scene.answered()
  await advanceForm(open.number, scene)
}

/** Asks for the next thing missing, or whether it is somebody known, or registers. */
export async function advanceForm(number: string, scene: Scene): Promise<void> {
  const one = await scene.draft.case(number)
  if (!one || one.stage !== 'draft') return
  keepForm(`form/${number}`, number, scene)
  const field = missingIn(one.resident, one.services)
  if (field) return scene.expect({ hole: 'field', case: number, field })
  const twin = await likelyTwin(one.resident, scene, number)
  if (twin) {
    const { services } = one
    return askWhetherTwin(twin, { act: 'request', confidence: 1, case: number, services }, scene)
  }
  return register(number, scene)
}

/** The form is complete: it is a request, and the township is to verify it. */
export async function register(number: string, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const before = await draft.case(number)
  const events: CaseEvent[] = [{ type: 'CaseRequested', on: draft.today }]
  // Put on hold before there was anything to hold: the promises that begin now stand still with it.
  if (before?.onHold) events.push({ type: 'PutOnHold', ...before.onHold })
  const registered = await draft.record(number, events, speaker.id)
  draft.cancelTimer(`form/${number}`)
  await recordSurveyRequest(registered.resident.village, scene)
  const isBound = ({ boundTo }: Case) => boundTo.includes(speaker.account)
  if (speaker.role === 'relative')
    return scene.say({ key: 'registered-for-relative', values: { bound: isBound(registered) } }, registered)
  const clerks = draft.world.directory.clerks(registered.resident.township)
  const here = scene.place === 'group' && scene.room?.org === registered.resident.township
  scene.say(
    {
      key: 'registered',
      values: {
        clerks: clerks.some(({ id }) => id === speaker.id) ? '您' : clerks.map(({ name }) => name).join('、'),
      },
    },
    registered,
    { mentions: here ? clerks.map((each) => each.id).filter((id) => id !== speaker.id) : [] },
  )
}
