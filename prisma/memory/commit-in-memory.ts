// Writing one entry in memory: looks whether it still holds, then writes all of it, with nothing in between.
import type { Entry } from '../../src/entry.ts'
import type { OutgoingMessage } from '../../src/outgoing-message.ts'
import { caseIndex } from '../case-index.ts'
import { checkEntry } from '../check-entry.ts'
import { recipientKey, targetKey } from '../keys.ts'
import { normalise } from '../normalise.ts'
import { kept, type InboxRow, type MemoryState, type OutboxRow } from './memory-state.ts'

/** As `commit_entry` of the database does. */
export function commitInMemory(state: MemoryState, entry: Entry): 'committed' | 'stale' {
  checkEntry(entry)
  const inbox = entry.inbox === null ? undefined : state.inbox[Number(entry.inbox) - 1]
  if (!stillHolds(state, entry, inbox)) return 'stale'
  refuseTwins(state, entry)
  const {
    cases,
    surveys,
    draws,
    bindings,
    codes,
    dialogues,
    timers,
    notices,
    messages,
    told,
    setAsideTold,
    scrubs,
  } = kept(entry)

  if (inbox) Object.assign(inbox, { state: 'done', settledAt: state.clock.now(), claimedUntil: 0 })
  if (entry.timer) state.timers.delete(entry.timer.key)
  for (const id of notices.settle) {
    const settled = state.notices.get(id)
    if (settled) state.releases.delete(recipientKey(settled.to))
    state.notices.delete(id)
  }
  for (const { case: changed, events } of cases) {
    const before = state.cases.get(changed.number)?.events ?? []
    state.cases.set(changed.number, {
      case: changed,
      index: caseIndex(changed),
      events: [...before, ...events],
    })
  }
  for (const code of codes) state.codes.set(normalise.code(code.code), code)
  for (const binding of bindings) {
    state.bindings.set(`${binding.account} ${targetKey(binding.to)} ${binding.at}`, binding)
  }
  for (const survey of surveys) state.surveys.set(`${survey.month}/${survey.village}`, survey)
  for (const draw of draws) state.draws.set(`${draw.month}/${draw.township}`, draw)
  for (const dialogue of dialogues) state.dialogues.set(dialogue.key, dialogue)
  for (const key of timers.cancel) state.timers.delete(key)
  for (const timer of timers.set) {
    state.timers.set(timer.key, { timer, attempts: 0, claimedUntil: 0, parked: false, failure: null })
  }
  for (const notice of notices.add) state.notices.set(notice.id, notice)
  for (const message of messages) send(state, message)
  for (const id of told) Object.assign(state.outbox.get(id) ?? {}, { told: true })
  for (const id of setAsideTold) Object.assign(state.inbox[Number(id) - 1] ?? {}, { told: true })
  for (const { channel, id } of scrubs) {
    const row = state.received.get(JSON.stringify([channel, id]))
    if (row && row.state !== 'waiting') Object.assign(row, { message: null, failure: null })
  }
  return 'committed'
}

function send(state: MemoryState, message: OutgoingMessage): void {
  const recipient = recipientKey(message.to)
  const row: OutboxRow = {
    message,
    recipient,
    channel: state.channelOf(message),
    state: 'waiting',
    attempts: 0,
    inDoubt: 0,
    partInDoubt: 0,
    underWay: false,
    lease: 0,
    progress: null,
    claimedUntil: 0,
    notBefore: 0,
    failure: null,
    told: false,
    seen: false,
  }
  state.outbox.set(message.id, row)
  state.unsent.set(message.id, row)
  const others = state.sendsTo.get(recipient)
  if (others) others.push(row)
  else state.sendsTo.set(recipient, [row])
}

function stillHolds(state: MemoryState, entry: Entry, inbox: InboxRow | undefined): boolean {
  const { timer, notices, cases, codes, told, setAsideTold } = entry
  return (
    (entry.inbox === null || inbox?.state === 'waiting') &&
    (timer === null || state.timers.get(timer.key)?.timer.dueAt === timer.dueAt) &&
    notices.settle.every((id) => state.notices.has(id)) &&
    told.every((id) => {
      const row = state.outbox.get(id)
      return row?.state === 'undeliverable' && !row.told
    }) &&
    setAsideTold.every((id) => {
      const row = state.inbox[Number(id) - 1]
      return row?.state === 'quarantined' && !row.told
    }) &&
    cases.every((change) => (state.cases.get(change.case.number)?.case.version ?? 0) === change.from) &&
    codes.every(({ code, usedAt }) => {
      const before = state.codes.get(normalise.code(code))
      return usedAt === null || before === undefined || before.usedAt === null
    })
  )
}

/** Ids are unique for ever; a notice put off is settled and added again under its own. */
function refuseTwins(state: MemoryState, { messages, notices }: Entry): void {
  const twin =
    messages.find(({ id }) => state.outbox.has(id)) ??
    notices.add.find(({ id }) => state.notices.has(id) && !notices.settle.includes(id))
  if (twin) throw new Error(`there is a message or notice ${twin.id} already`)
}
