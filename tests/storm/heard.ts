// Something that was said, and whether its platform can still hand it over.
import type { Utterance } from './speech.ts'

export interface Heard extends Utterance {
  /** The platform's id of it, as the ledger has it. */
  readonly id: string
  /** False where the platform lost it: nobody was connected, or the line broke while it was under way. */
  certain: boolean
}

/** For whoever has to find it. */
export const nameOf = ({ channel, id, written: { at, text } }: Heard): string =>
  `${channel} ${id} ${new Date(at).toISOString()} “${text}”`
