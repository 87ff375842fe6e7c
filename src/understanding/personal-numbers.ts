// Numbers that lead to one person: identity, certificate, bank card, mobile telephone.
import { findIdentifiers } from './entities/identifiers.ts'
import type { Candidate } from './entities/candidate.ts'
import { readSigns } from './entities/text-signs.ts'
import type { Entity } from './entity.ts'
import { normalise } from './normalise.ts'

export const isPersonalNumber = (entity: Entity): boolean =>
  entity.kind === 'id-number' ||
  entity.kind === 'certificate-number' ||
  entity.kind === 'bank-number' ||
  (entity.kind === 'phone' && entity.sort === 'mobile')

/** Whether such a number stands in a text that nobody wrote to us: a page, a photographed card. */
export const holdsPersonalNumber = (original: string): boolean => holds(original, isPersonalNumber)

/** The same but for telephones: whoever posts something for all to see gives one to be called. */
export const holdsNumberOfPaper = (original: string): boolean =>
  holds(original, (entity) => isPersonalNumber(entity) && entity.kind !== 'phone')

function holds(original: string, counts: (entity: Entity) => boolean): boolean {
  const { text } = normalise(original)
  const found: Candidate[] = []
  findIdentifiers(text, readSigns(text), found)
  return found.some(({ entities }) => entities.some(counts))
}
