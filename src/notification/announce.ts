// Who is told what when something has happened: after each step of the scheme the one who acts next, and by when.
import type { Case } from '../case/case.ts'
import type { CaseEvent, CaseEventType } from '../case/event.ts'
import type { Announcement, Announcements } from './announcements/announcement.ts'
import { certifying } from './announcements/certifying.ts'
import { followingUp } from './announcements/following-up.ts'
import { happening } from './announcements/happening.ts'
import { requesting } from './announcements/requesting.ts'
import { visiting } from './announcements/visiting.ts'
import { working } from './announcements/working.ts'

/** By the families of events, as in `case/changes`. */
const announcements: Partial<Announcements<CaseEventType>> = {
  ...requesting,
  ...visiting,
  ...working,
  ...certifying,
  ...followingUp,
  ...happening,
}

/** What is to be announced of an event. Nobody is told what he has just said himself, see `notify.ts`. */
export function announce(event: CaseEvent, one: Case): readonly Announcement[] {
  const row = announcements[event.type] as
    | ((event: CaseEvent, one: Case) => readonly Announcement[])
    | undefined
  return row ? row(event, one) : []
}
