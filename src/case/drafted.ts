// A case as it begins: a form with what was said of the person, and nothing promised yet.
import type { Case } from './case.ts'
import type { CaseEvent } from './event.ts'

export function drafted(event: Extract<CaseEvent, { type: 'CaseDrafted' }>): Case {
  const { number, source, resident, reportedBy, reportedOn, room, boundTo, services, urgent } = event
  return {
    number,
    version: 1,
    stage: 'draft',
    closedBecause: null,
    source,
    inScope: null,
    resident,
    reportedBy,
    reportedOn,
    room,
    boundTo,
    services,
    verification: null,
    tasks: [],
    companions: [],
    visit: { scheduledFor: null, doneOn: null, failures: 0 },
    certificate: null,
    extensionRequests: [],
    callbacks: [],
    onHold: null,
    supervised: false,
    urgent,
    deathReportedBy: null,
    mergedInto: null,
    deadlines: [],
  }
}
