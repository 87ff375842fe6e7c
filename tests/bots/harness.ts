// What the contract asks of a channel under test: the channel, and hands on the other side of it.
import type { Channel } from '../../src/ports/channel.ts'
import type { Attachment } from '../../src/stimulus.ts'

export interface Account {
  readonly account: string
  readonly name: string
}

/** A place as the channel names it. */
export type Where = { readonly room: string } | { readonly account: string }

/** What a person writes on the platform. */
export interface Written {
  readonly by: Account
  readonly where: Where
  readonly text: string
  /** Mentions the assistant. */
  readonly mention?: boolean
  /** Mentions somebody else. */
  readonly mentioning?: Account
  readonly quote?: Shown
  readonly attach?: { readonly kind: Attachment['kind']; readonly name: string; readonly bytes?: Uint8Array }
}

/** A message of the assistant as a person sees it on the platform. */
interface Shown {
  /** The platform's own id of it. */
  readonly id: string
  readonly text: string
  /** Labels that can be pressed; none where the platform has no buttons. */
  readonly buttons: readonly string[]
}

/** What a platform has. What it lacks is not asked for. */
export interface Abilities {
  /** People cannot write to the assistant there: they only read, and press. */
  readonly deaf?: true
  /** It knows what it has shown, and shows nothing a second time. */
  readonly remembers?: true
  /** A message may be of any length. */
  readonly unbounded?: true
  readonly rooms: boolean
  readonly mentions: boolean
  /** In a room it hears everything; otherwise only what mentions it. */
  readonly overhears: boolean
  /** `by-id`: it tells which message is quoted. `by-text`: only its words. */
  readonly quotes: 'by-id' | 'by-text' | 'none'
  /** Without buttons the labels stand below the text, and the answer is typed. */
  readonly buttons: boolean
  readonly attachments: readonly Attachment['kind'][]
  /** Beside these, words can stand in one message. */
  readonly captions: readonly Attachment['kind'][]
  /** It hands over the bytes of pictures and files. */
  readonly files: boolean
  /** It tells that a person has taken a message back. */
  readonly retracts: boolean
  /** It keeps what people write while the assistant is away. */
  readonly keeps: boolean
  /** It refuses, so that the channel learns of it: an account that blocked the assistant, a room it was put out of. */
  readonly tellsBlocked: boolean
  readonly tellsGone: boolean
  /** It tells the assistant to slow down, and for how long. */
  readonly throttles: boolean
}

export interface ChannelHarness {
  readonly channel: Channel
  /** The most one message may hold, in UTF-16 units. */
  readonly longest: number
  /** Two people the assistant can talk to. */
  readonly people: readonly [Account, Account]
  /** A room where both sit with the assistant; the direct chat with the first where there are no rooms. */
  readonly room: Where

  /** A person writes. Resolves with the platform's id once the platform has it, whether or not it was handed on. */
  write(written: Written): Promise<string>
  /** A person presses a button; on a platform without them, types its label as an answer to the card. */
  press(by: Account, where: Where, card: Shown, label: string): Promise<void>
  /** The writer takes a message back. */
  retract(id: string): Promise<void>
  /** Two messages written one after the other reach the channel the other way round. Resolves with their ids. */
  writeSwapped(first: Written, second: Written): Promise<readonly [string, string]>
  /** The platform hands the same message over once more. */
  handOverAgain(id: string): Promise<void>
  /** The assistant's messages in a place, oldest first, as a person sees them. */
  shown(where: Where): Promise<readonly Shown[]>

  /** The platform refuses everything for so long; null ends it. */
  throttle(forMs: number | null): Promise<void>
  block(account: string): Promise<void>
  expel(where: Where): Promise<void>
  /** The line to the platform is cut. Resolves when the channel has noticed. */
  cut(): Promise<void>
  /** The line is there again. Resolves when the channel is ready. */
  restore(): Promise<void>
  /** Takes down what stands behind the channel; the contract stops the channel itself. */
  close(): Promise<void>
}
