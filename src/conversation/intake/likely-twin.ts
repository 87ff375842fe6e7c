// Somebody may be reported twice: found by the identity number, else by name, village and age (homophones too), and asked about.
import { type Case, isEnded, openStages, type Resident } from '../../case/case.ts'
import type { ActOf } from '../../understanding/act.ts'
import { keepForm } from './keep-form.ts'
import type { Scene } from '../scene.ts'

/**
 * The same person in all likelihood, with a case that is still open.
 * @param except the case that is being filled in itself
 */
export async function likelyTwin(
  resident: Partial<Resident>,
  scene: Scene,
  except?: string,
): Promise<Case | null> {
  const { draft } = scene
  const { name, village, idNumber, age } = resident
  const others = (cases: readonly Case[]) =>
    cases.filter((one) => one.number !== except && one.stage !== 'draft' && !isEnded(one))
  const [byNumber] = idNumber ? others(await draft.cases({ idNumber, stages: openStages })) : []
  if (byNumber) return byNumber
  if (!name || !village) return null
  const now = others([...draft.happened()].map((each) => each.case)).filter(
    (one) => one.resident.village === village && one.resident.name === name,
  )
  const before = others(await draft.cases({ village, stages: openStages }))
  const { soundOf } = draft.world
  const alike = (one: Case) =>
    one.resident.name !== null &&
    soundOf(one.resident.name) === soundOf(name) &&
    (!age || !one.resident.age || Math.abs(one.resident.age - age) <= 1) &&
    (!idNumber || !one.resident.idNumber || one.resident.idNumber === idNumber)
  return [...now, ...before].find(alike) ?? null
}

/** Asks; until it is answered the request waits. Who may not know the other case gets no hint of it. */
export function askWhetherTwin(twin: Case, act: ActOf<'request'>, scene: Scene): void {
  scene.expect({ hole: 'consent', act, about: 'duplicate', case: twin.number })
  if (act.case === undefined) keepForm(waitingKey(twin.number, scene.dialogueKey), twin.number, scene)
}

/** The key under which a request waits that has no form of its own. */
export const waitingKey = (twin: string, dialogue: string): string => `twin/${twin}/${dialogue}`
