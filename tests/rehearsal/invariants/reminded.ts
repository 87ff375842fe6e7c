// I2, the second half: each reminder owed was said once, to whom it was owed, or rightly dropped; and no other was said.
import type { NoticeFate } from '../notice-fate.ts'
import { keyOf } from '../chronicle.ts'
import type { Company } from '../company.ts'
import { dayOf, mayBeSpokenTo, moment } from '../days.ts'
import { expectedOf, inWords, sketchAt, type Expected, type Rung } from '../oracle/rungs.ts'
import { sketches, type Moment } from '../oracle/moments.ts'
import { groupBy } from '../../../src/ledger/group-by.ts'
import type { Breach } from './breach.ts'

const sentences: Readonly<Record<string, Rung | 'confirm'>> = {
  'reminder-before': 'before',
  'reminder-due': 'due',
  'reminder-overdue': 'overdue',
  'reminder-overdue-superior': 'overdue',
  'reminder-supervise': 'supervise',
  'reminder-confirm': 'confirm',
  'notice-ends': 'due',
  'notice-ended': 'overdue',
}

/** Messages a day to one recipient that were not asked for. */
const ceiling = 3

export async function reminded(company: Company): Promise<readonly Breach[]> {
  const { chronicle, stores } = company.theatre
  const fates = groupBy(chronicle.fates, ({ notice }) => notice.cases[0])
  const breaches: Breach[] = []
  for (const number of chronicle.cases.keys()) {
    const history = sketches(await stores.ledger.events(number))
    const ofCase = fates.get(number) ?? []
    breaches.push(...afterTheEnd(number, ofCase, history))
    const said = groupBy(ofCase.filter(isRung), ({ notice }) => `${notice.deadline?.id}/${keyOf(notice.to)}`)
    const owed = groupBy(
      expectedOf(history, company.cast.county, chronicle.outages, company.end),
      ({ deadline, to }) => `${deadline}/@${to}`,
    )
    for (const key of new Set([...owed.keys(), ...said.keys()])) {
      breaches.push(...compare(number, key, owed.get(key) ?? [], said.get(key) ?? [], history, company))
    }
  }
  return breaches
}

const isRung = ({ notice: { sentence, deadline } }: NoticeFate): boolean =>
  deadline !== null && sentence in sentences

/** Once a case has ended nobody is reminded of it. */
const afterTheEnd = (
  number: string,
  fates: readonly NoticeFate[],
  history: readonly Moment[],
): readonly Breach[] =>
  fates
    .filter(({ at, fate }) => fate === 'said' && sketchAt(history, at)?.ended)
    .map(({ notice, at }) => ({
      invariant: 'I2',
      about: number,
      at,
      expected: 'no reminder of a case that has ended',
      found: `${notice.sentence} to ${keyOf(notice.to)}`,
    }))

/** The reminders of one promise to one person: owed and said, moment by moment. */
function compare(
  number: string,
  key: string,
  owed: readonly Expected[],
  fates: readonly NoticeFate[],
  history: readonly Moment[],
  company: Company,
): readonly Breach[] {
  const breaches: Breach[] = []
  const [deadline = ''] = key.split('/')
  const breach = (at: number, expected: string, found: string) =>
    breaches.push({ invariant: 'I2', about: number, at, expected, found })
  let waiting = owed.toSorted((one, other) => one.at - other.at)
  for (const at of [...new Set(fates.map((each) => each.at))].toSorted((one, other) => one - other)) {
    const now = fates.filter((each) => each.at === at)
    const said = now.filter(({ fate }) => fate === 'said')
    const due = waiting.filter((each) => each.at <= at)
    if (now.every(({ fate }) => fate === 'put-off')) {
      if (mayBeSpokenTo(at) && unaskedOn(company, key, at) < ceiling)
        breach(at, `${key} said`, 'put off although the day’s ceiling was not reached')
      continue
    }
    const newest = due.findLast((each) => !each.optional) ?? due.at(-1)
    if (said.length > 1) breach(at, `${key} said once`, said.map(({ notice }) => notice.sentence).join())
    if (said.length === 0 && newest && !newest.optional && isOpen(history, deadline, at))
      breach(at, inWords(newest), 'not said')
    for (const { notice, line } of said.slice(0, 1)) {
      const late = isSaidLate(line)
      const rung = sentences[notice.sentence]
      if (due.length === 0) breach(at, `nothing said of ${key}`, notice.sentence)
      else if (newest && !newest.optional && rung !== 'confirm' && rung !== newest.rung)
        breach(at, inWords(newest), notice.sentence)
      if (newest && newest.at === at && newest.late !== late)
        breach(
          at,
          newest.late ? `${inWords(newest)}, said to be late` : `${inWords(newest)}, in time`,
          late ? '迟发' : 'not said to be late',
        )
    }
    waiting = waiting.filter((each) => each.at > at)
  }
  for (const each of waiting) {
    const isWaiting = [...company.theatre.chronicle.waiting.values()].some(
      (notice) => notice.deadline?.case === number && notice.deadline.id === each.deadline,
    )
    if (!each.optional && !isWaiting) breach(each.at, inWords(each), 'never said')
  }
  return breaches
}

/** （迟发，原定11月17日（周二）09:00） */
const isSaidLate = (line: string | null): boolean => line?.includes('迟发') ?? false

const isOpen = (history: readonly Moment[], deadline: string, at: number): boolean =>
  sketchAt(history, at)?.owed.some((each) => each.id === deadline && each.state === 'open') ?? false

/** How much was said unasked to the person behind the key on that day before that moment. */
function unaskedOn({ theatre }: Company, key: string, at: number): number {
  const to = key.slice(key.indexOf('@'))
  const from = moment(dayOf(at), '00:00')
  return theatre.chronicle.said.filter(
    ({ message, spokenAt }) =>
      keyOf(message.to) === to && message.kind !== 'reply' && from <= spokenAt && spokenAt <= at,
  ).length
}
