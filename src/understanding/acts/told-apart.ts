// Of all that a stretch names, what is told of one case, and who in it is told of at all.
import type { Entity } from '../entity.ts'
import { ofKind } from './fill.ts'
import { byOrder } from './former-and-latter.ts'
import type { Scene } from './frame.ts'
import { personIn } from './person.ts'

/** The acts whose kind is told by words beside the case. */
const findings = new Set([
  'verify',
  'assess',
  'certificate',
  'notice',
  'materials',
  'callback',
  'visit',
  'exception',
])

/** 0412够二级，0413达不到: of a stretch that tells of each case in a clause of its own, what is told of this one. */
export function toldApart(act: string, scene: Scene): Scene {
  if (!findings.has(act)) return scene
  // A failed visit finds its cause so by itself.
  const ordered = act === 'visit' ? undefined : byOrder(scene)
  if (ordered !== undefined)
    return { ...scene, ...ordered, said: saidOfAll(scene) + scene.text.slice(ordered.start, ordered.end) }
  const named = ofKind(scene.own, 'case-number')
  const index = named.findLastIndex((one) => one.number === scene.case)
  const mine = named[index]
  if (mine === undefined) return scene
  const between = (one: number, other: number): string =>
    scene.text.slice(named[one]?.end ?? scene.start, named[other]?.start ?? scene.end)
  const begins = index === 0 || tellsInBetween.test(between(index - 1, index))
  const ends = index === named.length - 1 || tellsInBetween.test(between(index, index + 1))
  if (!begins || !ends) return scene
  const start = index === 0 ? scene.start : mine.start
  const end = named[index + 1]?.start ?? scene.end
  const own = scene.own.filter((one) => one.start >= start && one.end <= end)
  return {
    ...scene,
    start,
    end,
    own,
    said: scene.text.slice(start, end),
    person: personIn(scene.text, toldOf(act, own), scene.context) ?? scene.person,
  }
}

/** 0670、0671均上门回访，前者满意: what is said of both, in the clause that names them. */
function saidOfAll(scene: Scene): string {
  const last = ofKind(scene.own, 'case-number').at(-1)?.end ?? scene.start
  const clause = scene.text.slice(last, scene.end).search(/[，。；：！？\s]/)
  return scene.text.slice(scene.start, last + clause + 1)
}

/** More than what joins two cases, up to the end of a clause. */
const tellsInBetween =
  /[^、，。；！\s]{2}[^，。；！]*[，。；！\s]+[^，。；！]*$|(?:符合|合格|达标|不?够|属实|不实|通过|满意)、$/

/** Acts in which the applicant himself or somebody next door can be the one told of; elsewhere they only tell or write. */
const ofApplicants = new Set(['request', 'emergency', 'identify'])
const isTeller = (one: Entity): boolean =>
  one.kind === 'relation' && (one.relation === '本人' || one.relation === '邻居')
/** The entities among which whom an act is about is looked for. */
export const toldOf = (act: string, entities: readonly Entity[]): readonly Entity[] =>
  ofApplicants.has(act) || !entities.some(isTeller) ? entities : entities.filter((one) => !isTeller(one))
