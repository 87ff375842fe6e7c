// What sets the assistant going: a message somebody sent, a timer that is due, or unasked messages that may go out.
import type { Instant } from './deadline/plain-date.ts'

/** One message as it came in, the same for every channel. */
export interface InboundMessage {
  /** The channel it came by: `sim`, `wechat`, `wecom`, `telegram`, `mail`. */
  readonly channel: string
  /** The channel's own id; with the channel's name it is unique. */
  readonly id: string
  readonly at: Instant
  /** The account that wrote, as the channel knows it. Authority comes from the account, never from the name. */
  readonly sender: { readonly account: string; readonly name: string }
  /** The room's id on the channel, or null in a direct chat. */
  readonly room: string | null
  readonly text: string
  /** Whether the assistant was @-mentioned. */
  readonly mentioned: boolean
  /** The message this one replies to. `message` is the channel's id of it, when the channel tells. */
  readonly quote: { readonly text: string; readonly message: string | null } | null
  /** The label of the button pressed; `quote` is then the card. */
  readonly button: string | null
  readonly attachments: readonly Attachment[]
  /** What was sent together comes as a message each: the channel's id of the whole. */
  readonly album?: string
  /** The part of the room it was written in, where rooms have parts; the channel's id of it. */
  readonly topic?: string
  /** The channel's id of an earlier message of the sender that he has taken back with this one, which says nothing. */
  readonly retracts?: string
}

/** A picture, file or voice message that came along; the bytes are kept elsewhere. */
export interface Attachment {
  readonly kind: 'image' | 'file' | 'voice' | 'forward'
  readonly name: string
  /** Its bytes, where they were kept; absent when they were not asked for or did not pass. */
  readonly kept?: KeptFile
  /** Why its bytes were not kept. */
  readonly refused?: 'too-large' | 'unknown-type' | 'unreadable'
}

/** A file in the attachments' store. */
export interface KeptFile {
  /** Under which it is found; the same bytes have the same key. */
  readonly key: string
  /** By its content, not by its name: `image/jpeg`. */
  readonly type: string
  /** In bytes. */
  readonly size: number
}

/** What is written in a picture, row by row: judged at once, and kept nowhere. */
export interface ReadPicture {
  readonly key: string
  readonly rows: readonly string[]
}

/** Something that was to happen at a time. */
export interface Timer {
  /** Unique; a timer set again under its key replaces the one before. */
  readonly key: string
  readonly dueAt: Instant
  readonly task: TimerTask
}

export type TimerTask =
  /** A rung of a deadline's reminder ladder. */
  | { readonly kind: 'rung'; readonly case: string; readonly deadline: string; readonly rung: string }
  /** The month's survey opens for every village. */
  | { readonly kind: 'survey-open'; readonly month: string }
  /** The township's villages that have not answered are named. */
  | { readonly kind: 'survey-reminder'; readonly month: string; readonly rung: string }
  /** The 10th is over. */
  | { readonly kind: 'survey-close'; readonly month: string }
  /** The month's call-backs are drawn for the spot check. */
  | { readonly kind: 'spot-check-draw'; readonly month: string }
  /** A form half made is asked about, then dropped. */
  | { readonly kind: 'form'; readonly case: string; readonly step: 'ask' | 'drop'; readonly dialogue: string }
  /** What was put on hold is looked at again. */
  | { readonly kind: 'hold-review'; readonly case: string }
  /** The pictures of a message in a group are to be read; `inbox` is its row. Fired by itself, nobody has read them. */
  | { readonly kind: 'pictures'; readonly inbox: string }

/** Who is spoken to: a room of the county or a person (of the county file, or an account). */
export type Recipient = { readonly room: string } | { readonly person: string }

export type Stimulus =
  | { readonly kind: 'message'; readonly inbox: string; readonly message: InboundMessage }
  | { readonly kind: 'timer'; readonly timer: Timer; readonly at: Instant }
  /** Pictures that a timer asked to be read have been read. */
  | {
      readonly kind: 'pictures-read'
      readonly timer: Timer
      readonly at: Instant
      readonly message: InboundMessage
      readonly pictures: readonly ReadPicture[]
    }
  /** Unasked messages to one recipient have come to their time. */
  | { readonly kind: 'release'; readonly recipient: Recipient; readonly at: Instant }
  /** Something happened to the assistant itself that people have to know. */
  | { readonly kind: 'incident'; readonly incident: Incident; readonly at: Instant }
  /** An operator gives out a code at the console. */
  | { readonly kind: 'code'; readonly to: Recipient; readonly at: Instant }
  /** An operator deletes a file of a case at the console. */
  | { readonly kind: 'file-removal'; readonly case: string; readonly key: string; readonly at: Instant }
  /** Somebody opens a file of a case by the link he was given. */
  | {
      readonly kind: 'file-opening'
      readonly case: string
      readonly link: string
      readonly key: string
      readonly at: Instant
    }

export type Incident =
  /** There are messages that no channel could deliver, and nobody was told of them: the ledger has them. */
  | { readonly what: 'undeliverable' }
  /** There are messages that could not be handled and were set aside, and nobody was told of them. */
  | { readonly what: 'set-aside' }
  /** A channel neither hears nor speaks since that time. */
  | { readonly what: 'channel-lost'; readonly channel: string; readonly since: Instant }
  /** A channel hears again; what was said on it in between was not seen. */
  | { readonly what: 'silence'; readonly channel: string; readonly from: Instant; readonly to: Instant }
  /** A channel is logged in as another account: everybody on it has to be bound again. */
  | { readonly what: 'channel-renewed'; readonly channel: string }
