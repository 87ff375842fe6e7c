// Which case is meant: a number, a name, the message quoted, what was just spoken of, or the only one that fits.
import type { Case } from '../case/case.ts'
import type { Verb } from '../case/decision.ts'
import { type CaseVerb, verbs } from '../case/verbs.ts'
import { knows, mayAct, reachOf } from '../organisation/permissions.ts'
import type { Act, ActName } from '../understanding/act.ts'
import type { CaseQuery } from '../ports/ledger.ts'
import { openStages } from '../case/case.ts'
import { currentCase } from './merge.ts'
import type { Scene } from './scene.ts'
import { toldApart } from './told-apart.ts'

export type Target =
  | {
      readonly kind: 'cases'
      readonly cases: readonly Case[]
      readonly named: boolean
      readonly unmet: Unmet
    }
  | { readonly kind: 'several'; readonly cases: readonly Case[] }
  /** A name that nobody has of whom the speaker may know. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'none' }

/** What was named and cannot be done: the others are done all the same. */
interface Unmet {
  /** Numbers that no case has of which the speaker may know. */
  readonly unknown: readonly string[]
  /** Known, but the act is not for this speaker. */
  readonly forbidden: boolean
}

const allMet: Unmet = { unknown: [], forbidden: false }

type NamesCases = {
  readonly case?: string
  readonly cases?: readonly string[]
  readonly person?: { readonly name?: string }
}

/** “收到” and “办好了” must not cover what they were not said of, however recently that was spoken of. */
const neverByRecency: readonly ActName[] = ['acknowledge', 'complete', 'cancel', 'merge']

export async function findTarget(act: Act & { readonly act: CaseVerb }, scene: Scene): Promise<Target> {
  const said = act as NamesCases
  const numbers = said.cases ?? (said.case ? [said.case] : [])
  if (numbers.length > 0) return byNumber(act.act, numbers, scene)
  if (said.person?.name) {
    const named = await byName(act.act, said.person.name, scene)
    if (named) return named
  }
  return byFit(act, scene)
}

async function byNumber(act: CaseVerb, numbers: readonly string[], scene: Scene): Promise<Target> {
  const cases: Case[] = []
  const unknown: string[] = []
  let forbidden = false
  for (const number of new Set(numbers)) {
    const one = await currentCase(number, scene)
    // Whether a case exists at all is not for everybody.
    if (one && mayAct(act, scene.speaker, one)) cases.push(one)
    else if (one && knows(scene.speaker, one)) forbidden = true
    else unknown.push(number)
  }
  return { kind: 'cases', cases, named: true, unmet: { unknown, forbidden } }
}

async function byName(act: CaseVerb, name: string, scene: Scene): Promise<Target | null> {
  const found = (await scene.draft.cases({ name })).filter((one) => knows(scene.speaker, one))
  if (found.length === 0) return { kind: 'nobody' }
  const open = found.filter((one) => (openStages as readonly string[]).includes(one.stage))
  const apart = toldApart(open, scene.text, scene.draft.world.directory)
  const among = apart.length > 0 ? apart : open
  const fitting = among.filter((one) => fits(act, one, scene) && mayAct(act, scene.speaker, one))
  if (fitting.length > 1) return { kind: 'several', cases: fitting }
  const one = fitting[0] ?? among.at(-1) ?? found.at(-1)
  if (!one) return null
  const listed = await listedWith(name, act, scene)
  if (listed.length === 0) return byNumber(act, [one.number], scene)
  // Each name of a list may be read as an act of its own: done once.
  const isDone = (number: string) => scene.changed.some((each) => each.case === number && each.act === act)
  return byNumber(
    act,
    [one, ...listed].map(({ number }) => number).filter((number) => !isDone(number)),
    scene,
  )
}

const between = '[、，,和及跟与 ]+'

/** “李大全、王桂英两户都属实”: the cases of those who are named in one breath with somebody. */
async function listedWith(name: string, act: CaseVerb, scene: Scene): Promise<readonly Case[]> {
  const { text } = scene
  const scope = scopeOf(act, scene)
  if (!scope || !new RegExp(`${name}${between}|${between}${name}`, 'u').test(text)) return []
  const others = (await scene.draft.cases({ ...scope, stages: openStages })).filter(
    (one) =>
      one.resident.name !== null &&
      one.resident.name !== name &&
      text.includes(one.resident.name) &&
      fits(act, one, scene) &&
      mayAct(act, scene.speaker, one),
  )
  const names = [name, ...others.flatMap(({ resident }) => resident.name ?? [])]
  const list = new RegExp(`(?:${names.join('|')})(?:${between}(?:${names.join('|')}))+`, 'gu')
  const breath = (text.match(list) ?? []).find((each) => each.includes(name)) ?? ''
  return others.filter(({ resident }) => resident.name !== null && breath.includes(resident.name))
}

const fits = (act: CaseVerb, one: Case, scene: Scene): boolean => {
  const verb: Pick<Verb<never>, 'fits'> = verbs[act]
  return verb.fits(one, scene.speaker)
}

async function byFit(act: Act & { readonly act: CaseVerb }, scene: Scene): Promise<Target> {
  const usable = (one: Case | null): one is Case =>
    one !== null && fits(act.act, one, scene) && mayAct(act.act, scene.speaker, one)
  const [meant] = scene.meant
  if (meant) {
    const one = await scene.draft.case(meant)
    if (usable(one)) return { kind: 'cases', cases: [one], named: true, unmet: allMet }
  }
  const quoted = await usableAmong(scene.casesQuoted(), usable, scene)
  // A list was quoted: one of its cases is meant, and not what was spoken of beside it.
  if (scene.casesQuoted().length > 1 && quoted.length > 0)
    return quoted.length === 1
      ? { kind: 'cases', cases: quoted, named: true, unmet: allMet }
      : { kind: 'several', cases: quoted }
  if (!neverByRecency.includes(act.act) && scene.recent[0]) {
    const one = await scene.draft.case(scene.recent[0])
    if (usable(one)) return { kind: 'cases', cases: [one], named: true, unmet: allMet }
  }
  const scope = scopeOf(act.act, scene)
  if (!scope) return { kind: 'none' }
  const fitting = (await scene.draft.cases({ ...scope, stages: openStages })).filter(usable)
  const [only] = fitting
  if (fitting.length === 1 && only) return { kind: 'cases', cases: [only], named: false, unmet: allMet }
  return fitting.length > 1 ? { kind: 'several', cases: fitting } : { kind: 'none' }
}

async function usableAmong(
  numbers: readonly string[],
  usable: (one: Case | null) => one is Case,
  { draft }: Scene,
): Promise<readonly Case[]> {
  const found = await Promise.all(numbers.map((number) => draft.case(number)))
  return found.filter(usable)
}

/** The cases an act of this speaker can be about at all; null when it is not for the post. */
export function scopeOf(act: ActName, scene: Scene): CaseQuery | null {
  const { speaker } = scene
  switch (reachOf(act, speaker)) {
    case null:
      return null
    case 'county':
      return {}
    case 'township':
      return { township: speaker.org ?? '' }
    case 'village':
      return { village: speaker.org ?? '' }
    case 'task':
      return { department: speaker.org ?? '' }
    case 'bound':
      return { boundTo: speaker.account }
    case 'anyone':
      switch (speaker.role) {
        case 'county':
        case 'leader':
          return {}
        case 'township':
          return { township: speaker.org ?? '' }
        case 'village':
          return { village: speaker.org ?? '' }
        case 'department':
          return { department: speaker.org ?? '' }
        case 'relative':
          return { boundTo: speaker.account }
      }
  }
}
