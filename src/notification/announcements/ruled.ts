// The county's ruling goes to who asked for it.
import type { Case } from '../../case/case.ts'
import type { CaseEvent } from '../../case/event.ts'
import { fieldsOfRuling } from '../rulings.ts'
import { type Announcement, notice } from './announcement.ts'

export function ruled(event: CaseEvent, one: Case): readonly Announcement[] {
  const ruling = fieldsOfRuling(event, one)
  return ruling ? [notice(ruling.to, { key: 'ruling', values: { text: ruling.text } })] : []
}
