// The rows of open, due and late cases: number, name, place, and what is due by which day, by whom.
import type { Case } from '../case/case.ts'
import { holdNames } from '../conversation/sentences/about-a-case.ts'
import { isOverdue } from '../deadline/deadline.ts'
import { compareDates, formatDate } from '../deadline/plain-date.ts'
import { addWorkdays } from '../deadline/working-days.ts'
import { describeCase } from '../privacy/case-in-words.ts'
import { dueInWords, dutiesOf, type Duty, lateness } from './duties.ts'
import { isOpen, whereItStands } from './where-it-stands.ts'
import { holdInGroup } from './words-status.ts'
import type { ListAsk } from './view.ts'

/** “快到期”: as long before as the first reminder. */
const soonWorkdays = 2

/** A case has one row, with so many of its duties at most. */
const mostDuties = 3

/** A form half made is not yet a case for those who work on them. */
const isListed = (one: Case): boolean => isOpen(one) && one.stage !== 'draft'

interface Row {
  readonly one: Case
  readonly duties: readonly Duty[]
}

/** Every case in which something is still to be done; those without a day come last. */
export function openRows(cases: readonly Case[], ask: ListAsk): readonly string[] {
  const open = cases.filter(isListed).map((one) => ({ one, duties: dutiesIn(one, ask) }))
  return byUrgency(open).map((row) => {
    const [first] = row.duties
    return `${head(row.one, ask)}：${first ? dutyInWords(first, ask) : standing(row.one, ask)}`
  })
}

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
  return byUrgency(found).map(({ one, duties }) => {
    const said = duties.slice(0, mostDuties).map((duty) => dutyInWords(duty, ask))
    const more = duties.length > mostDuties ? `等${duties.length}项` : ''
    return `${head(one, ask)}：${said.join('；')}${more}`
  })
}

/** All that is owed, or what the department asked about owes. */
const dutiesIn = (one: Case, { directory, department }: ListAsk): readonly Duty[] =>
  dutiesOf(one, directory).filter((duty) => department === undefined || duty.department === department)

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

/** 11月19日（周四）前入户核实，临巴镇；已超期2个工作日 */
function dutyInWords({ deadline, what, actor }: Duty, { calendar, today }: ListAsk): string {
  const late = lateness(deadline, calendar, today)
  return `${dueInWords(deadline, today)}前${what}，${actor}${late ? `，${late}` : ''}`
}

/** A case that owes nothing by a day: why it waits. */
function standing(one: Case, { place, today }: ListAsk): string {
  if (!one.onHold) return whereItStands(one, place, today)
  const reason = (place === 'group' ? holdInGroup : holdNames)[one.onHold.reason]
  return `暂缓（${reason}）${one.onHold.until ? `，${formatDate(one.onHold.until, today)}再看` : ''}`
}
