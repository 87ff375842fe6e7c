// The county sends the departments and sets the visit: the small team of 三(二).
import type { Case } from '../case.ts'
import { asks, done, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { type ServiceCode, services } from '../service.ts'
import { federation, isSettled, nextTaskId } from '../tasks.ts'

export const dispatch: Verb<'dispatch'> = {
  fits: (one) => one.stage === 'reported' || one.stage === 'dispatched' || one.stage === 'visited',
  decide(one, act, { today }) {
    if (one.stage === 'requested') return refused({ key: 'not-yet-reported', values: {} })
    if (!dispatch.fits(one, undefined as never)) return refused({ key: 'not-open', values: {} })
    if (one.onHold) return refused({ key: 'on-hold', values: { reason: one.onHold.reason } })

    const wanted = [...new Set([...one.services, ...(act.services ?? [])])]
    const named = act.departments ?? []
    const fresh = wanted.filter(
      (service) => !one.tasks.some((task) => task.service === service && task.state !== 'cancelled'),
    )
    const sent = fresh.filter((service) => goesNow(service, named, act.services ?? []))
    const companions = companionsOf(one, sent, named)
    const left = fresh.filter((service) => !sent.includes(service))
    if (sent.length === 0 && companions.length === 0 && !act.when) {
      return left.length > 0
        ? asks({ hole: 'department', act }, { key: 'which-department', values: { services: left } })
        : refused({ key: 'already-dispatched', values: {} })
    }

    const events: CaseEvent[] = []
    if (wanted.length > one.services.length) events.push({ type: 'ServicesChanged', services: wanted })
    if (sent.length > 0 || companions.length > 0 || one.stage === 'reported') {
      const tasks = sent.map((service) => ({
        id: nextTaskId(one, service),
        service,
        department: leadOf(service, named),
      }))
      events.push({ type: 'CaseDispatched', tasks, companions, on: today })
    }
    if (act.when) events.push({ type: 'VisitScheduled', when: act.when })
    return done(events, { key: 'dispatched', values: { when: act.when ?? one.visit.scheduledFor, left } })
  },
}

/** Without departments every service goes to its own; with them only those named, and what the federation does itself. */
function goesNow(service: ServiceCode, named: readonly string[], asked: readonly ServiceCode[]): boolean {
  if (named.length === 0 || asked.includes(service)) return true
  const { lead, along } = place(service)
  return (
    lead === federation ||
    named.includes(lead) ||
    along.some((each) => named.includes(each) && lead !== federation)
  )
}

/** The service's lead; a co-unit that alone is named takes it (附件 gives 市监局 where 五(七) gives 行政审批局). */
function leadOf(service: ServiceCode, named: readonly string[]): string {
  const { lead, along } = place(service)
  if (lead === federation || named.length === 0 || named.includes(lead)) return lead
  return along.find((each) => named.includes(each)) ?? lead
}

function place(service: ServiceCode): { lead: string; along: readonly string[] } {
  const row: { lead: string; along?: readonly string[] } = services[service]
  return { lead: row.lead, along: row.along ?? [] }
}

/** Who comes along without a task: named departments that have none, and 卫健 for every assessment, 五(二). */
function companionsOf(one: Case, sent: readonly ServiceCode[], named: readonly string[]): readonly string[] {
  const leads = sent.map((service) => leadOf(service, named))
  const busy = new Set([
    ...leads,
    ...one.tasks.filter((task) => !isSettled(task)).map((task) => task.department),
    ...one.companions.map((each) => each.department),
    federation,
  ])
  const along = named.length === 0 ? sent.flatMap((service) => place(service).along) : named
  const forAssessment = sent.includes('CERT') ? ['health'] : []
  return [...new Set([...along, ...forAssessment])].filter((department) => !busy.has(department))
}
