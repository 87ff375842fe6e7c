// What a case asks of whom, as the people who work on it know it from their papers. Not what the assistant believes is due.
import type { Case, Task } from '../../src/case/case.ts'
import { openStages } from '../../src/case/case.ts'
import type { ServiceCode } from '../../src/case/service.ts'
import type { DeedName } from './deeds/deed-name.ts'

export interface Matter {
  /** Unique in the case while it lasts: `sign/civil-affairs/2`. */
  readonly key: string
  readonly deed: DeedName
  /** A department's code; null for everybody else. */
  readonly department: string | null
  readonly service: ServiceCode | null
  /** Nothing can be done before this day. */
  readonly from: string | null
}

const federation = 'disabled-federation'

const matter = (
  deed: DeedName,
  subject: string | number = '',
  more: Partial<Pick<Matter, 'department' | 'service' | 'from'>> = {},
): Matter => ({ key: `${deed}/${subject}`, deed, department: null, service: null, from: null, ...more })

export function mattersOf(one: Case): readonly Matter[] {
  const checks = one.callbacks.flatMap((each, index) =>
    each.spotCheck === 'drawn' ? [matter('check', index)] : [],
  )
  if (!openStages.some((stage) => stage === one.stage)) return checks
  if (one.deathReportedBy !== null) return [matter('settle-death')]
  if (one.onHold) return [matter('resume', one.onHold.until ?? ''), ...checks]
  return [...onTheWay(one), ...one.tasks.flatMap((task) => ofTask(one, task)), ...certificate(one), ...checks]
}

function onTheWay(one: Case): readonly Matter[] {
  const moreTime = one.extensionRequests.map(({ deadline }) => matter('rule-on-more-time', deadline))
  switch (one.stage) {
    case 'requested':
      return [one.verification ? matter('report') : matter('verify'), ...moreTime]
    case 'reported':
      return [matter('dispatch'), ...moreTime]
    case 'dispatched':
      return [
        matter('visit', `${one.visit.scheduledFor}/${one.visit.failures}`, {
          from: one.visit.scheduledFor?.slice(0, 10) ?? null,
        }),
        ...companions(one),
        ...moreTime,
      ]
    case 'visited':
      return [...callbacks(one), ...companions(one), ...moreTime]
    default:
      return []
  }
}

const companions = (one: Case): readonly Matter[] =>
  one.companions
    .filter(({ acknowledgedOn }) => acknowledgedOn === null)
    .filter(
      ({ department }) =>
        !one.tasks.some((task) => task.department === department && task.state === 'assigned'),
    )
    .map(({ department }) => matter('sign', department, { department }))

const callbacks = (one: Case): readonly Matter[] =>
  one.callbacks.flatMap((each, index) =>
    each.doneOn === null ? [matter('call-back', `${index}/${each.attempts}`)] : [],
  )

function ofTask(one: Case, task: Task): readonly Matter[] {
  const { id, department, service } = task
  const about = { department, service }
  switch (task.state) {
    case 'assigned':
      if (department !== federation) return [matter('sign', id, about)]
      return service === 'CERT' || one.stage !== 'visited' ? [] : [matter('finish', id, about)]
    case 'acknowledged':
    case 'in-progress':
      return service === 'CERT' || task.handedTo !== null ? [] : [matter('finish', id, about)]
    case 'completion-reported':
      return [matter('confirm', id, { service })]
    case 'return-requested':
      return [matter('rule-on-return', id, { service })]
    case 'extension-requested':
      return [matter('rule-on-extension', id, { service })]
    default:
      return []
  }
}

function certificate(one: Case): readonly Matter[] {
  if (one.stage !== 'visited') return []
  const minor = one.resident.age !== null && one.resident.age < 18
  switch (one.certificate) {
    case null:
      return one.services.includes('CERT') ? [matter('assess')] : []
    case 'assessed':
      return [minor ? matter('bring-materials') : matter('post')]
    case 'notice': {
      const lastDay = one.deadlines.findLast(
        ({ kind, state }) => kind === 'notice' && state === 'open',
      )?.dueOn
      return [matter('take-down', lastDay, { from: lastDay ?? null })]
    }
    case 'objection':
      return [matter('settle-objection')]
    case 'materials':
      return [matter('bring-materials')]
    case 'audit': {
      const entered = one.deadlines.some(({ kind, state }) => kind === 'print' && state === 'open')
      return [entered ? matter('print') : matter('enter')]
    }
    case 'printed':
      return [matter('collect')]
    case 'collected':
      return [matter('deliver')]
    default:
      return []
  }
}
