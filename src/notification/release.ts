// Lets what waits for one recipient go out: merged, within the day's ceiling, and only what is still true.
import type { Case } from '../case/case.ts'
import { instantAt, timeAt } from '../deadline/instant.ts'
import { addDays, formatDate, type Instant } from '../deadline/plain-date.ts'
import { firstSpeakingTime } from '../deadline/working-time.ts'
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
import type { Notice } from './notice.ts'

export async function release(recipient: Recipient, at: Instant, world: World): Promise<Entry> {
  const draft = new EntryDraft(world, at, {})
  const waiting = await world.ledger.notices(recipient, at)
  draft.notices.settle.push(...waiting.map((each) => each.id))
  const due: Notice[] = []
  for (const each of waiting) if (await stillTrue(draft, each)) due.push(each)
  const newest = withoutOlderRungs(due).toSorted(byCase)

  const cards = newest.filter((each) => 'room' in recipient && each.kind === 'task')
  const urgent = newest.filter((each) => each.urgent)
  const rest = newest.filter((each) => !cards.includes(each) && !urgent.includes(each))
  for (const each of [...urgent, ...cards]) await sayTogether(draft, recipient, [each])
  if (rest.length > 0) {
    const sentToday = await world.ledger.unaskedSince(
      recipient,
      instantAt(draft.today, '00:00', world.time.zone),
    )
    if (sentToday < world.rules.unaskedPerDay) await sayTogether(draft, recipient, rest)
    else postpone(draft, rest)
  }
  return draft.close()
}

/** Older cases first; the ids of notices say nothing. */
const byCase = (one: Notice, other: Notice): number =>
  (one.cases[0] ?? '').localeCompare(other.cases[0] ?? '')

/** A reminder of what was done meanwhile, or of a case that has ended or rests, is not said. */
async function stillTrue(draft: EntryDraft, notice: Notice): Promise<boolean> {
  if (!notice.deadline) return true
  const one = await draft.case(notice.deadline.case)
  return one?.deadlines.some((each) => each.id === notice.deadline?.id && each.state === 'open') ?? false
}

/** After an outage several rungs of one deadline may wait: the last one says it all. */
function withoutOlderRungs(notices: readonly Notice[]): readonly Notice[] {
  const keyOf = (each: Notice) =>
    each.deadline && each.kind === 'reminder' ? `${each.deadline.case}/${each.deadline.id}` : each.id
  const newest = new Map<string, Notice>()
  for (const each of notices.toSorted((one, other) => one.releaseAt - other.releaseAt))
    newest.set(keyOf(each), each)
  return [...newest.values()]
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
      (whole, id: string) =>
        directory.department(id)?.name ?? directory.person(id)?.name ?? (whole.includes(':') ? '家属' : id),
    )
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' && key !== 'when' ? named(value) : value,
    ]),
  )
}

/** The day's ceiling is reached: the rest comes with the next working morning's message. */
function postpone(draft: EntryDraft, notices: readonly Notice[]): void {
  const { world } = draft
  const releaseAt = firstSpeakingTime(addDays(draft.today, 1), world.time)
  draft.notices.add.push(...notices.map((each) => ({ ...each, id: world.ids.next(), releaseAt })))
}
