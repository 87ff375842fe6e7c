// A message part by part: each that has arrived is recorded before the next is said, and each is said only by whoever still
// holds the row. So a kill between two parts repeats none of them, and a sender that was left behind by the clock says nothing.
import { createHash } from 'node:crypto'
import type { Part, Receipt } from '../src/ports/channel.ts'

/** How far a message has come that is several of its platform. */
export interface Progress {
  /** So many parts have arrived. */
  readonly arrived: number
  /** Of these words: cut another way, it begins anew. */
  readonly of: string
}

interface Saying {
  readonly parts: readonly [Part, ...Part[]]
  /** Null where no part has arrived. */
  readonly progress: Progress | null
  /** Earlier attempts at the next part that may have arrived. */
  readonly inDoubt: number
  /** Once aborted nothing more is said. */
  readonly signal: AbortSignal
  /** Takes the lease anew, and keeps that the next part may arrive from now on. @returns false when somebody else has it */
  readonly begin: () => Promise<boolean>
  /** Keeps how far it has come, and the lease. @returns false when somebody else has it */
  readonly record: (progress: Progress) => Promise<boolean>
}

/** A part that was cut off this often is not tried again: it may have arrived each time. */
const mostInDoubt = 2

/** @returns the receipt of the last part. @throws what a part throws, and faults of its own; each says whether to try again */
export async function sayParts({ parts, progress, inDoubt, ...held }: Saying): Promise<Receipt> {
  const of = createHash('sha256')
    .update(JSON.stringify(parts.map(({ says }) => says)))
    .digest('base64url')
  const arrived = progress?.of === of ? progress.arrived : 0
  // Cut another way than before, some of it is said once more.
  const repeat = inDoubt > 0 || (progress !== null && progress.of !== of)
  const [next, ...others] = parts.slice(arrived)
  if (!next) throw new RangeError('every part has arrived')

  let receipt = await sayNext(next, { inDoubt, repeat }, held)
  for (const [index, part] of others.entries()) {
    await keep({ arrived: arrived + index + 1, of }, held)
    receipt = await sayNext(part, { inDoubt: 0, repeat: false }, held)
  }
  return receipt
}

type Held = Pick<Saying, 'signal' | 'begin' | 'record'>

async function sayNext(
  part: Part,
  { inDoubt, repeat }: { readonly inDoubt: number; readonly repeat: boolean },
  { signal, begin }: Held,
): Promise<Receipt> {
  const proof = inDoubt > 0 ? await part.arrived?.() : null
  if (proof) return proof
  if (inDoubt >= mostInDoubt) throw new TooOftenInDoubt('sent twice without an answer')
  await part.turn()
  // However long that took, also by the clock of a machine that slept: whoever has the row now says it.
  if (signal.aborted || !(await begin())) throw new LeftBehind('somebody else has it')
  return part.send({ repeat })
}

async function keep(progress: Progress, { record }: Held): Promise<void> {
  const kept = await record(progress).catch((cause: unknown) => {
    throw new Unrecorded('a part has arrived and that could not be kept', { cause })
  })
  if (!kept) throw new LeftBehind('somebody else has it')
}

/** Says itself that trying again would be wrong. */
class TooOftenInDoubt extends Error {
  override readonly name = 'TooOftenInDoubt'
  readonly retry = false
}

/** The lease ran out and was taken over: nothing more is said here, and nothing changed. */
class LeftBehind extends Error {
  override readonly name = 'LeftBehind'
  readonly retry = true
}

/** Whoever goes on says it once more. */
class Unrecorded extends Error {
  override readonly name = 'Unrecorded'
  readonly retry = true
  readonly inDoubt = true
}
