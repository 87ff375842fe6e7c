// Lets what waits for one recipient go out: in working hours, merged, within the day's ceiling, and only what is still true.
import type { Case } from '../case/case.ts'
import { instantAt } from '../deadline/instant.ts'
import { addDays, type Instant } from '../deadline/plain-date.ts'
import { firstSpeakingTime, maySpeak, nextSpeakingTime } from '../deadline/working-time.ts'
import { channelOfAccount, idsMayChange } from '../organisation/binding.ts'
import { casesProved } from '../organisation/speaker.ts'
import { EntryDraft } from '../entry-draft.ts'
import type { Entry } from '../entry.ts'
import type { Recipient } from '../stimulus.ts'
import type { World } from '../world.ts'
import { stillUnanswered } from '../survey/still-unanswered.ts'
import type { Notice } from './notice.ts'
import { isPressed } from './pressed.ts'
import { sayTogether } from './say-together.ts'

/** A reminder that goes out later than this after its time says so. */
const lateMs = 30 * 60_000

export async function release(recipient: Recipient, at: Instant, world: World): Promise<Entry> {
  const draft = new EntryDraft(world, at, {})
  const waiting = await world.ledger.notices(recipient, at)
  draft.notices.settle.push(...waiting.map((each) => each.id))
  const due: Notice[] = []
  for (const each of waiting) {
    const now = await asItStands(draft, each)
    if (now) due.push(markedLate(now, at))
  }
  const isKnown = await provedFor(recipient, draft)
  const newest = withoutOlderRungs(due.filter(({ cases }) => cases.every(isKnown))).toSorted(byCase)

  const urgent = newest.filter((each) => each.urgent)
  for (const each of urgent) await sayTogether(draft, recipient, [each])
  const calm = newest.filter((each) => !each.urgent)
  // After an outage things may come due in the evening: they wait for the morning as everything does.
  if (!maySpeak(at, world.time)) {
    postpone(draft, calm, nextSpeakingTime(at, world.time))
    return draft.close()
  }
  const cards = calm.filter((each) => 'room' in recipient && each.kind === 'task')
  for (const each of cards) await sayTogether(draft, recipient, [each])
  const rest = calm.filter((each) => !cards.includes(each))
  if (rest.length > 0) {
    const sentToday = await world.ledger.unaskedSince(
      recipient,
      instantAt(draft.today, '00:00', world.time.zone),
    )
    if (sentToday < world.rules.unaskedPerDay) await sayTogether(draft, recipient, rest)
    else postpone(draft, rest, firstSpeakingTime(addDays(draft.today, 1), world.time))
  }
  return draft.close()
}

/**
 * Of which cases an account may hear. After a new login of its channel the id may be somebody else's: until a relative has
 * proved again who he is nothing is said there; where it stands he hears when he has.
 */
async function provedFor(to: Recipient, { world }: EntryDraft): Promise<(number: string) => boolean> {
  const channel = 'person' in to ? channelOfAccount(to.person) : ''
  if (!('person' in to) || world.directory.person(to.person) || !idsMayChange(channel)) return () => true
  const renewedAt = await world.ledger.renewedAt(channel)
  if (renewedAt === null) return () => true
  const proved = casesProved(await world.ledger.bindings(to.person), renewedAt)
  return (number) => proved.has(number)
}

/** Older cases first; the ids of notices say nothing. */
const byCase = (one: Notice, other: Notice): number =>
  (one.cases[0] ?? '').localeCompare(other.cases[0] ?? '')

/** Missed its time while nothing could go out. */
const markedLate = (notice: Notice, at: Instant): Notice =>
  notice.kind === 'reminder' && notice.lateSince === null && at > notice.releaseAt + lateMs
    ? { ...notice, lateSince: notice.releaseAt }
    : notice

/** What is still to be said of it; null for a reminder of what was done, moved or answered meanwhile. */
async function asItStands(draft: EntryDraft, notice: Notice): Promise<Notice | null> {
  if (notice.sentence.startsWith('survey-')) return stillUnanswered(draft, notice)
  if (await restsWithTheDead(draft, notice)) return null
  if (!notice.deadline) return notice
  const one = await draft.case(notice.deadline.case)
  if (one && isSignedCard(notice, one)) return null
  const deadline = one?.deadlines.find((each) => each.id === notice.deadline?.id)
  if (!one || deadline?.state !== 'open') return null
  if (notice.kind !== 'reminder') return notice
  if (!isPressed(deadline, one)) return null
  const task = deadline.kind === 'task' ? one.tasks.find((each) => each.id === deadline.subject) : undefined
  const waitsForConfirmation = task?.state === 'completion-reported'
  const isTrue =
    notice.values['dueOn'] === deadline.dueOn &&
    (notice.sentence === 'reminder-confirm') === waitsForConfirmation
  return isTrue ? notice : null
}

/** A department that has signed on the bare word of the dispatch needs no card to sign any more. */
const isSignedCard = ({ sentence, values }: Notice, one: Case): boolean =>
  sentence === 'card' &&
  !one.deadlines.some(
    ({ kind, subject, state }) =>
      kind === 'acknowledge' && subject === values['department'] && (state === 'open' || state === 'paused'),
  )

/** Once somebody is said to have died, only what has to be said of that is said; nothing cheerful goes out any more. */
async function restsWithTheDead(draft: EntryDraft, { cases, sentence, urgent }: Notice): Promise<boolean> {
  const one = cases[0] === undefined ? null : await draft.case(cases[0])
  const died = one !== null && (one.deathReportedBy !== null || one.closedBecause === 'died')
  return died && !urgent && !saidOfTheDead.includes(sentence)
}

const saidOfTheDead = ['confirm-death', 'on-hold-told', 'died-told', 'stopped']

/** After an outage several rungs of one ladder may wait: the last one says it all. */
const rungs = [
  'survey-opening',
  'survey-reminder',
  'reminder-before',
  'reminder-due',
  'notice-ends',
  'notice-ended',
  'reminder-overdue-superior',
  'reminder-overdue',
  'reminder-supervise',
]

function withoutOlderRungs(notices: readonly Notice[]): readonly Notice[] {
  const newest = new Map<string, Notice>()
  for (const each of notices.toSorted(
    (one, other) =>
      rungs.indexOf(one.sentence) - rungs.indexOf(other.sentence) || plannedAt(one) - plannedAt(other),
  ))
    newest.set(ladderOf(each), each)
  return [...newest.values()]
}

/** When it was to go out in the first place. */
const plannedAt = ({ lateSince, releaseAt }: Notice): Instant => lateSince ?? releaseAt

function ladderOf({ id, kind, deadline, sentence, values }: Notice): string {
  if (kind !== 'reminder') return id
  if (sentence.startsWith('survey-')) return `survey/${String(values['month'])}`
  return deadline ? `${deadline.case}/${deadline.id}` : id
}

/** Not now: it waits, under an id of its own. */
function postpone(draft: EntryDraft, notices: readonly Notice[], releaseAt: Instant): void {
  draft.notices.add.push(...notices.map((each) => ({ ...each, id: draft.world.ids.next(), releaseAt })))
}
