// The rows of open, due and late cases: number, name, place, and what is due by which day, by whom.
import type { Case } from '../case/case.ts'
import { isSettled } from '../case/tasks.ts'
import { holdNames } from '../conversation/sentences/names.ts'
import { isOverdue } from '../deadline/deadline.ts'
import { compareDates, formatDate } from '../deadline/plain-date.ts'
import { addWorkdays } from '../deadline/working-days.ts'
import { describeCase, serviceNames } from '../privacy/case-in-words.ts'
import { dutiesOf, type Duty, lateness, owedInWords, together } from './duties.ts'
import { isOpen, taskStanding, whereItStands } from './where-it-stands.ts'
import { holdInGroup } from './words-status.ts'
import type { ListAsk } from './view.ts'

/** “快到期”: as long before as the first reminder. */
const soonWorkdays = 2

/** A case has one row, with so many different duties at most, where no step was asked about. */
const mostDuties = 3

/** A form half made is not yet a case for those who work on them. */
const isListed = (one: Case): boolean => isOpen(one) && one.stage !== 'draft'

interface Row {
  readonly one: Case
  readonly duties: readonly Duty[]
}

/** Every case in which something is still to be done, with what is next; those without a day come last. */
export function openRows(cases: readonly Case[], ask: ListAsk): readonly string[] {
  const open = cases
    .filter(isListed)
    .map((one) => ({ one, duties: dutiesIn(one, ask) }))
    .filter(({ one, duties }) => duties.length > 0 || isWithin(one, ask))
  return byUrgency(open).map(({ one, duties }) => {
    // Of the step asked about all is shown: three rulings may wait in one case.
    const shown = ask.step ? duties : together(duties).slice(0, 1)
    const next = duties.length > 0 ? dutiesInWords(shown, ask) : standing(one, ask)
    return `${head(one, ask)}：${next}`
  })
}

/** A department's list holds what it has not brought to an end; every other list holds every open case. */
const isWithin = (one: Case, { department, step }: ListAsk): boolean =>
  (department === undefined && step === undefined) ||
  one.tasks.some((task) => task.department === department && !isSettled(task))

/** Due today or within two working days. */
export function dueRows(cases: readonly Case[], ask: ListAsk): readonly string[] {
  const last = addWorkdays(ask.calendar, ask.today, soonWorkdays).date
  return rows(cases, ask, ({ deadline }) => deadline.dueOn >= ask.today && deadline.dueOn <= last)
}

export const overdueRows = (cases: readonly Case[], ask: ListAsk): readonly string[] =>
  rows(cases, ask, ({ deadline }) => isOverdue(deadline, ask.today))

function rows(cases: readonly Case[], ask: ListAsk, counts: (duty: Duty) => boolean): readonly string[] {
  const found = cases
    .filter(isListed)
    .map((one) => ({ one, duties: dutiesIn(one, ask).filter(counts) }))
    .filter(({ duties }) => duties.length > 0)
  return byUrgency(found).map(({ one, duties }) => `${head(one, ask)}：${dutiesInWords(duties, ask)}`)
}

/** All that is owed, or what the department asked about owes, or the step asked about. */
const dutiesIn = (one: Case, { directory, department, step }: ListAsk): readonly Duty[] =>
  dutiesOf(one, directory).filter(
    (duty) =>
      (department === undefined || duty.department === department) &&
      (step === undefined || step.kinds.includes(duty.deadline.kind)),
  )

function byUrgency(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((left, right) => {
    const [one, other] = [left.duties[0]?.deadline.dueOn, right.duties[0]?.deadline.dueOn]
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined)
    return compareDates(one, other)
  })
}

const head = (one: Case, { place, directory, today }: ListAsk): string =>
  describeCase(one, place, directory, today).head

/** 11月19日（周四）前入户核实，临巴镇，已超期2个工作日 */
function dutiesInWords(duties: readonly Duty[], { calendar, today, step }: ListAsk): string {
  const different = together(duties)
  const shown = step ? different.length : mostDuties
  const said = different.slice(0, shown).map((duty) => {
    const late = lateness(duty.deadline, calendar, today)
    return `${owedInWords(duty, today)}，${duty.actor}${late ? `，${late}` : ''}`
  })
  return `${said.join('；')}${different.length > shown ? `等${different.length}项` : ''}`
}

/** A case that owes nothing by a day: why it waits; in a department's list, how its tasks stand. */
function standing(one: Case, { place, today, department }: ListAsk): string {
  if (one.onHold) {
    const reason = (place === 'group' ? holdInGroup : holdNames)[one.onHold.reason]
    return `暂缓（${reason}）${one.onHold.until ? `，${formatDate(one.onHold.until, today)}再看` : ''}`
  }
  const own = one.tasks.filter((task) => task.department === department && !isSettled(task))
  if (own.length === 0) return whereItStands(one, place, today)
  return own.map((task) => `${serviceNames([task.service])}${taskStanding(task)}`).join('，')
}
