// Which reminders a promise is owed, to whom and when: the ladder of the scheme, drawn up from the sketches of a case.
import type { County } from '../../../src/organisation/county.ts'
import { minusWorkdays, moment, nextSpeakable, plusWorkdays, rolledBack } from '../days.ts'
import type { Owed } from './owed.ts'
import type { Moment } from './moments.ts'
import type { Sketch } from './sketch.ts'

export type Rung = 'before' | 'due' | 'overdue' | 'supervise'

export interface Expected {
  readonly deadline: string
  readonly dueOn: string
  readonly to: string
  readonly rung: Rung
  /** When it is to be said; after an outage when somebody may be spoken to again. */
  readonly at: number
  readonly late: boolean
  /** What happened in the half hour before: it may be said or not, to this one or that. */
  readonly optional: boolean
}

export interface Down {
  readonly from: number
  readonly until: number
}

/** Two working days before, the day (or the last worked before it), the working day after, three after. */
const ladder: readonly (readonly [Rung, (dueOn: string) => string])[] = [
  ['before', (dueOn) => minusWorkdays(dueOn, 2)],
  ['due', rolledBack],
  ['overdue', (dueOn) => plusWorkdays(dueOn, 1)],
  ['supervise', (dueOn) => plusWorkdays(dueOn, 3)],
]

const actors: Readonly<Record<string, 'village' | 'township' | 'county' | 'department'>> = {
  verify: 'township',
  report: 'township',
  visit: 'county',
  acknowledge: 'department',
  task: 'department',
  notice: 'village',
  materials: 'township',
  audit: 'county',
  print: 'county',
  deliver: 'township',
  callback: 'township',
  'callback-after-delivery': 'township',
  'return-decision': 'county',
  'extension-decision': 'county',
}

/** Half an hour before people are spoken to the morning is laid out. */
const layOutMs = 30 * 60_000

/** All reminders owed of one case until the end, each recipient's newest of those that come at once. */
export function expectedOf(
  history: readonly Moment[],
  county: County,
  outages: readonly Down[],
  end: number,
): readonly Expected[] {
  const ids = new Set(history.flatMap(({ sketch }) => sketch.owed.map(({ id }) => id)))
  return [...ids].flatMap((id) => newestOnly(ofOne(id, history, county, outages, end)))
}

function ofOne(
  id: string,
  history: readonly Moment[],
  county: County,
  outages: readonly Down[],
  end: number,
) {
  const found: Expected[] = []
  const seen = new Set<string>()
  for (const { sketch } of history) {
    const owed = sketch.owed.find((each) => each.id === id)
    if (owed?.state !== 'open') continue
    for (const [rung, dayFor] of ladder) {
      const on = dayFor(owed.dueOn)
      const name = `${rung}/${on}/${owed.dueOn}`
      if (on <= owed.since || seen.has(name)) continue
      seen.add(name)
      const planned = moment(on, '09:00')
      const outage = outages.find(({ from, until }) => from <= planned && planned < until)
      const at = outage ? nextSpeakable(outage.until) : planned
      const then = at < end ? sketchAt(history, at) : undefined
      if (!then || !isStill(then, owed)) continue
      const now = recipients(then, owed, rung, county)
      const before = sketchAt(history, at - layOutMs)
      const laidOut = before && isStill(before, owed) ? recipients(before, owed, rung, county) : now
      // Who has taken over since an outage ended has just been told so.
      const kept = outage ? sketchAt(history, outage.until) : undefined
      const keptFor = kept && isStill(kept, owed) ? recipients(kept, owed, rung, county) : now
      for (const to of new Set([...now, ...laidOut])) {
        found.push({
          deadline: id,
          dueOn: owed.dueOn,
          to,
          rung,
          at,
          late: at > planned + layOutMs,
          optional: ![now, laidOut, keptFor].every((people) => people.includes(to)),
        })
      }
    }
  }
  return found
}

const isStill = (sketch: Sketch, owed: Owed): boolean =>
  sketch.owed.some((each) => each.id === owed.id && each.state === 'open' && each.dueOn === owed.dueOn)

/** The case as it was before that moment. */
export function sketchAt(history: readonly Moment[], at: number): Sketch | undefined {
  return history.findLast((each) => each.at < at)?.sketch
}

function newestOnly(all: readonly Expected[]): readonly Expected[] {
  const rank = (rung: Rung) => ladder.findIndex(([name]) => name === rung)
  const newest = new Map<string, Expected>()
  for (const each of all) {
    const key = `${each.to}/${each.at}`
    const known = newest.get(key)
    if (!known || rank(each.rung) >= rank(known.rung)) newest.set(key, each)
  }
  return [...newest.values()]
}

function recipients(sketch: Sketch, owed: Owed, rung: Rung, county: County): readonly string[] {
  const people = (role: string, org: string | null) =>
    county.people
      .filter((each) => each.role === role && (org === null || each.org === org))
      .map(({ id }) => id)
  const federation = () => [...people('county', null), ...people('department', 'disabled-federation')]
  const township = () => people('township', sketch.township)
  const task = owed.kind === 'task' ? sketch.tasks.get(owed.subject ?? '') : undefined
  // The certificate has steps with days of their own; while none runs its task is pressed.
  if (task?.service === 'CERT' && sketch.owed.some(isStepOfCertificate)) return []
  // Two days before a notice is over nobody can do anything about it.
  if (owed.kind === 'notice' && rung === 'before') return []
  // What a department calls finished waits for the township's word.
  if (task?.state === 'reported') return township()
  const actor = actors[owed.kind]
  const department = owed.kind === 'acknowledge' ? owed.subject : (task?.department ?? null)
  const acts = {
    village: () => people('village', sketch.village),
    township,
    county: federation,
    department: () =>
      department === 'disabled-federation' ? federation() : people('department', department ?? ''),
  }[actor ?? 'county']()
  if (rung === 'supervise') return federation()
  if (rung !== 'overdue') return acts
  const superior = { village: township, county: () => people('leader', null) }
  const above = actor === 'village' || actor === 'county' ? superior[actor]() : federation()
  return [...new Set([...acts, ...above])]
}

const isStepOfCertificate = ({ kind, state }: Owed): boolean =>
  state === 'open' && ['notice', 'materials', 'audit', 'print', 'deliver'].includes(kind)

/** For a breach: the promise in words. */
export const inWords = ({ deadline, dueOn, rung, to, late }: Expected): string =>
  `${deadline} due ${dueOn}: ${rung}${late ? ' (late)' : ''} to ${to}`
