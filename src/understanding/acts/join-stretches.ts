// Which neighbouring stretches that say the same act say it once, and which twice.
import type { ActName } from '../act.ts'
import type { Chosen } from './decision.ts'
import type { GroupReading } from './reading.ts'

/** Neighbours that say the same act of the same matter are one. */
export function joinStretches(chosen: readonly Chosen[], group: GroupReading, text: string): Chosen[] {
  const joined: Chosen[] = []
  for (const one of chosen) {
    const last = joined.at(-1)
    if (last?.act === one.act && !areTwo(last, one, group, text))
      joined.splice(-1, 1, { ...last, end: one.end, confidence: Math.max(last.confidence, one.confidence) })
    else joined.push(one)
  }
  return joined
}

/** The road of a card and of papers: what is told of it in one message is told in this order. */
const stations: Partial<Record<ActName, readonly string[]>> = {
  certificate: ['entered', 'printed', 'collected', 'delivered', 'held-back', 'wrong'],
  materials: ['sent', 'complete', 'missing'],
}

/** Whether a stretch tells the next station of the same road: 证送到了，名字印错了. */
function goesOn(first: Chosen, next: Chosen): boolean {
  const road = stations[first.act]
  return (
    road !== undefined &&
    road.indexOf(next.variant ?? '') > road.indexOf(first.variant ?? '') &&
    Math.min(first.confidence, next.confidence) > 0.5
  )
}

/** 还有他是四组的: another thing of the same kind. */
const besides = /^(?:还有|另外|再就是|并且|顺便)/

/** Whether two neighbours that say the same act say it twice. */
function areTwo(first: Chosen, next: Chosen, group: GroupReading, text: string): boolean {
  if (first.act === 'correct') return besides.test(text.slice(next.start, next.end))
  return (hasTarget(group, first) && hasTarget(group, next)) || goesOn(first, next)
}

/** Whether a stretch names a case or a person of its own. */
const hasTarget = (group: GroupReading, { start, end }: Chosen): boolean =>
  group.entities.some(
    (entity) =>
      entity.start >= start &&
      entity.end <= end &&
      (entity.kind === 'case-number' || (entity.kind === 'name' && entity.sure)),
  )
