// The ledger as `replay` prints it after a story: every case, survey and spot check, in the shape others rely on.
import { Temporal } from 'temporal-polyfill'
import type { Callback, Case, CertificateStep, Stage, Task, TaskState } from '../case/case.ts'
import type { RecordedEvent } from '../case/event.ts'
import { isOverdue } from '../deadline/deadline.ts'
import type { Instant, PlainDate } from '../deadline/plain-date.ts'
import type { Draw } from '../follow-up/draw.ts'
import type { SurveyReport } from '../survey/survey-report.ts'
import { callbackDeadline, taskDeadline } from './deadline-of.ts'

export interface LedgerJson {
  readonly cases: readonly CaseJson[]
  readonly surveys: readonly SurveyJson[]
  readonly spotChecks: readonly SpotCheckJson[]
}

export interface CaseJson {
  readonly number: string
  readonly resident: {
    readonly name: string | null
    readonly village: string | null
    readonly township: string | null
  }
  readonly source: Case['source']
  readonly inScope: boolean | null
  readonly stage: Stage
  readonly closedBecause: string | null
  readonly onHold: { readonly reason: string; readonly until: string | null } | null
  readonly services: readonly string[]
  readonly tasks: readonly {
    readonly service: string
    readonly department: string
    readonly dueOn: string | null
    readonly state: TaskState
  }[]
  readonly visit: {
    readonly scheduledFor: string | null
    readonly doneOn: string | null
    readonly failures: number
  }
  readonly certificate: CertificateStep | null
  readonly callbacks: readonly {
    readonly dueOn: string
    readonly state: 'due' | 'done' | 'overdue'
    readonly result: string | null
    readonly attempts: number
    readonly spotCheck: Callback['spotCheck']
  }[]
  readonly deadlines: readonly {
    readonly kind: string
    readonly dueOn: string
    readonly state: 'open' | 'met' | 'late' | 'paused' | 'cancelled'
    readonly provisional: boolean
  }[]
  readonly events: readonly { readonly at: string; readonly by: string; readonly type: string }[]
}

type SurveyJson = Pick<SurveyReport, 'month' | 'village' | 'state' | 'requests'>

interface SpotCheckJson {
  readonly month: string
  readonly township: string
  readonly callbacks: number
  readonly drawn: number
  readonly checked: number
}

export interface JsonView {
  /** The county day on which the ledger is read: what is overdue goes by it. */
  readonly today: PlainDate
  /** The county's zone, `Asia/Shanghai`: moments are written with its offset. */
  readonly zone: string
}

interface WithEvents {
  readonly case: Case
  readonly events: readonly RecordedEvent[]
}

export function ledgerJson(
  ledger: {
    readonly cases: readonly WithEvents[]
    readonly surveys: readonly SurveyReport[]
    readonly draws: readonly Draw[]
  },
  view: JsonView,
): LedgerJson {
  const cases = new Map(ledger.cases.map((each) => [each.case.number, each.case]))
  return {
    cases: ledger.cases.map((each) => caseJson(each.case, each.events, view)),
    surveys: ledger.surveys.map(surveyJson),
    spotChecks: ledger.draws.map((draw) => spotCheckJson(draw, cases)),
  }
}

export function caseJson(one: Case, events: readonly RecordedEvent[], view: JsonView): CaseJson {
  const { resident, visit, onHold } = one
  return {
    number: one.number,
    resident: { name: resident.name, village: resident.village, township: resident.township },
    source: one.source,
    inScope: one.inScope,
    stage: one.stage,
    closedBecause: one.closedBecause,
    onHold: onHold && { reason: onHold.reason, until: onHold.until },
    services: one.services,
    tasks: one.tasks.map((task) => taskJson(one, task)),
    visit: { scheduledFor: visit.scheduledFor, doneOn: visit.doneOn, failures: visit.failures },
    certificate: one.certificate,
    callbacks: one.callbacks.map((each, index) => callbackJson(one, each, index, view.today)),
    deadlines: one.deadlines.map(({ kind, dueOn, state, provisional }) => ({
      kind,
      dueOn,
      state,
      provisional,
    })),
    events: events.map(({ at, by, type }) => ({ at: writtenIn(view.zone, at), by, type })),
  }
}

const taskJson = (one: Case, task: Task): CaseJson['tasks'][number] => ({
  service: task.service,
  department: task.department,
  dueOn: taskDeadline(one, task)?.dueOn ?? null,
  state: task.state,
})

/** The day moves with its deadline, when that was paused, extended or counted again. */
function callbackJson(
  one: Case,
  callback: Callback,
  index: number,
  today: PlainDate,
): CaseJson['callbacks'][number] {
  const deadline = callbackDeadline(one, index)
  const overdue = deadline ? isOverdue(deadline, today) : today > callback.dueOn
  return {
    dueOn: deadline?.dueOn ?? callback.dueOn,
    state: callback.doneOn !== null ? 'done' : overdue ? 'overdue' : 'due',
    result: callback.result,
    attempts: callback.attempts,
    spotCheck: callback.spotCheck,
  }
}

const surveyJson = ({ month, village, state, requests }: SurveyReport): SurveyJson => ({
  month,
  village,
  state,
  requests,
})

/** What was checked stands in the cases themselves: a check that was not drawn counts as well. */
function spotCheckJson(draw: Draw, cases: ReadonlyMap<string, Case>): SpotCheckJson {
  return {
    month: draw.month,
    township: draw.township,
    callbacks: draw.callbacks.length,
    drawn: draw.drawn.length,
    checked: draw.callbacks.filter((each) => isChecked(each, draw, cases)).length,
  }
}

/** `0001/0` is the first call-back of case 0001. */
function isChecked(entry: string, draw: Draw, cases: ReadonlyMap<string, Case>): boolean {
  const [number = '', index] = entry.split('/')
  const check = cases.get(number)?.callbacks[Number(index)]?.spotCheck
  return check === 'consistent' || check === 'false' || draw.checked.includes(entry)
}

/** `2026-11-02T09:10:00+08:00` */
const writtenIn = (zone: string, at: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
