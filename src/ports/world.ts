// The clock, ids and chance, which the core may not make itself.
import type { Instant } from '../deadline/plain-date.ts'

export interface Clock {
  now(): Instant
}

export interface Ids {
  /** A new id, unique for ever and not to be guessed. */
  next(): string
}

export interface Chance {
  /** A string of that many random decimal digits. */
  digits(count: number): string
}
