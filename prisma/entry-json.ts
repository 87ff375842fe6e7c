// An entry as `commit_entry` takes it: what is said of people sealed, the rest plain, every list in the order of its keys.
import type { CaseChange, Entry } from '../src/entry.ts'
import type { OutgoingMessage } from '../src/outgoing-message.ts'
import { caseIndex } from './case-index.ts'
import { checkEntry } from './check-entry.ts'
import { jsonText } from './json-text.ts'
import { bindingPlace, codePlace, recipientKey, targetKey } from './keys.ts'
import type { Seal } from './seal.ts'

export interface EntryWriting {
  readonly seal: Seal
  /** By which channel a message goes, or null when only the delivery can tell. */
  readonly channelOf: (message: OutgoingMessage) => string | null
}

export function entryJson(entry: Entry, { seal, channelOf }: EntryWriting): string {
  checkEntry(entry)
  const sealed = (value: unknown, place: string) => seal.seal(value, place).toString('base64')
  return jsonText({
    inbox: entry.inbox ?? undefined,
    timer: entry.timer === null ? undefined : { key: entry.timer.key, dueAt: timeText(entry.timer.dueAt) },
    noticesSettled: someOf([...new Set(entry.notices.settle)]),
    cases: inOrder(entry.cases, (change) => change.case.number).map((change) => caseJson(change, seal)),
    codes: someOf(
      entry.codes.map(({ code, to, by, expiresAt, usedAt, successor }) => ({
        digest: seal.digest('code', code),
        target: targetKey(to),
        by,
        expiresAt: timeText(expiresAt),
        usedAt: timeText(usedAt),
        ...(successor === undefined ? {} : { successor: sealed(successor, codePlace(targetKey(to))) }),
      })),
    ),
    bindings: someOf(
      inOrder(entry.bindings, ({ account }) => account).map(
        ({ account, to, by, at, endedAt, successor }) => ({
          account,
          target: targetKey(to),
          at: timeText(at),
          by,
          endedAt: timeText(endedAt),
          ...(successor === undefined
            ? {}
            : { successor: sealed(successor, bindingPlace({ account, target: targetKey(to) })) }),
        }),
      ),
    ),
    surveys: someOf(
      inOrder(entry.surveys, ({ month, village }) => `${month}/${village}`).map((survey) => ({
        ...survey,
        answeredAt: timeText(survey.answeredAt),
      })),
    ),
    draws: someOf(inOrder(entry.draws, ({ month, township }) => `${month}/${township}`)),
    dialogues: someOf(
      inOrder(entry.dialogues, ({ key }) => key).map((dialogue) => ({
        key: dialogue.key,
        content: sealed(dialogue, `dialogues/${dialogue.key}`),
      })),
    ),
    told: someOf([...new Set(entry.told)].sort()),
    setAsideTold: someOf([...new Set(entry.setAsideTold)].sort()),
    scrubs: someOf(entry.scrubs.map(({ channel, id }) => ({ channel, messageId: id }))),
    timersCancelled: someOf(entry.timers.cancel),
    timersSet: someOf(
      inOrder(entry.timers.set, ({ key }) => key).map((timer) => ({
        ...timer,
        dueAt: timeText(timer.dueAt),
      })),
    ),
    notices: someOf(
      entry.notices.add.map((notice) => ({
        id: notice.id,
        recipient: recipientKey(notice.to),
        releaseAt: timeText(notice.releaseAt),
        content: sealed(notice, `notices/${notice.id}`),
      })),
    ),
    messages: someOf(
      entry.messages.map((message) => ({
        id: message.id,
        at: timeText(message.at),
        recipient: recipientKey(message.to),
        channel: channelOf(message),
        kind: message.kind,
        content: sealed(message, `outbox/${message.id}`),
      })),
    ),
  })
}

function caseJson({ from, case: changed, events }: CaseChange, seal: Seal) {
  const { number, version, stage, resident, onHold } = changed
  return {
    number,
    from,
    version,
    stage,
    township: resident.township,
    village: resident.village,
    ...caseIndex(changed),
    nameDigest: seal.digest('name', resident.name),
    idDigest: seal.digest('id-number', resident.idNumber),
    phoneDigest: seal.digest('phone', resident.phone),
    onHold: onHold !== null,
    content: seal.seal(changed, `cases/${number}`).toString('base64'),
    events: events.map((event, index) => ({
      type: event.type,
      at: timeText(event.at),
      by: event.by,
      inbox: event.inbox,
      content: seal.seal(event, `case_events/${number}/${from + index + 1}`).toString('base64'),
    })),
    deadlines: changed.deadlines.map((deadline) => ({
      id: deadline.id,
      kind: deadline.kind,
      subject: deadline.subject ?? null,
      startedOn: deadline.startedOn,
      dueOn: deadline.dueOn,
      originalDueOn: deadline.originalDueOn,
      state: deadline.state,
      provisional: deadline.provisional,
      calendarVersion: deadline.calendarVersion,
    })),
  }
}

/** An empty list is left out: the database then does not look at its table. */
const someOf = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length > 0 ? items : undefined

/** Two entries that lock the same rows lock them in the same order, and neither waits for the other for ever. */
const inOrder = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] =>
  [...items].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))

const timeText = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString()
