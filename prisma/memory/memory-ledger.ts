// The core's ledger in memory: the same answers as the one on PostgreSQL, gone when the process ends.
import { isUnfinished } from '../../src/conversation/dialogue.ts'
import type { CaseQuery, Ledger } from '../../src/ports/ledger.ts'
import type { Recipient } from '../../src/stimulus.ts'
import { recipientKey, targetKey } from '../keys.ts'
import { normalise } from '../normalise.ts'
import { livingBindings } from './memory-channels.ts'
import { commitInMemory } from './commit-in-memory.ts'
import type { CaseRow, MemoryState } from './memory-state.ts'

export function memoryLedger(state: MemoryState): Ledger {
  const sentTo = (recipient: Recipient) => state.sendsTo.get(recipientKey(recipient)) ?? []

  return {
    case: async (number) => state.cases.get(number)?.case ?? null,
    cases: async (query) =>
      [...state.cases.values()]
        .filter((row) => answers(row, query))
        .map((row) => row.case)
        .sort((one, other) => Number(one.number) - Number(other.number)),
    events: async (number) => [...(state.cases.get(number)?.events ?? [])],
    surveys: async ({ month, township = '', village }) => {
      const known = state.surveys.get(`${month}/${village}`)
      const asked = known ? [known] : [...state.surveys.values()]
      return asked
        .filter((survey) => month === undefined || survey.month === month)
        .filter((survey) => survey.village.startsWith(township))
        .filter((survey) => village === undefined || survey.village === village)
        .sort(by((survey) => `${survey.month}/${survey.village}`))
    },
    draws: async ({ month, township }) =>
      [...state.draws.values()]
        .filter((draw) => month === undefined || draw.month === month)
        .filter((draw) => township === undefined || draw.township === township)
        .sort(by((draw) => `${draw.month}/${draw.township}`)),
    unfinished: async () =>
      [...state.dialogues.values()]
        .filter((each) => each.key.startsWith('person:') && isUnfinished(each))
        .sort(by(({ key }) => key)),
    dialogue: async (key) => state.dialogues.get(key) ?? null,
    notices: async (recipient, until) =>
      [...state.notices.values()]
        .filter(({ to, releaseAt }) => recipientKey(to) === recipientKey(recipient) && releaseAt <= until)
        .sort((one, other) => one.releaseAt - other.releaseAt || (one.id < other.id ? -1 : 1)),
    unaskedSince: async (recipient, since) =>
      sentTo(recipient).filter(({ message }) => message.kind !== 'reply' && message.at >= since).length,
    bindings: async (account) =>
      [...state.bindings.values()]
        .filter((binding) => binding.account === account)
        .sort((one, other) => one.at - other.at || (targetKey(one.to) < targetKey(other.to) ? -1 : 1)),
    boundTo: async (target) => livingBindings(state).filter(({ to }) => targetKey(to) === targetKey(target)),
    successors: async () =>
      new Map(
        livingBindings(state).flatMap(({ to, successor }) =>
          'person' in to && successor !== undefined ? [[to.person, successor] as const] : [],
        ),
      ),
    renewedAt: async (channel) => state.channels.get(channel)?.renewedAt ?? null,
    code: async (code) => {
      const found = state.codes.get(normalise.code(code))
      return found ? { ...found, code } : null
    },
    received: async (channel, id) => {
      const row = state.received.get(JSON.stringify([channel, id]))
      return row ? { inbox: String(row.id), message: row.message } : null
    },
    changedBy: async (inbox) =>
      [...state.cases.values()]
        .flatMap(({ case: { number }, events }) => {
          const version = events.findIndex((each) => each.inbox === inbox)
          const first = events[version]
          return first ? [{ case: number, version, by: first.by }] : []
        })
        .sort(by((change) => change.case)),
    sent: async (recipient, limit) =>
      sentTo(recipient)
        .filter((row) => row.state !== 'undeliverable')
        .map(({ message }) => message)
        .toReversed()
        .slice(0, limit),
    untold: async (limit) =>
      [...state.outbox.values()]
        .filter((row) => row.state === 'undeliverable' && !row.told)
        .slice(0, limit)
        .map(({ message }) => ({ outbox: message.id, message })),
    untoldSetAside: async (limit) =>
      state.inbox
        .filter((row) => row.state === 'quarantined' && !row.told)
        .slice(0, limit)
        .map(({ id, message }) => ({ inbox: String(id), message })),
    nextCaseNumber: async () => String(++state.lastNumber).padStart(4, '0'),
    commit: async (entry) => commitInMemory(state, entry),
  }
}

function answers({ case: kept, index }: CaseRow, query: CaseQuery): boolean {
  const { resident } = kept
  const same = (kind: 'name' | 'id-number' | 'phone', wanted: string | undefined, has: string | null) =>
    wanted === undefined || (has !== null && normalise[kind](has) === normalise[kind](wanted))
  return (
    (query.numbers?.includes(kept.number) ?? true) &&
    (query.stages?.includes(kept.stage) ?? true) &&
    (query.township === undefined || resident.township === query.township) &&
    (query.village === undefined || resident.village === query.village) &&
    (query.department === undefined || index.departments.includes(query.department)) &&
    same('name', query.name, resident.name) &&
    same('id-number', query.idNumber, resident.idNumber) &&
    same('phone', query.phone, resident.phone) &&
    (query.boundTo === undefined || index.boundAccounts.includes(query.boundTo)) &&
    (query.dueBy === undefined || (index.nextDueOn !== null && index.nextDueOn <= query.dueBy)) &&
    (query.calledBackIn === undefined || index.calledBackIn.includes(query.calledBackIn))
  )
}

const by =
  <Item>(keyOf: (item: Item) => string) =>
  (one: Item, other: Item): number =>
    keyOf(one) < keyOf(other) ? -1 : 1
