// What is said of all and then of each, or said again further on, is told once: 两户都走了，0804看完，0805没见到人.
import type { Act } from '../../act.ts'

/** What is found out of a case, of which the later word counts: 0116、0119都抽了，0119对不上. */
const laterCounts: ReadonlySet<Act['act']> = new Set(['verify', 'spot-check', 'assess'])

/** What is often said of several cases at once, and then of each. */
const saidOfEach: ReadonlySet<Act['act']> = new Set(['visit', 'callback', 'ask-status'])

/** More acts of one kind about one case than anybody tells in a message: they are left as they are. */
const most = 16

/** The acts of a message, each told once. */
export function toldOnce(acts: readonly Act[]): readonly Act[] {
  if (acts.length < 2) return acts
  const told = without(
    acts,
    (act, _earlier, later, place) => later.length > 0 && isOverruled(act, place, acts),
  )
  return without(
    told,
    (act, earlier, later) =>
      later.some((one) => says(one, act)) || earlier.some((one) => says(one, act) && !says(act, one)),
  )
}

/** The acts without those that are told in an earlier or later one about the same. */
function without(
  acts: readonly Act[],
  isTold: (act: Act, earlier: readonly Act[], later: readonly Act[], place: number) => boolean,
): readonly Act[] {
  const ofOneThing = new Map<string, Act[]>()
  for (const act of acts) {
    const alike = ofOneThing.get(keyOf(act))
    if (alike === undefined) ofOneThing.set(keyOf(act), [act])
    else alike.push(act)
  }
  return acts.filter((act, place) => {
    const alike = ofOneThing.get(keyOf(act)) ?? []
    if (alike.length === 1 || alike.length > most) return true
    const own = alike.indexOf(act)
    return !isTold(act, alike.slice(0, own), alike.slice(own + 1), place)
  })
}

/** The kind of an act, what it is about, and whom it would register. */
const keyOf = (act: Act): string =>
  JSON.stringify([act.act, caseOf(act), act.act === 'request' ? act.person : undefined])

const caseOf = (act: Act): string | undefined => ('case' in act ? act.case : undefined)

/** Whether a later word on the same case counts instead. */
const isOverruled = (act: Act, place: number, all: readonly Act[]): boolean =>
  caseOf(act) !== undefined &&
  (laterCounts.has(act.act) ||
    (saidOfEach.has(act.act) &&
      [all[place - 1], all[place + 1]].some((one) => one?.act === act.act && caseOf(one) !== caseOf(act))))

/** Whether one act says everything that the other says. */
const says = (one: Act, other: Act): boolean => {
  const said = new Map(Object.entries(one))
  return Object.entries(other).every(
    ([field, value]) =>
      field === 'confidence' ||
      (said.has(field) && JSON.stringify(said.get(field)) === JSON.stringify(value)),
  )
}
