// What the simulator's pages work with: the played people, what was said, the clock, the cases, the story's progress.
import type { Logger } from 'pino'
import type { Calendar } from '../../src/deadline/calendar.ts'
import type { Instant } from '../../src/deadline/plain-date.ts'
import type { Case } from '../../src/case/case.ts'
import { dateAt } from '../../src/deadline/instant.ts'
import type { KeepFile } from '../../src/ports/attachment-store.ts'
import type { Directory } from '../../src/organisation/directory.ts'
import { type CaseCard, caseCard } from './case-card.ts'
import type { Cast, Member } from './cast.ts'
import type { SimulatorChannel } from './channel.ts'
import type { SimulatedClock } from './clock.ts'
import type { Live } from './live.ts'
import { type Place, placeKey } from './place.ts'
import { type StoryStep, storySteps } from './story.ts'
import { texts } from './texts.ts'
import type { Transcripts } from './transcripts.ts'

export interface Desk {
  readonly cast: Cast
  readonly transcripts: Transcripts
  readonly channel: SimulatorChannel
  readonly live: Live
  readonly clock: SimulatedClock
  readonly calendar: Calendar
  readonly zone: string
  readonly log: Pick<Logger, 'error'>
  /** Keeps a picture that comes along. */
  readonly keep: KeepFile
  /** The newest first. Throws what reading the ledger throws. */
  cases(): Promise<readonly CaseCard[]>
  /** Whether the clock is on its way, and what the reader should know of its last move. */
  readonly moving: () => { readonly underway: boolean; readonly complaint: string | null }
  /** Sets the clock going. @returns false when it is on its way already */
  move(to: Instant): boolean
  /** Whether the member reads and writes in this place. */
  sitsIn(member: Member, place: Place): boolean
  readonly story: {
    steps(): Promise<readonly StoryStep[]>
    /** A step was taken that no case shows. */
    take(step: string): void
    /** From the beginning, with a new case. */
    again(): Promise<void>
  }
}

type DeskParts = Pick<
  Desk,
  'cast' | 'transcripts' | 'channel' | 'live' | 'clock' | 'calendar' | 'zone' | 'log' | 'keep'
> & { readonly directory: Directory; readonly cases: () => Promise<readonly Case[]> }

export function createDesk(parts: DeskParts): Desk {
  const { cast, live, clock, log } = parts
  let underway = false
  let complaint: string | null = null
  let rounds = 0
  const taken = new Set<string>()
  /** The story is about the newest case after this one. */
  let storyAfter = ''

  const newestFirst = async () =>
    (await parts.cases()).toSorted((one, other) => other.number.localeCompare(one.number))

  async function cases(): Promise<readonly CaseCard[]> {
    const today = dateAt(clock.now(), parts.zone)
    return (await newestFirst()).map((one) => caseCard(one, parts.directory, parts.calendar, today))
  }

  async function go(to: Instant): Promise<void> {
    try {
      await clock.moveTo(to)
    } catch (error) {
      log.error({ err: error }, 'moving the set clock failed')
      complaint = texts.clock.failed
    }
    underway = false
    for (const name of ['clock', 'cases', 'chats']) live.poke(name)
  }

  return {
    ...parts,
    cases,
    moving: () => ({ underway, complaint }),
    move(to) {
      if (underway) return false
      underway = true
      complaint = null
      live.poke('clock')
      void go(to)
      return true
    },
    sitsIn: (member, place) => cast.places(member).some((each) => placeKey(each) === placeKey(place)),
    story: {
      async steps() {
        // Without the ledger the story still tells what to say; the panel of the cases says that it cannot be read.
        const [newest] = await newestFirst().catch(() => [])
        const one = newest && newest.number > storyAfter ? newest : null
        return storySteps({ ...parts, now: clock.now(), one, taken, rounds })
      },
      take(step) {
        taken.add(step)
        live.poke('story')
      },
      async again() {
        storyAfter = (await newestFirst())[0]?.number ?? ''
        taken.clear()
        rounds += 1
        live.poke('story')
      },
    },
  }
}
