// What time it is: the machine's time, or in the demo a clock that can be set forward and never goes back.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Instant } from '../deadline/plain-date.ts'
import type { Clock } from '../ports/world.ts'

/** A clock that runs with the machine's at a distance from it, and stands still while it is moved. */
export interface MovableClock extends Clock {
  /** Sets it to that moment, where it stands until it runs on. What was set is kept before this returns. */
  standAt(at: Instant): void
  runOn(): void
  /** The machine's time at which this clock will show that moment. */
  machineTime(at: Instant): number
}

const keptSchema = z.object({ aheadMs: z.number() })

/**
 * Opens the clock kept in that file; without one it shows the machine's time.
 * @throws when the file is there and is no clock
 */
export function openMovableClock(file: string, machine: () => number = Date.now): MovableClock {
  let aheadMs = readKept(file)
  let standing: Instant | null = null

  function keep(): void {
    // A rename is whole or not at all, so that a program that is killed leaves a readable file.
    writeFileSync(`${file}.new`, JSON.stringify({ aheadMs }))
    renameSync(`${file}.new`, file)
  }

  return {
    now: () => standing ?? machine() + aheadMs,
    standAt(at) {
      standing = at
      aheadMs = at - machine()
      keep()
    },
    runOn() {
      if (standing !== null) aheadMs = standing - machine()
      standing = null
      keep()
    },
    machineTime: (at) => at - aheadMs,
  }
}

function readKept(file: string): number {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return 0
  }
  return keptSchema.parse(JSON.parse(text)).aheadMs
}
