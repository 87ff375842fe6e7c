// “不是我镇的，是三汇镇重石村的”: a clerk or a cadre gives back no task, he says where the person lives; who lives there goes on. 四(二)
import type { Case } from '../case/case.ts'
import type { ActOf } from '../understanding/act.ts'
import { sayNoSuchCase } from './no-such-case.ts'
import { askWhich, performOnCase } from './perform.ts'
import type { Scene } from './scene.ts'
import { findVillage } from './spoken-place.ts'
import { findTarget } from './target.ts'

/** @returns whether that was meant; a department gives its task back, see `case/acts/return.ts` */
export async function livesElsewhere(act: ActOf<'return'>, scene: Scene): Promise<boolean> {
  const { speaker } = scene
  if (speaker.role !== 'township' && speaker.role !== 'village') return false
  const { confidence, case: number, reason } = act
  if (reason !== 'wrong-area') return false
  // Between people in a group only a case that was named is for us.
  if (!scene.addressed && number === undefined) return false
  const named = number === undefined ? {} : { case: number }
  const target = await findTarget({ act: 'correct', confidence, ...named }, scene)
  const [one] = target.kind === 'cases' ? target.cases : []
  if (one) await sendThere(one, act, scene)
  else if (target.kind === 'several') askWhich(act, target.cases, scene)
  else if (number !== undefined) await sayNoSuchCase(number, scene)
  else return false
  return true
}

async function sendThere(one: Case, act: ActOf<'return'>, scene: Scene): Promise<void> {
  const isKnown = await correctVillage(one, act, elsewhere(scene.text), scene)
  if (!isKnown) scene.say({ key: 'lives-where', values: {} }, one, { mentions: [scene.speaker.id] })
}

/**
 * Corrects where somebody lives to the village named in the words; without one the next answer is waited for.
 * @returns whether one was named
 */
export async function correctVillage(
  one: Case,
  { confidence }: { readonly confidence: number },
  words: string,
  scene: Scene,
): Promise<boolean> {
  const correction = { act: 'correct', confidence, field: 'village', case: one.number } as const
  const village = findVillage(words, null, scene.draft.world.directory)
  const isKnown = village !== null && village.code !== one.resident.village
  if (isKnown) await performOnCase({ ...correction, value: village.code }, scene)
  else scene.ask({ hole: 'village', act: correction })
  return isKnown
}

/** “不是团石村的，是溪口村的”: where somebody does not live is not where he lives. */
const elsewhere = (text: string): string => text.replaceAll(/(?:不是|不在|不属于?|不归)[^，,。；;是]*/gu, '')
