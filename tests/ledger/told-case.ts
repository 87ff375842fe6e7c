// Cases as the core makes them: events through `evolve`, with the promises they make and keep.
import type { Case, Resident } from '../../src/case/case.ts'
import type { CaseEvent } from '../../src/case/event.ts'
import { describeResident } from '../../src/case/describe-resident.ts'
import { evolve } from '../../src/case/evolve.ts'
import { keepPromises } from '../../src/case/keep-promises.ts'
import type { ServiceCode } from '../../src/case/service.ts'
import { readCounty } from '../../src/app/county.ts'
import { calendarWith } from '../../src/deadline/calendar.ts'
import { type PlainDate, plainDate } from '../../src/deadline/plain-date.ts'
import { createDirectory } from '../../src/organisation/directory.ts'

const county = readCounty()
export const directory = createDirectory(county)
export const calendar = calendarWith()

/** 临巴镇团石村. */
const tuanshi = { village: '511725102214', township: '511725102' }

export const lidaquan: Resident = describeResident({
  name: '李大全',
  ...tuanshi,
  group: '3',
  age: 67,
  phone: '13800001234',
  idNumber: '513030190203040012',
  address: '团石村3组老院子18号',
})

export const drafted = (
  services: readonly ServiceCode[],
  reportedOn: PlainDate,
  resident: Resident = lidaquan,
): CaseEvent => ({
  type: 'CaseDrafted',
  number: '0231',
  resident,
  services,
  source: 'chat',
  reportedBy: 'chen',
  reportedOn,
  room: 'linba',
  boundTo: [],
  urgent: false,
})

/** The case after an event of that day, with its deadlines. */
export function after(before: Case | null, event: CaseEvent, today: PlainDate): Case {
  const one = evolve(before, event)
  return keepPromises(one, event, today, { calendar, rules: county.rules }).reduce<Case>(evolve, one)
}

/** The case that events of these days (`YYYY-MM-DD`) come to. */
export function told(steps: readonly (readonly [string, CaseEvent])[]): Case {
  const last = steps.reduce<Case | null>((one, [day, event]) => after(one, event, plainDate(day)), null)
  if (!last) throw new Error('a story has at least one event')
  return last
}

/** Registered on 12 November 2026, verified on the 16th, reported on the 17th. */
export const reported = (services: readonly ServiceCode[], resident: Resident = lidaquan) =>
  [
    ['2026-11-12', drafted(services, plainDate('2026-11-12'), resident)],
    ['2026-11-12', { type: 'CaseRequested', on: plainDate('2026-11-12') }],
    ['2026-11-16', { type: 'CaseVerified', result: 'confirmed', on: plainDate('2026-11-16') }],
    ['2026-11-17', { type: 'CaseReported', on: plainDate('2026-11-17') }],
  ] as const satisfies readonly (readonly [string, CaseEvent])[]

export const sent = (
  day: string,
  tasks: Extract<CaseEvent, { type: 'CaseDispatched' }>['tasks'],
  companions: readonly string[] = [],
): readonly [string, CaseEvent] => [day, { type: 'CaseDispatched', tasks, companions, on: plainDate(day) }]

/** The visit, with the call-back it makes due. */
export const visited = (day: string, callbackDue: string): readonly (readonly [string, CaseEvent])[] => [
  [day, { type: 'VisitDone', on: plainDate(day) }],
  [day, { type: 'CallbackDue', occasion: 'after-visit', dueOn: plainDate(callbackDue) }],
]
