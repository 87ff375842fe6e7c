// Which case an act is about that names none itself: the last one named, or none where it has ended before any is named.
import type { Entity } from '../entity.ts'
import type { Chosen } from './decision.ts'
import { ofKind } from './fill.ts'
import type { Reading } from './reading.ts'

/** 收到。0322催一下住建; 收到。另外问一声，0150…: a receipt that ends before anything is named. */
const endsBefore = /^[^。！]{0,8}(?:[。！]|，?(?:另外|顺便|还有|再问))/

const severalCards = /(?:\d+|[一二两三四五六七八九十])(?:本|个证|张证)/

/** A receipt, or cards told by their number, before the message names its one case, and not in the same breath. */
export const isOfNothing = ({ act, start, end }: Chosen, { text, entities, quotesCase }: Reading): boolean =>
  !quotesCase &&
  ((act === 'acknowledge' && endsBefore.test(text.slice(start, end + 3))) ||
    (act === 'certificate' && severalCards.test(text.slice(start, end)))) &&
  ofKind(entities, 'case-number').every((one) => one.start >= end)

/** 2组谷定国要轮椅。0140顺便问下: who is told of by name or as kin in a sentence that has ended before the case is named. */
export const isOfSomebodyElse = (
  { act, start, end }: Chosen,
  said: readonly Chosen[],
  { text, entities }: Reading,
): boolean => {
  const [first] = ofKind(entities, 'case-number')
  if (first === undefined || (first.start >= start && first.end <= end)) return false
  const holder = said.find((one) => one.start <= first.start && first.end <= one.end)
  if (holder === undefined || holder.act === act) return false
  if (act === 'request') return true
  if (first.start < end) return false
  const namesSomebody = entities.some(
    (one) => one.start >= start && one.end <= end && (one.kind === 'name' || one.kind === 'relation'),
  )
  return (namesSomebody || act === 'emergency') && fullStop.test(text.slice(end - 2, first.start))
}

const fullStop = /[。！？\n]/

/** The cases last named before a place: one, or a whole row of them (0712、0713收到，下周安排). */
export function lastNamed(reading: Reading, entities: readonly Entity[], place: number): string[] {
  const before = ofKind(entities, 'case-number').filter((one) => one.start < place)
  if (before.length === 0) return []
  const row: string[] = []
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const one = before[index]
    const next = before[index + 1]
    if (
      one === undefined ||
      (next !== undefined && !/^[、，和跟与及\s]*$/.test(reading.text.slice(one.end, next.start)))
    )
      break
    row.unshift(one.number)
  }
  return [...new Set(row)]
}
