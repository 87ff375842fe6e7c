// What goes out together to one recipient, as one message: a line each, and one line for several cases of which the same is said.
import type { Case } from '../case/case.ts'
import { inOneBreath, namedAmong } from '../conversation/sentences/of-several.ts'
import {
  type GeneralSaying,
  isGeneralSaying,
  isSayingOfACase,
  sayInGeneral,
  sayOfCase,
  type Saying,
} from '../conversation/sentences/sentences.ts'
import { timeAt } from '../deadline/instant.ts'
import { formatDate } from '../deadline/plain-date.ts'
import type { EntryDraft } from '../entry-draft.ts'
import { groupBy } from '../ledger/group-by.ts'
import type { MessageKind } from '../outgoing-message.ts'
import { describeCase } from '../privacy/case-in-words.ts'
import type { Recipient } from '../stimulus.ts'
import type { Notice } from './notice.ts'

export async function sayTogether(
  draft: EntryDraft,
  to: Recipient,
  notices: readonly Notice[],
): Promise<void> {
  const said: Line[] = []
  for (const each of notices.toSorted(byUrgency)) said.push(...(await lineOf(draft, to, each)))
  const [only] = notices
  if (said.length === 0 || !only) return
  const lines = inFewerLines(said, draft)
  draft.say({
    to,
    kind: kindOf(notices),
    text:
      said.length === 1
        ? (lines[0] ?? '')
        : sayInGeneral({ key: 'digest', values: { head: headOf(draft, said.length), lines } }),
    mentions: [...new Set(notices.flatMap((each) => each.mentions))],
    buttons: notices.length === 1 ? only.buttons : [],
    cases: [...new Set(notices.flatMap((each) => each.cases))],
    channel: null,
  })
}

/** One notice in words, and what is needed to say it beside others. */
interface Line {
  readonly whole: string
  /** Put before what should have been said earlier. */
  readonly late: string
  /** What is said of every case it can stand together with; null when it stands alone. */
  readonly all: string | null
  readonly township: string | null
  readonly named: (township: string | null) => string
}

/**
 * First what he has heard and is not so any more, lest it be read of what came in its place; then what the reader does
 * himself and what cannot wait, then what others are late with, last what is to be read.
 */
const order: readonly (readonly [kind: Notice['kind'], sentence?: string])[] = [
  ['notice', 'undone-told'],
  ['notice', 'yours-undone-told'],
  ['alert'],
  ['reminder', 'reminder-due'],
  ['reminder', 'reminder-overdue'],
  ['task'],
  ['reminder'],
  ['notice'],
  ['reminder', 'reminder-overdue-superior'],
  ['reminder', 'reminder-supervise'],
  ['report'],
]

function urgencyOf({ kind, sentence }: Notice): number {
  const exact = order.findIndex(([one, named]) => one === kind && named === sentence)
  return exact >= 0 ? exact : order.findIndex(([one, named]) => one === kind && named === undefined)
}

const byUrgency = (one: Notice, other: Notice): number => urgencyOf(one) - urgencyOf(other)

/** Cases of which the same is said stand where the first of them stood. */
function inFewerLines(lines: readonly Line[], { world: { directory } }: EntryDraft): readonly string[] {
  const alike = groupBy(lines, (line) => (line.all === null ? line : `${line.late}${line.all}`))
  return [...alike.values()].map((group) => {
    const [first] = group
    if (!first || group.length === 1) return first ? `${first.late}${first.whole}` : ''
    const fromSeveral = new Set(group.map(({ township }) => township)).size > 1
    const names = group.map(({ township, named }) =>
      named(fromSeveral ? (directory.township(township)?.name ?? null) : null),
    )
    return sayInGeneral({
      key: 'of-several',
      values: { all: `${first.late}${first.all}`, names: [...new Set(names)] },
    })
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

async function lineOf(draft: EntryDraft, to: Recipient, notice: Notice): Promise<readonly Line[]> {
  const { directory, time } = draft.world
  const { lateSince, sentence: key } = notice
  const late =
    lateSince === null
      ? ''
      : sayInGeneral({
          key: 'late',
          values: {
            since: `${formatDate(draft.world.dateAt(lateSince), draft.today)}${timeAt(lateSince, time.zone)}`,
          },
        })
  const values = namesIn(notice.values, draft)
  if (isGeneralSaying(key)) {
    const whole = sayInGeneral({ key, values } as GeneralSaying)
    return [{ whole, late, all: null, township: null, named: () => '' }]
  }
  const one: Case | null = notice.cases[0] === undefined ? null : await draft.case(notice.cases[0])
  if (!one || !isSayingOfACase(key)) return []
  const saying = { key, values } as Saying
  const words = describeCase(one, 'room' in to ? 'group' : 'direct', directory, draft.today)
  const breath = inOneBreath(saying, words)
  return [
    {
      whole: sayOfCase(saying, words),
      late,
      all: breath?.all ?? null,
      township: one.resident.township,
      named: (township) => namedAmong(words, breath?.each ?? '', township),
    },
  ]
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
