// Who a message goes to, by their part in the case; and the people behind each part.
import type { Case } from '../case/case.ts'
import type { Deadline } from '../deadline/deadline.ts'
import { limits, type Party, superiorOf } from '../deadline/limits.ts'
import type { Directory } from '../organisation/directory.ts'
import type { Recipient } from '../stimulus.ts'

export type Audience =
  | 'cadres'
  | 'clerks'
  | 'federation'
  | 'leaders'
  /** The accounts bound to the case: who applied, and relatives bound by a code. */
  | 'applicant'
  /** Who reported the case, when a person of the county did. */
  | 'reporter'
  | { readonly department: string }
  /** The clerks of a township that the case has left. */
  | { readonly clerksOf: string }

/** Whoever a deadline can be owed by. */
type Actor = Exclude<Audience, { readonly clerksOf: string }>

/** The recipients behind an audience, each once. */
export function recipientsOf(audience: Audience, one: Case, directory: Directory): readonly Recipient[] {
  const people = (found: readonly { readonly id: string }[]) => found.map(({ id }) => ({ person: id }))
  switch (audience) {
    case 'cadres':
      return people(directory.cadres(one.resident.village))
    case 'clerks':
      return people(directory.clerks(one.resident.township))
    case 'federation':
      return people(directory.federation())
    case 'leaders':
      return people(directory.leaders())
    case 'applicant':
      return one.boundTo.filter((account) => directory.person(account) === null).map((person) => ({ person }))
    case 'reporter':
      return directory.person(one.reportedBy) ? [{ person: one.reportedBy }] : []
    default:
      if ('clerksOf' in audience) return people(directory.clerks(audience.clerksOf))
      return people(
        audience.department === 'disabled-federation'
          ? directory.federation()
          : directory.contacts(audience.department),
      )
  }
}

/** Who has to act on a deadline. */
export function actorOf(deadline: Deadline, one: Case): Actor {
  const actor: Party = limits[deadline.kind].actor
  if (actor !== 'department') return audienceOf(actor)
  const department =
    deadline.kind === 'acknowledge'
      ? deadline.subject
      : one.tasks.find((each) => each.id === deadline.subject)?.department
  return { department: department ?? 'disabled-federation' }
}

/** Who is told beside him when he is late: the village's township, the township's and the department's county, the county's leaders. */
export function superiorAudience(deadline: Deadline): Actor {
  return audienceOf(superiorOf[limits[deadline.kind].actor])
}

function audienceOf(party: Exclude<Party, 'department'> | 'leader'): Actor {
  return ({ village: 'cadres', township: 'clerks', county: 'federation', leader: 'leaders' } as const)[party]
}

/** The actor in words, for his superior: 临巴镇, 县民政局, 县残联. */
export function actorName(deadline: Deadline, one: Case, directory: Directory): string {
  const audience = actorOf(deadline, one)
  if (typeof audience === 'object') return directory.department(audience.department)?.name ?? ''
  if (audience === 'clerks') return directory.township(one.resident.township)?.name ?? '镇上'
  return audience === 'cadres' ? (directory.village(one.resident.village)?.name ?? '村上') : '县残联'
}
