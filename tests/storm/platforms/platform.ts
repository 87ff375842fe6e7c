// A chat platform in a storm: people write on it, and it does to both sides what real ones do.
import type { Chat, Someone } from '../county.ts'

/** Something somebody writes. */
export interface Written {
  readonly by: Someone
  /** The group's id on the platform; null in a direct chat. */
  readonly chat: string | null
  readonly text: string
  /** In milliseconds, by the storm's clock. */
  readonly at: number
}

export interface Platform {
  readonly name: Chat
  /** The platform has it and hands it over; @returns its id as the ledger will have it. */
  say(written: Written): string
  /** Two of one chat, handed over the other way round. */
  saySwapped(first: Written, second: Written): readonly [string, string]
  /** Hands over once more what it has handed over. */
  sayAgain(id: string): void
  /** What people were shown in that chat, or alone with the assistant, in order. */
  shown(chat: string): readonly string[]
  /** Nobody is connected, and nobody can connect. */
  cut(): Promise<void>
  restore(): Promise<void>
  /** Everything the assistant says is refused: too often. */
  throttle(on: boolean): void
  /** What the assistant says to this account is refused for good. */
  block(account: string): void
  /** So many of the next messages are taken, and the assistant does not hear so. */
  mumble(messages: number): void
  /** Whether what it hands over while nobody is connected is lost, or kept. */
  readonly keeps: boolean
  readonly settings: Readonly<Record<string, string>>
  close(): Promise<void>
}
