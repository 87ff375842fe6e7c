// A promise as the oracle keeps it: counted by the hand-written table of working days, with nothing of the code under test.
import {
  type Day,
  daysFrom,
  plusDays,
  plusMonth,
  plusWorkdays,
  minusWorkdays,
  rolledBack,
  rolledOn,
  workdaysFrom,
} from '../days.ts'

export interface Length {
  readonly unit: 'workdays' | 'days' | 'months'
  readonly count: number
}

export interface Owed {
  /** `verify-1`: the kind and a running number in the case. */
  readonly id: string
  readonly kind: string
  /** Task, department, call-back or deadline it is about. */
  readonly subject: string | null
  readonly length: Length
  readonly startedOn: Day
  readonly dueOn: Day
  readonly state: 'open' | 'met' | 'late' | 'paused' | 'cancelled'
  /** It runs towards its present day since then. */
  readonly since: Day
  readonly pausedOn: Day | null
}

const workdays = (count: number): Length => ({ unit: 'workdays', count })

/** Contract § 2 and the scheme, for a county that changes nothing. */
export const lengths: Readonly<Record<string, Length>> = {
  verify: workdays(5),
  report: workdays(2),
  visit: workdays(5),
  acknowledge: workdays(1),
  'return-decision': workdays(1),
  'extension-decision': workdays(1),
  notice: workdays(5),
  materials: workdays(5),
  audit: workdays(10),
  print: workdays(3),
  deliver: workdays(5),
  callback: { unit: 'months', count: 1 },
  'callback-after-delivery': workdays(5),
}

const taskLengths: Readonly<Record<string, Length>> = {
  LICENSE: workdays(3),
  NURSING: workdays(16),
  LIVING: workdays(16),
  DIBAO: workdays(30),
  TEKUN: workdays(30),
  LEGAL: { unit: 'days', count: 7 },
  IDCARD: { unit: 'days', count: 60 },
}

export const taskLength = (service: string): Length => taskLengths[service] ?? workdays(20)

function endOf(startedOn: Day, { unit, count }: Length): Day {
  if (unit === 'workdays') return plusWorkdays(startedOn, count)
  return rolledOn(unit === 'days' ? plusDays(startedOn, count) : plusMonth(startedOn))
}

export function begun(
  id: string,
  kind: string,
  subject: string | null,
  length: Length,
  startedOn: Day,
): Owed {
  const dueOn = endOf(startedOn, length)
  return { id, kind, subject, length, startedOn, dueOn, state: 'open', since: startedOn, pausedOn: null }
}

export const runs = ({ state }: Owed): boolean => state === 'open' || state === 'paused'

export function kept(owed: Owed, on: Day): Owed {
  const inTime = (owed.pausedOn ?? on) <= owed.dueOn
  return { ...owed, state: inTime ? 'met' : 'late', pausedOn: owed.pausedOn }
}

export const dropped = (owed: Owed): Owed => ({ ...owed, state: 'cancelled' })

export const paused = (owed: Owed, on: Day): Owed =>
  owed.state === 'open' ? { ...owed, state: 'paused', pausedOn: on } : owed

/** As far from the day of going on as it was from the day of stopping; never earlier than it was. */
export function resumed(owed: Owed, on: Day): Owed {
  if (owed.state !== 'paused' || owed.pausedOn === null) return owed
  const moved =
    owed.length.unit === 'workdays' ? byWorkdays(owed, owed.pausedOn, on) : byDays(owed, owed.pausedOn, on)
  return { ...owed, state: 'open', dueOn: moved > owed.dueOn ? moved : owed.dueOn, since: on, pausedOn: null }
}

function byWorkdays({ dueOn }: Owed, pausedOn: Day, on: Day): Day {
  const left = workdaysFrom(pausedOn, dueOn)
  return left >= 0 ? plusOrSame(on, left) : minusWorkdays(rolledBack(on), -left)
}

const plusOrSame = (on: Day, count: number): Day => (count === 0 ? rolledOn(on) : plusWorkdays(on, count))

const byDays = ({ dueOn }: Owed, pausedOn: Day, on: Day): Day =>
  rolledOn(plusDays(on, daysFrom(pausedOn, dueOn)))

export const extended = (owed: Owed, until: Day, on: Day): Owed => ({ ...owed, dueOn: until, since: on })
