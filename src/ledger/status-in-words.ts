// Where a case stands, for who asks: what was done, who acts next, by which day.
import type { Case } from '../case/case.ts'
import type { ServiceCode } from '../case/service.ts'
import type { Calendar } from '../deadline/calendar.ts'
import type { PlainDate } from '../deadline/plain-date.ts'
import type { Role } from '../organisation/county.ts'
import type { Directory } from '../organisation/directory.ts'
import { describeCase, type Place } from '../privacy/case-in-words.ts'

export interface StatusView {
  readonly place: Place
  readonly role: Role
  readonly directory: Directory
  readonly calendar: Calendar
  /** The county day on which it is asked. */
  readonly today: PlainDate
  /** Only these, when the question named any. */
  readonly services?: readonly ServiceCode[]
}

export function statusInWords(one: Case, { place, directory, today }: StatusView): string {
  return `${describeCase(one, place, directory, today).head} 正在办理。`
}
