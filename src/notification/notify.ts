// Turns what happened into notices: for whom, not before which hour, and never to the one who said it.
import type { EntryDraft } from '../entry-draft.ts'
import { maySpeak, nextSpeakingTime } from '../deadline/working-time.ts'
import type { GeneralSaying } from '../conversation/sentences/sentences.ts'
import type { Recipient } from '../stimulus.ts'
import { announce } from './announce.ts'
import type { Announcement } from './announcements/announcement.ts'
import type { Notice } from './notice.ts'
import { recipientsOf } from './party.ts'
import type { Case } from '../case/case.ts'
import type { CaseEventType, RecordedEvent } from '../case/event.ts'

/** Announces every event this entry has recorded. `speaker` is not told what he has said. */
export function notifyOfEvents(draft: EntryDraft, speaker: string | null): void {
  const happened = [...draft.happened()]
  for (const { event, case: one } of happened) {
    const saysMore = saidBy[event.type]
    if (happened.some((each) => each.case.number === one.number && each.event.type === saysMore)) continue
    for (const announcement of announce(event, one)) addAnnouncement(draft, announcement, one, speaker)
  }
}

/** “12345转来一件，请三汇镇核实”: whom the county asks to look has been told of the case with it. */
const saidBy: { readonly [Type in CaseEventType]?: CaseEventType } = {
  CaseRequested: 'VerificationAssigned',
}

function addAnnouncement(
  draft: EntryDraft,
  announcement: Announcement,
  one: Case,
  speaker: string | null,
): void {
  const { directory } = draft.world
  const { until } = announcement
  const deadline = until
    ? one.deadlines.findLast(
        (each) => each.kind === until.kind && (until.subject === undefined || each.subject === until.subject),
      )
    : undefined
  const joint = directory.jointRoom()
  const contacts = announcement.mention ? directory.contacts(announcement.mention) : []
  const mentions = contacts.map(({ id }) => id)
  const recipients: readonly Recipient[] =
    announcement.to !== 'joint-room'
      ? recipientsOf(announcement.to, one, directory)
      : joint
        ? [{ room: joint.id }, ...directory.absentFrom(joint, contacts).map(({ id }) => ({ person: id }))]
        : mentions.map((person) => ({ person }))
  for (const to of recipients) {
    if ('person' in to && to.person === speaker) continue
    addNotice(draft, {
      to,
      kind: announcement.kind,
      deadline: deadline ? { case: one.number, id: deadline.id } : null,
      cases: [one.number],
      sentence: announcement.say.key,
      values: announcement.say.values as Notice['values'],
      mentions: 'room' in to ? mentions : [],
      buttons: announcement.buttons ?? [],
      urgent: announcement.urgent ?? false,
      lateSince: null,
    })
  }
}

/** Whoever has heard of what is taken back now hears that too. What waits for its hour only falls away by itself. */
export function tellOfUndoing(
  draft: EntryDraft,
  undone: readonly RecordedEvent[],
  before: Case,
  speaker: string,
): void {
  const { directory, time } = draft.world
  const told = undone
    .flatMap((event) => announce(event, before).map((each) => ({ ...each, at: event.at })))
    .filter(({ at, until }) => until === undefined || maySpeak(at, time))
    .flatMap(({ to, mention }) =>
      to === 'joint-room'
        ? directory.contacts(mention ?? '').map(({ id }): Recipient => ({ person: id }))
        : recipientsOf(to, before, directory),
    )
  const heard = told.flatMap((to) => ('person' in to && to.person !== speaker ? [to.person] : []))
  const authors = undone.flatMap(({ by }) => (by !== speaker && directory.person(by) ? [by] : []))
  for (const person of new Set([...heard, ...authors])) {
    addNotice(draft, {
      to: { person },
      kind: 'notice',
      deadline: null,
      cases: [before.number],
      sentence: authors.includes(person) ? 'yours-undone-told' : 'undone-told',
      values: authors.includes(person) ? { by: `@${speaker}` } : {},
      mentions: [],
      buttons: [],
      urgent: false,
      lateSince: null,
    })
  }
}

/** A notice that may go out at the next speaking time, or at once when it is urgent. */
export function addNotice(
  draft: EntryDraft,
  notice: Omit<Notice, 'id' | 'releaseAt'> & { releaseAt?: number },
): void {
  const { world, at } = draft
  const releaseAt = notice.urgent ? at : nextSpeakingTime(Math.max(at, notice.releaseAt ?? at), world.time)
  draft.notices.add.push({ ...notice, id: world.ids.next(), releaseAt })
}

/** Tells the county federation something of no single case; `urgent` at any hour. */
export function tellFederation(draft: EntryDraft, saying: GeneralSaying, urgent = false): void {
  tell(draft, draft.world.directory.federation(), saying, urgent)
}

/** Tells people something of no single case. */
export function tell(
  draft: EntryDraft,
  people: readonly { readonly id: string }[],
  saying: GeneralSaying,
  urgent = false,
): void {
  for (const { id } of people) {
    addNotice(draft, {
      to: { person: id },
      kind: 'alert',
      deadline: null,
      cases: [],
      sentence: saying.key,
      values: saying.values,
      mentions: [],
      buttons: [],
      urgent,
      lateSince: null,
    })
  }
}
