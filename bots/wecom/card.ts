// A card with buttons, and what it says back when one is pressed.
import type { TemplateCard } from '@wecom/aibot-node-sdk'
import { onAChannel } from '../../src/conversation/sentences/on-a-channel.ts'
import type { Delivery } from '../../src/ports/channel.ts'

/** A card shows so much of its text without folding it, in characters; what is longer goes before it as a message. */
export const longestOnCard = 112

/** A button's key may have 1,024 bytes. */
const longestKey = 1_024
/** A card takes six buttons. */
const mostButtons = 6

/** Cut between characters so that it has no more than so many bytes. */
function clipped(text: string, bytes: number): string {
  let size = 0
  let end = 0
  for (const each of text) {
    size += Buffer.byteLength(each)
    if (size > bytes) break
    end += each.length
  }
  return text.slice(0, end)
}

/**
 * What a press says back: the label, and the words of the card, which no platform repeats. So nothing has to be
 * remembered here, and a card that is pressed after a restart or a year still says which case it is about.
 */
const keyOf = (label: string, text: string): string => clipped(`${label}\n${text}`, longestKey)

/** A task's id is used once: the delivery's, and beside it the attempt's. */
const taskOf = (delivery: string, attempt: string): string =>
  `${delivery.replaceAll(/[^\w-]/gu, '_').slice(0, 100)}@${attempt}`

interface Attempt {
  /** Makes the card's id unlike that of an earlier attempt, which may have arrived. */
  readonly attempt: string
  /** Before its first words, on a card that is sent again. */
  readonly mark: string
}

export function cardOf(delivery: Delivery, { attempt, mark }: Attempt): TemplateCard {
  const { text, buttons } = delivery
  const [title = '', ...rest] = text.length > longestOnCard ? [excerpt(text)] : text.split('\n')
  return {
    card_type: 'button_interaction',
    main_title: { title: `${mark}${title}` },
    ...(rest.length > 0 ? { sub_title_text: rest.join('\n') } : {}),
    button_list: buttons.slice(0, mostButtons).map((label, index) => ({
      text: label,
      style: index === 0 ? 1 : 2,
      key: keyOf(label, text),
    })),
    task_id: taskOf(delivery.id, attempt),
  }
}

/** The first line, or as much of it as a card shows. */
const excerpt = (text: string): string => clipped(text.split('\n')[0] ?? '', 3 * 26)

export interface Pressed {
  readonly label: string
  readonly text: string
  /** The delivery's id. */
  readonly delivery: string | null
}

/** @returns null when the key is none of ours */
export function readPressed(key: string, task: string | undefined): Pressed | null {
  const [label = '', ...lines] = key.split('\n')
  if (label === '' || lines.length === 0) return null
  return { label, text: lines.join('\n'), delivery: task?.split('@')[0] ?? null }
}

/** The same card without its buttons, once one is pressed. */
export function cardAfter({ label, text }: Pressed, task: string): TemplateCard {
  return {
    card_type: 'text_notice',
    main_title: { title: onAChannel.pressed(label) },
    sub_title_text: text.length > longestOnCard ? excerpt(text) : text,
    task_id: task,
  }
}
