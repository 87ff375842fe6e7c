// What was said where: in memory, continued from the ledger after a restart.
import type { Instant } from '../../src/deadline/plain-date.ts'
import type { Delivery } from '../../src/ports/channel.ts'
import type { InboundMessage } from '../../src/stimulus.ts'
import { type Place, placeKey } from './place.ts'
import { heardFrom, saidIn, type Utterance } from './utterance.ts'

/** A line of the ledger: an inbox row, or an outbox row with its time. */
export type Remembered =
  | { readonly message: InboundMessage }
  | { readonly delivery: Delivery; readonly at: Instant }

/** The newest lines of a place, oldest first. */
export type History = (place: Place, limit: number) => Promise<readonly Remembered[]>

export interface Transcripts {
  /** Everything said in a place, oldest first. The first asking reads the ledger; throws what that throws. */
  of(place: Place): Promise<readonly Utterance[]>
  /** What is in memory, without asking the ledger. */
  known(place: Place): readonly Utterance[]
  /** Adds what is not there yet. @returns false when it is there already */
  add(place: Place, utterances: readonly Utterance[]): boolean
  /** The message is stored by the assistant. */
  accept(place: Place, message: string): void
  /** How much in this place the reader has not seen. */
  unread(place: Place, reader: string): number
  /** The reader sees all of it now. */
  read(place: Place, reader: string): void
}

/** What a page shows and a reader scrolls back; older lines stay in the ledger. */
const kept = 300

interface Transcript {
  utterances: Utterance[]
  ids: Set<string>
  /** How many were ever said here while this process ran. */
  count: number
  /** Of those, how many each reader has seen. */
  readonly seen: Map<string, number>
  history: Promise<void> | null
}

const utterancesOf = (line: Remembered): readonly Utterance[] =>
  'message' in line ? [heardFrom(line.message, 'accepted')] : saidIn(line.delivery, line.at)

export function createTranscripts(history: History): Transcripts {
  const transcripts = new Map<string, Transcript>()
  const transcriptOf = (place: Place): Transcript => {
    const key = placeKey(place)
    const found = transcripts.get(key) ?? {
      utterances: [],
      ids: new Set(),
      count: 0,
      seen: new Map(),
      history: null,
    }
    transcripts.set(key, found)
    return found
  }

  /** Puts the ledger's lines before those of this process; what is in both keeps its place in the ledger. */
  async function recall(place: Place, transcript: Transcript): Promise<void> {
    const past = (await history(place, kept)).flatMap(utterancesOf)
    const ids = new Set(past.map((each) => each.id))
    transcript.utterances = [...past, ...transcript.utterances.filter((each) => !ids.has(each.id))]
    transcript.ids = new Set(transcript.utterances.map((each) => each.id))
  }

  return {
    async of(place) {
      const transcript = transcriptOf(place)
      transcript.history ??= recall(place, transcript).catch((error: unknown) => {
        transcript.history = null
        throw error
      })
      await transcript.history
      return transcript.utterances
    },
    known: (place) => transcriptOf(place).utterances,
    add(place, utterances) {
      const transcript = transcriptOf(place)
      const fresh = utterances.filter((each) => !transcript.ids.has(each.id))
      for (const each of fresh) transcript.ids.add(each.id)
      transcript.utterances = [...transcript.utterances, ...fresh].slice(-kept)
      transcript.count += fresh.length
      for (const each of fresh)
        if (each.from === 'person') transcript.seen.set(each.inbound.sender.account, transcript.count)
      return fresh.length > 0
    },
    accept(place, message) {
      const transcript = transcriptOf(place)
      transcript.utterances = transcript.utterances.map((each) =>
        each.from === 'person' && each.message === message ? { ...each, state: 'accepted' } : each,
      )
    },
    unread: (place, reader) => transcriptOf(place).count - (transcriptOf(place).seen.get(reader) ?? 0),
    read: (place, reader) => void transcriptOf(place).seen.set(reader, transcriptOf(place).count),
  }
}
