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

interface Candidate {
  readonly row: OutboxRow
  readonly key: string
  readonly place: number
}

/** @param rows the messages to that recipient, in the order of sending */
export function match(texts: readonly string[], rows: readonly OutboxRow[]): Matched {
  const candidates = rows.map((row, place): Candidate => ({ row, key: essence(row.message.text), place }))
  const showings = texts.map((text) => ({
    text,
    marked: text.includes(mark),
    said: essence(text.replace(mark, '')),
  }))
  const times = new Map<string, number>()
  const shown: { row: OutboxRow; marked: boolean; text: string }[] = []
  const unknown: string[] = []
  /** What was shown of messages that come in parts. */
  const parts = new Map<string, string>()
  let newest = 0

  for (const [index, { text, marked, said }] of showings.entries()) {
    const same = sameWords(said)
    if (same.length > 0) {
      show(marked ? repeated(same) : first(same, showings.slice(index)), marked, text)
      continue
    }
    // Names before a card, and the first words of a card below the whole text, say nothing new.
    const part = candidates.find(({ row, key }) => key.includes(said) && timesOf(row) === 0)
    if (!part) {
      if (said !== '' && !candidates.some(({ key }) => key.includes(said))) unknown.push(text)
      continue
    }
    const so = (parts.get(part.row.id) ?? '') + said
    parts.set(part.row.id, so)
    if (so.length >= part.key.length) show(part, marked, text)
  }
  return { shown, unknown }

  /** The messages it may be; all of these have the same words, each for a reason of its own. */
  function sameWords(said: string): readonly Candidate[] {
    const whole = candidates.filter(({ key }) => said.includes(key))
    const longest = Math.max(...whole.map(({ key }) => key.length))
    return whole.filter(({ key }) => key.length === longest)
  }

  /** A mark stands on what was in doubt: on the one that is in hand, since nothing after it is said before it is settled. */
  function repeated(same: readonly Candidate[]): Candidate | undefined {
    const turn = inTurn(same)
    return turn.find(({ row }) => row.inDoubt > 0 && timesOf(row) <= row.inDoubt) ?? least(turn)
  }

  /** The next one that was not shown. What was given up need not have been: not where the others need all that follow. */
  function first(same: readonly Candidate[], left: typeof showings): Candidate | undefined {
    const open = inTurn(same).filter(({ row }) => timesOf(row) === 0)
    const due = open.filter(({ row }) => row.state === 'sent')
    const key = same[0]?.key ?? ''
    const following = left.filter(({ marked, said }) => !marked && said.includes(key)).length
    return (following <= due.length ? due[0] : open[0]) ?? least(same)
  }

  /** Those that are not before what was shown last, if there are any. */
  function inTurn(same: readonly Candidate[]): readonly Candidate[] {
    const turn = same.filter(({ place }) => place >= newest)
    return turn.length > 0 ? turn : same
  }

  function least(same: readonly Candidate[]): Candidate | undefined {
    return same.toSorted((one, other) => timesOf(one.row) - timesOf(other.row))[0]
  }

  function show(found: Candidate | undefined, marked: boolean, text: string): void {
    if (!found) return
    const { row, place } = found
    times.set(row.id, timesOf(row) + 1)
    newest = Math.max(newest, place)
    shown.push({ row, marked, text })
  }

  function timesOf(row: OutboxRow): number {
    return times.get(row.id) ?? 0
  }
}
