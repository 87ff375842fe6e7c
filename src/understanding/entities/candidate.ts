// One possible reading of a stretch of text, and what it costs to believe it.
import type { Entity } from '../entity.ts'

/**
 * The reading of a text is the cheapest row of candidates that covers it. An unknown character costs 12, an ordinary
 * word of two about 9, so a candidate must be cheaper than what it would replace. No entities: an ordinary word.
 */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly cost: number
  readonly entities: readonly Entity[]
}

/** A candidate of one entity; the entity stands where the candidate does. */
export const candidate = (entity: Entity, cost: number): Candidate => ({
  start: entity.start,
  end: entity.end,
  cost,
  entities: [entity],
})
