// Lets what waits for one recipient go out: in working hours, merged, within the day's ceiling, and only what is still true.
import type { Case } from '../case/case.ts'
import { instantAt, timeAt } from '../deadline/instant.ts'
import { addDays, formatDate, type Instant } from '../deadline/plain-date.ts'
import { firstSpeakingTime, maySpeak, nextSpeakingTime } from '../deadline/working-time.ts'
import { EntryDraft } from '../entry-draft.ts'
import type { Entry } from '../entry.ts'
import type { MessageKind } from '../outgoing-message.ts'
import {
  isGeneralSaying,
  isSayingOfACase,
  sayInGeneral,
  sayOfCase,
  type GeneralSaying,
  type Saying,
} from '../conversation/sentences/sentences.ts'
import { describeCase } from '../privacy/case-in-words.ts'
import type { Recipient } from '../stimulus.ts'
import type { World } from '../world.ts'
import { stillUnanswered } from '../survey/still-unanswered.ts'
import type { Notice } from './notice.ts'

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
  const newest = withoutOlderRungs(due).toSorted(byCase)

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
  const deadline = one?.deadlines.find((each) => each.id === notice.deadline?.id)
  if (!one || deadline?.state !== 'open') return null
  if (notice.kind !== 'reminder') return notice
  const task = deadline.kind === 'task' ? one.tasks.find((each) => each.id === deadline.subject) : undefined
  const waitsForConfirmation = task?.state === 'completion-reported'
  const isTrue =
    notice.values['dueOn'] === deadline.dueOn &&
    (notice.sentence === 'reminder-confirm') === waitsForConfirmation
  return isTrue ? notice : null
}

/** Once somebody is said to have died, only what has to be said of that is said; nothing cheerful goes out any more. */
async function restsWithTheDead(draft: EntryDraft, { cases, sentence, urgent }: Notice): Promise<boolean> {
  const one = cases[0] === undefined ? null : await draft.case(cases[0])
  const died = one !== null && (one.deathReportedBy !== null || one.closedBecause === 'died')
  return died && !urgent && !saidOfTheDead.includes(sentence)
}

const saidOfTheDead = ['confirm-death', 'on-hold-told', 'stopped']

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

async function sayTogether(draft: EntryDraft, to: Recipient, notices: readonly Notice[]): Promise<void> {
  const lines: string[] = []
  for (const each of notices) lines.push(...(await lineOf(draft, to, each)))
  const [only] = notices
  if (lines.length === 0 || !only) return
  const kind = kindOf(notices)
  draft.say({
    to,
    kind,
    text:
      lines.length === 1
        ? (lines[0] ?? '')
        : sayInGeneral({ key: 'digest', values: { head: headOf(draft, lines.length), lines } }),
    mentions: [...new Set(notices.flatMap((each) => each.mentions))],
    buttons: notices.length === 1 ? only.buttons : [],
    cases: [...new Set(notices.flatMap((each) => each.cases))],
    channel: null,
  })
}

/** Together they are a digest; where an alert is among them it is an alert, and tasks alone are a task. */
function kindOf(notices: readonly Notice[]): MessageKind {
  const kinds = new Set(notices.map((each) => each.kind))
  if (kinds.has('alert')) return 'alert'
  const [only] = kinds
  return only !== undefined && kinds.size === 1 && (notices.length === 1 || only !== 'reminder')
    ? only
    : 'digest'
}

/** Before ten it is the morning's message. */
function headOf(draft: EntryDraft, count: number): string {
  const morning = timeAt(draft.at, draft.world.time.zone) < '10:00'
  return sayInGeneral({ key: morning ? 'morning' : 'several', values: { count } })
}

async function lineOf(draft: EntryDraft, to: Recipient, notice: Notice): Promise<string[]> {
  const line = await sentenceOf(draft, to, notice)
  if (line === null) return []
  if (notice.lateSince === null) return [line]
  const { zone } = draft.world.time
  const since = `${formatDate(draft.world.dateAt(notice.lateSince), draft.today)}${timeAt(notice.lateSince, zone)}`
  return [sayInGeneral({ key: 'late', values: { line, since } })]
}

async function sentenceOf(draft: EntryDraft, to: Recipient, notice: Notice): Promise<string | null> {
  const key = notice.sentence
  const values = namesIn(notice.values, draft)
  if (isGeneralSaying(key)) return sayInGeneral({ key, values } as GeneralSaying)
  const one: Case | null = notice.cases[0] === undefined ? null : await draft.case(notice.cases[0])
  if (!one || !isSayingOfACase(key)) return null
  const where = 'room' in to ? 'group' : 'direct'
  return sayOfCase({ key, values } as Saying, describeCase(one, where, draft.world.directory, draft.today))
}

/** `@civil-affairs`, `@zhou`: whom a stored sentence names is looked up when it is said. */
function namesIn(values: Notice['values'], { world: { directory } }: EntryDraft): Notice['values'] {
  const named = (text: string) =>
    text.replaceAll(
      /@([\w:-]+)/g,
      (_whole, id: string) => directory.department(id)?.name ?? directory.person(id)?.name ?? '家属',
    )
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' && key !== 'when' ? named(value) : value,
    ]),
  )
}

/** Not now: it waits, under an id of its own. */
function postpone(draft: EntryDraft, notices: readonly Notice[], releaseAt: Instant): void {
  draft.notices.add.push(...notices.map((each) => ({ ...each, id: draft.world.ids.next(), releaseAt })))
}
