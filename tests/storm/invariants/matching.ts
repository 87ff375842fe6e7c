// Which of the messages of the ledger each of those is that people were shown: channels add names, buttons and signs.
import type { OutboxRow } from './evidence.ts'

export interface Matched {
  /** In the order of showing; a message in several parts stands once. */
  readonly shown: readonly { readonly row: OutboxRow; readonly marked: boolean; readonly text: string }[]
  /** What was shown and is no message of the ledger. */
  readonly unknown: readonly string[]
}

/** Only what every channel leaves as it is. */
const essence = (text: string): string => text.replaceAll(/[^\p{Script=Han}\d]/gu, '')

const mark = '（重发）'

/** @param rows the messages to that recipient, in the order of sending */
export function match(texts: readonly string[], rows: readonly OutboxRow[]): Matched {
  const keys = rows.map((row) => ({ row, key: essence(row.message.text) }))
  const times = new Map<string, number>()
  const shown: { row: OutboxRow; marked: boolean; text: string }[] = []
  const unknown: string[] = []
  /** What was shown of messages that come in parts. */
  const parts = new Map<string, string>()
  for (const text of texts) {
    const marked = text.includes(mark)
    const said = essence(text.replace(mark, ''))
    const whole = keys.filter(({ key }) => said.includes(key)).toSorted(longestFirst)
    const longest = whole.filter(({ key }) => key.length === whole[0]?.key.length)
    // The same words may be said to somebody twice, each time for a reason of its own; a mark stands on what was in doubt.
    const likely = marked ? longest.filter(({ row }) => row.inDoubt > 0 && timesOf(row) > 0) : longest
    const [found] = (likely.length > 0 ? likely : longest).toSorted(
      (one, other) => timesOf(one.row) - timesOf(other.row),
    )
    if (found) {
      const { row } = found
      show(row, marked, text)
      continue
    }
    // Names before a card, and the first words of a card below the whole text, say nothing new.
    const part = keys.find(({ row, key }) => key.includes(said) && timesOf(row) === 0)
    if (!part) {
      if (said !== '' && !keys.some(({ key }) => key.includes(said))) unknown.push(text)
      continue
    }
    const so = (parts.get(part.row.id) ?? '') + said
    parts.set(part.row.id, so)
    if (so.length >= part.key.length) show(part.row, marked, text)
  }
  return { shown, unknown }

  function show(row: OutboxRow, marked: boolean, text: string): void {
    times.set(row.id, timesOf(row) + 1)
    shown.push({ row, marked, text })
  }

  function timesOf(row: OutboxRow): number {
    return times.get(row.id) ?? 0
  }
}

const longestFirst = (one: { readonly key: string }, other: { readonly key: string }): number =>
  other.key.length - one.key.length
