// Where a case stands, for who asks: what was done, who acts next, by which day.
import type { Case } from '../case/case.ts'
import { statusForFamily } from './status-for-family.ts'
import { statusForStaff } from './status-for-staff.ts'
import { statusInGroup } from './status-in-group.ts'
import type { StatusView } from './view.ts'

/** Whether the one who asks may know of the case at all is decided before. */
export function statusInWords(one: Case, view: StatusView): string {
  if (view.place === 'group') return statusInGroup(one, view)
  return view.role === 'relative' ? statusForFamily(one, view) : statusForStaff(one, view)
}
