// What the page of the channels shows and does; made by whoever knows the stores.
import type { Instant } from '../../../src/deadline/plain-date.ts'
import type { ChannelState } from '../../../src/ports/channel.ts'
import type { CaseFile } from '../../../src/case/case.ts'
import type { Recipient } from '../../../src/stimulus.ts'

export interface ChannelView {
  readonly name: string
  /** Null: no process has told yet. */
  readonly state: ChannelState | null
  /** What is to be scanned to log it in. */
  readonly scan: string | null
  readonly aliveAt: Instant | null
  /** Since when its ids are others, so that everybody has to be bound again. */
  readonly renewedAt: Instant | null
}

/** A message that was given up, or may have been sent twice. */
export interface DoubtfulView {
  readonly id: string
  readonly at: Instant
  readonly to: string
  readonly channel: string | null
  readonly state: 'waiting' | 'sent' | 'undeliverable'
  readonly text: string
  readonly reason: string | null
}

export interface QuarantinedView {
  readonly id: string
  readonly at: Instant
  readonly from: string
  readonly text: string
  readonly reason: string | null
}

/** A person or room of the county, and by which channels it can be reached. */
export interface ContactView {
  /** `person:zhou`, `room:linba` */
  readonly key: string
  readonly to: Recipient
  readonly name: string
  readonly post: string
  /** The township, or the county with its departments. */
  readonly under: string
  readonly reached: readonly string[]
  /** Bound before a new login, and not proved since. */
  readonly unproved: readonly string[]
}

export interface FiledCase {
  readonly number: string
  readonly who: string
  readonly files: readonly CaseFile[]
}

export interface ChannelDesk {
  channels(): Promise<readonly ChannelView[]>
  doubtful(): Promise<readonly DoubtfulView[]>
  quarantined(): Promise<readonly QuarantinedView[]>
  contacts(): Promise<readonly ContactView[]>
  /** A code for a person or room, to be handed on; it holds for a day. */
  giveCode(to: Recipient): Promise<string>
  /** Sends a message again that was given up. */
  sendAgain(id: string): Promise<void>
  markSeen(id: string): Promise<void>
  /** Cases that have files, the newest first. */
  files(): Promise<readonly FiledCase[]>
  /** Null when the case has no such file. */
  file(number: string, key: string): Promise<{ readonly file: CaseFile; readonly bytes: Uint8Array } | null>
  removeFile(number: string, key: string): Promise<void>
  /** County time. */
  timeText(at: Instant): string
}
