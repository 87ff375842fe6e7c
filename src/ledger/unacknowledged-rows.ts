// Which departments have not signed for what they were sent, by department; who only comes along signs as well.
import { groupBy } from './group-by.ts'
import type { Case } from '../case/case.ts'
import { federation } from '../case/tasks.ts'
import type { Deadline } from '../deadline/deadline.ts'
import { compareDates } from '../deadline/plain-date.ts'
import { describeCase, serviceNames } from '../privacy/case-in-words.ts'
import { deadlineOf } from './deadline-of.ts'
import { byWhen, lateness } from './duties.ts'
import { isOpen } from './where-it-stands.ts'
import type { ListAsk } from './view.ts'

interface Unsigned {
  readonly one: Case
  readonly department: string
  /** 护理补贴、低保; 随队上门 */
  readonly what: string
  readonly deadline: Deadline | undefined
}

/** `head`: 县民政局3件、县住建局2件 */
export function unacknowledgedRows(
  cases: readonly Case[],
  ask: ListAsk,
): { readonly head: string; readonly rows: readonly string[] } {
  const name = (code: string) => ask.directory.department(code)?.name ?? code
  const found = cases
    .filter((one) => isOpen(one) && one.onHold === null)
    .flatMap(unsigned)
    .filter(({ department }) => ask.department === undefined || department === ask.department)
  const byDepartment = [...groupBy(found, ({ department }) => department)].toSorted(
    ([, left], [, right]) => right.length - left.length,
  )
  return {
    head: byDepartment.map(([code, rows]) => `${name(code)}${rows.length}件`).join('、'),
    rows: byDepartment.flatMap(([code, rows]) =>
      rows.toSorted(byDay).map((row) => `${name(code)}：${rowInWords(row, ask)}`),
    ),
  }
}

/** The federation sends; it need not sign to itself. After the visit who came along has come. */
function unsigned(one: Case): readonly Unsigned[] {
  const waiting = one.tasks.filter((task) => task.state === 'assigned' && task.department !== federation)
  const departments = [...new Set(waiting.map((task) => task.department))]
  const along = one.companions.filter(
    (each) =>
      one.stage === 'dispatched' && each.acknowledgedOn === null && !departments.includes(each.department),
  )
  const deadline = (department: string) => deadlineOf(one, 'acknowledge', department)
  return [
    ...departments.map((department) => {
      const own = waiting.filter((task) => task.department === department)
      const what = serviceNames(own.map((task) => task.service))
      return { one, department, what, deadline: deadline(department) }
    }),
    ...along.map(({ department }) => ({ one, department, what: '随队上门', deadline: deadline(department) })),
  ]
}

function byDay(left: Unsigned, right: Unsigned): number {
  if (!left.deadline || !right.deadline) return Number(!left.deadline) - Number(!right.deadline)
  return compareDates(left.deadline.dueOn, right.deadline.dueOn)
}

/** 0231 李**（临巴镇团石村）护理补贴，11月18日（周三）前签收，已超期1个工作日 */
function rowInWords({ one, what, deadline }: Unsigned, ask: ListAsk): string {
  const { place, directory, calendar, today } = ask
  const head = `${describeCase(one, place, directory, today).head}${what}`
  if (deadline?.state !== 'open') return head
  const late = lateness(deadline, calendar, today)
  return `${head}，${byWhen(deadline, today)}签收${late ? `，${late}` : ''}`
}
