// Any case that the core's events can come to, in any order: more than can happen, and all that can.
import * as fc from 'fast-check'
import type { Case, Resident } from '../../src/case/case.ts'
import type { CaseEvent } from '../../src/case/event.ts'
import { describeResident } from '../../src/case/describe-resident.ts'
import { evolve } from '../../src/case/evolve.ts'
import { type ServiceCode, services } from '../../src/case/service.ts'
import { extendDeadline } from '../../src/deadline/deadline.ts'
import { addDays, type PlainDate, plainDate } from '../../src/deadline/plain-date.ts'
import { after, directory, drafted } from './told-case.ts'

const codes = Object.keys(services) as ServiceCode[]
const departments = directory.county.departments.map(({ code }) => code)
const people = ['李大全', '冉崇义', '欧阳小蝶', '苟云', '向阿古丽'] as const
/** Places without 元 in their name: no answer names a sum of money. */
const villages = ['511725102214', '511725102201', '511725001001', '511725104205'] as const

export const anyService = fc.constantFrom(...codes)
const someServices = fc.uniqueArray(anyService, { minLength: 1, maxLength: 4 })

const anyResident: fc.Arbitrary<Resident> = fc
  .record({
    name: fc.constantFrom(...people, null),
    village: fc.constantFrom(...villages, null),
    group: fc.constantFrom('3', '12', null),
    age: fc.constantFrom(9, 17, 18, 67, null),
    phone: fc.constantFrom('13800001234', '13800009876', null),
    idNumber: fc.constantFrom('513030190203040012', '511725190501011231', null),
    address: fc.constantFrom('老院子18号', '大石坝路6号2单元', null),
  })
  .map((said) => describeResident({ ...said, township: directory.village(said.village)?.township ?? null }))

const taskIds = codes.flatMap((code) => [`${code}-1`, `${code}-2`])
const anyTask = fc.constantFrom(...taskIds)
const anyDepartment = fc.constantFrom(...departments)

type EventOn = (on: PlainDate) => CaseEvent
const plain = (...types: readonly Extract<CaseEvent, { type: string }>['type'][]) =>
  fc.constantFrom(...types).map(
    (type): EventOn =>
      () =>
        ({ type }) as CaseEvent,
  )

