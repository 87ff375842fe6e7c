// The small team of a visit (上门服务小专班): which department takes which service, and who comes along. 三(二)、五
import type { Case } from './case.ts'
import { type ServiceCode, services } from './service.ts'
import { federation, isSettled, nextTaskId } from './tasks.ts'

interface Team {
  readonly tasks: readonly {
    readonly id: string
    readonly service: ServiceCode
    readonly department: string
  }[]
  /** Departments that come along without a task. */
  readonly companions: readonly string[]
}

/** Services wanted for which nobody has been sent; a task taken back leaves its service open. */
export const unsent = (one: Case, also: readonly ServiceCode[] = []): readonly ServiceCode[] =>
  [...new Set([...one.services, ...also])].filter(
    (service) => !one.tasks.some((task) => task.service === service && task.state !== 'cancelled'),
  )

/** What the federation does itself goes with every visit, whether or not anybody says so. 五(一) */
export const ownServices = (open: readonly ServiceCode[]): readonly ServiceCode[] =>
  open.filter((service) => place(service).lead === federation)

/**
 * Who is to be sent. Without departments every service goes to its own; with them only those named go, what was
 * asked for by name, and what the federation does itself.
 */
export function teamFor(
  one: Case,
  open: readonly ServiceCode[],
  said: { readonly departments: readonly string[]; readonly services: readonly ServiceCode[] },
): Team {
  const { departments: named } = said
  const sent = open.filter((service) => goesNow(service, named, said.services))
  const tasks = sent.map((service) => ({
    id: nextTaskId(one, service),
    service,
    department: leadOf(service, named),
  }))
  return { tasks, companions: companionsOf(one, tasks, named) }
}

function goesNow(service: ServiceCode, named: readonly string[], asked: readonly ServiceCode[]): boolean {
  if (named.length === 0 || asked.includes(service)) return true
  const { lead, along } = place(service)
  return lead === federation || named.includes(lead) || along.some((each) => named.includes(each))
}

/** The service's lead; a co-unit that alone is named takes it (附件 gives 市监局 where 五(七) gives 行政审批局). */
function leadOf(service: ServiceCode, named: readonly string[]): string {
  const { lead, along } = place(service)
  if (lead === federation || named.length === 0 || named.includes(lead)) return lead
  return along.find((each) => named.includes(each)) ?? lead
}

/** The department that could have the service in this one's place, where the scheme names two; else null. */
export function otherLead(service: ServiceCode, than: string): string | null {
  const { lead, along } = place(service)
  return lead === federation ? null : ([lead, ...along].find((each) => each !== than) ?? null)
}

function place(service: ServiceCode): { lead: string; along: readonly string[] } {
  const row: { lead: string; along?: readonly string[] } = services[service]
  return { lead: row.lead, along: row.along ?? [] }
}

/** Named departments that have no task, each service's co-units, and 卫健 for every assessment, 五(二). */
function companionsOf(one: Case, tasks: Team['tasks'], named: readonly string[]): readonly string[] {
  const busy = new Set([
    ...tasks.map((task) => task.department),
    ...one.tasks.filter((task) => !isSettled(task)).map((task) => task.department),
    ...one.companions.map((each) => each.department),
    federation,
  ])
  const along = named.length === 0 ? tasks.flatMap((task) => place(task.service).along) : named
  const forAssessment = tasks.some((task) => task.service === 'CERT') ? ['health'] : []
  return [...new Set([...along, ...forAssessment])].filter((department) => !busy.has(department))
}
