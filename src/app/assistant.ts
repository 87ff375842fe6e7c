// Decides and writes: a stimulus through the one door, its entry into the ledger, again when somebody was quicker.
import { act } from '../act.ts'
import type { Entry } from '../entry.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { Stimulus } from '../stimulus.ts'
import type { World } from '../world.ts'

/** Another worker may change the same case this often before it is a fault. */
const mostAttempts = 8

/** Says itself that it is no fault of what was to be done. */
class OthersWereQuicker extends Error {
  override readonly name = 'OthersWereQuicker'
  readonly passing = true
}

export interface Assistant {
  /**
   * Takes the stimulus to its end.
   * @returns what was written, or null when the world had moved on and nothing was left to do
   * @throws when every attempt met a case that had changed meanwhile; trying later helps
   */
  take(stimulus: Stimulus): Promise<Entry | null>
}

export function createAssistant(
  world: World,
  ledger: Ledger,
  stillWaits: (stimulus: Stimulus) => Promise<boolean>,
): Assistant {
  return {
    async take(stimulus) {
      for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
        const entry = await act(stimulus, world)
        if ((await ledger.commit(entry)) === 'committed') return entry
        if (!(await stillWaits(stimulus))) return null
      }
      throw new OthersWereQuicker(`${stimulus.kind} met a changed ledger ${mostAttempts} times`)
    },
  }
}