const anyEvent: fc.Arbitrary<EventOn> = fc.oneof(
  plain(
    'HoldEnded',
    'CaseSupervised',
    'EmergencyRaised',
    'DeathDenied',
    'MoveReported',
    'HukouFoundElsewhere',
  ),
  plain('NoticeObjected', 'NoticeResumed', 'NoticeExpired', 'NoticeWaived', 'MaterialsCompleted'),
  plain('CertificateEntered', 'CertificatePrinted', 'CertificateCollected', 'CertificateMisprinted'),
  fc.constant<EventOn>((on) => ({ type: 'CaseRequested', on })),
  fc.constantFrom('confirmed', 'out-of-scope', 'untrue').map((result): EventOn => (on) => ({
    type: 'CaseVerified',
    result,
    on,
  })),
  fc.constant<EventOn>((on) => ({ type: 'CaseReported', on })),
  fc
    .record({ services: someServices, department: anyDepartment, companions: fc.subarray(departments) })
    .map(({ services: sent, department, companions }): EventOn => (on) => ({
      type: 'CaseDispatched',
      tasks: sent.map((service) => ({ id: `${service}-1`, service, department })),
      companions,
      on,
    })),
  fc.constantFrom('T15:00', 'TAM', 'TPM', '', null).map((time): EventOn => (on) => ({
    type: 'VisitScheduled',
    when: time === null ? null : `${addDays(on, 3)}${time}`,
  })),
  fc.constant<EventOn>((on) => ({ type: 'VisitFailed', on, reason: 'not-home' })),
  fc.constant<EventOn>((on) => ({ type: 'VisitDone', on })),
  anyTask.map((task): EventOn => (on) => ({ type: 'TaskAcknowledged', task, on })),
  anyDepartment.map((department): EventOn => (on) => ({ type: 'CompanionAcknowledged', department, on })),
  anyTask.map((task): EventOn => (on) => ({ type: 'TaskCompletionReported', task, on })),
  fc
    .record({
      type: fc.constantFrom('TaskCompletionConfirmed', 'TaskReopened', 'TaskReturnRefused', 'TaskCancelled'),
      task: anyTask,
    })
    .map(
      (event): EventOn =>
        () =>
          event,
    ),
  anyTask.map((task): EventOn => () => ({ type: 'TaskNotEligible', task, reason: '三级，每月没有100元' })),
  anyTask.map((task): EventOn => (on) => ({
    type: 'TaskReturnRequested',
    task,
    reason: 'not-eligible',
    suggest: 'housing',
    on,
  })),
  anyTask.map((task): EventOn => (on) => ({
    type: 'TaskExtensionRequested',
    task,
    until: addDays(on, 9),
    reason: '瘫子要住院',
    on,
  })),
  fc.record({ task: anyTask, department: anyDepartment }).map(({ task, department }): EventOn => () => ({
    type: 'TaskReassigned',
    task,
    to: { id: `${task.slice(0, -1)}2`, department },
  })),
  fc.constantFrom('qualified', 'not-qualified').map((result): EventOn => () => ({
    type: 'CertificateAssessed',
    result,
  })),
  fc.constant<EventOn>((on) => ({ type: 'NoticePosted', on })),
  fc.constant<EventOn>((on) => ({ type: 'CertificateDelivered', on })),
  fc.constantFrom('after-visit', 'after-delivery').map((occasion): EventOn => (on) => ({
    type: 'CallbackDue',
    occasion,
    dueOn: addDays(on, 30),
  })),
  fc.constantFrom('satisfied', 'partial', 'dissatisfied').map((result): EventOn => (on) => ({
    type: 'CallbackMade',
    index: 0,
    result,
    method: 'phone',
    open: [],
    on,
  })),
  fc.constant<EventOn>((on) => ({ type: 'CallbackUnreached', index: 0, on })),
  fc.constant<EventOn>(() => ({ type: 'SpotCheckDrawn', index: 0 })),
  fc.constantFrom('consistent', 'false').map((result): EventOn => () => ({
    type: 'SpotCheckMade',
    index: 0,
    result,
  })),
  fc
    .constantFrom('died', 'hospital', 'away', 'refused', 'requested', 'not-home')
    .map((reason): EventOn => (on) => ({ type: 'PutOnHold', reason, until: addDays(on, 30) })),
  fc.constant<EventOn>(() => ({ type: 'DeathReported', by: 'chen' })),
  fc.constantFrom('completed', 'died', '残废二级').map((reason): EventOn => () => ({
    type: 'CaseClosed',
    reason,
  })),
  fc.constantFrom('withdrawn', 'consent-withdrawn').map((reason): EventOn => () => ({
    type: 'CaseWithdrawn',
    reason,
  })),
  fc.constant<EventOn>(() => ({ type: 'CaseReferred', reason: 'out-of-scope' })),
  fc.constant<EventOn>(() => ({ type: 'CaseMerged', into: '0219' })),
)

export interface AnyCase {
  readonly one: Case
  /** A day not before the last event. */
  readonly today: PlainDate
}

const firstDay = plainDate('2025-01-06')

/** Steps up to a month apart, into the year whose holidays are not published; now and then a deadline is put off. */
export const anyCase: fc.Arbitrary<AnyCase> = fc
  .record({
    number: fc.integer({ min: 1, max: 9999 }),
    begin: fc.integer({ min: 0, max: 690 }),
    resident: anyResident,
    services: fc.uniqueArray(anyService, { maxLength: 4 }),
    steps: fc.array(
      fc.record({ wait: fc.integer({ min: 0, max: 30 }), event: anyEvent, extend: fc.boolean() }),
      { maxLength: 14 },
    ),
    later: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ number, begin, resident, services: wanted, steps, later }) => {
    let today = addDays(firstDay, begin)
    const draft = drafted(wanted, today, resident)
    let one = after(null, { ...draft, number: String(number).padStart(4, '0') } as CaseEvent, today)
    for (const { wait, event, extend } of steps) {
      today = addDays(today, wait)
      one = after(one, event(today), today)
      const running = one.deadlines.find((each) => each.state === 'open')
      if (extend && running)
        one = evolve(one, {
          type: 'DeadlineChanged',
          deadline: extendDeadline(running, addDays(running.dueOn, 5), today),
        })
    }
    return { one, today: addDays(today, later) }
  })
