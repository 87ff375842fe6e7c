// The buttons of a card, and what one that is pressed says.
import { texts } from './texts.ts'
import type { Card, TelegramPress } from './update.ts'

interface Button {
  readonly text: string
  readonly callback_data: string
}

export type Keyboard = readonly (readonly Button[])[]

/** Telegram takes no more in `callback_data`. */
const mostBytes = 64

/** A label is told from the cases after it by a character that stands in neither. */
const between = '\n'

const bytes = (text: string): number => Buffer.byteLength(text)

/**
 * What a button carries: its label, and as many of the card's cases as fit. An old card can no longer be read when it is
 * pressed; the numbers then say what it was about. A label too long to be carried is found by its place.
 */
function dataOf(label: string, place: number, cases: readonly string[]): string {
  if (bytes(label) > mostBytes) return `#${place}`
  let data = label
  for (const number of cases) {
    const longer = `${data}${data === label ? between : ' '}${number}`
    if (bytes(longer) > mostBytes) break
    data = longer
  }
  return data
}

/** Four to six short labels beside each other can be hit with a thumb; longer ones stand alone. */
const shortLabel = 4
const longestRow = 3

export function keyboardOf(labels: readonly string[], cases: readonly string[]): Keyboard {
  const buttons = labels.map((text, place) => ({ text, callback_data: dataOf(text, place, cases) }))
  const perRow = labels.every((label) => label.length <= shortLabel) ? longestRow : 1
  return buttons.flatMap((_, index) => (index % perRow === 0 ? [buttons.slice(index, index + perRow)] : []))
}

export interface Pressed {
  readonly label: string
  /** The words of the card, or the numbers of its cases when it can no longer be read. */
  readonly card: string
  /** How the card looks from now on; null when it can no longer be read. */
  readonly keyboard: Keyboard | null
}

/** @returns null when nobody can tell what was pressed */
export function pressedIn({ data, message }: Pick<TelegramPress, 'data' | 'message'>): Pressed | null {
  if (data === undefined || !message) return null
  const buttons = (message.reply_markup?.inline_keyboard ?? []).map((row) =>
    row.flatMap(({ text, callback_data }) => (callback_data === undefined ? [] : [{ text, callback_data }])),
  )
  const [carried = '', cases = ''] = data.split(between)
  const label = carried.startsWith('#') ? bare(buttons.flat()[Number(carried.slice(1))]?.text ?? '') : carried
  const card = textOf(message) || cases
  if (label === '' || card === '') return null
  return { label, card, keyboard: buttons.length > 0 ? marked(buttons, data) : null }
}

/** A pressed button says so; it can be pressed again, by somebody else who is asked. */
const marked = (keyboard: Keyboard, data: string): Keyboard =>
  keyboard.map((row) =>
    row.map((button) =>
      button.callback_data === data ? { ...button, text: texts.pressed + bare(button.text) } : button,
    ),
  )

const bare = (label: string): string =>
  label.startsWith(texts.pressed) ? label.slice(texts.pressed.length) : label

/** What can no longer be read has no date. */
const textOf = (message: Card): string => (message.date === 0 ? '' : (message.text ?? message.caption ?? ''))
