// Cases told from one to another: 0601～0604 names those between as well.
import type { Entity, EntityOf } from '../entity.ts'

/** Between the first and the last of them; 0231到期 is none, for nothing numbered follows. */
const joint = /^(?:号件?|件)?\s?(?:[~～\-—–]{1,2}|(?:开始|起)?一?直?[至到])\s?$/
/** Nobody tells of more cases in one breath: more is no range. */
const MOST = 20
const LONGEST_JOINT = 5

const isCase = (entity: Entity | undefined): entity is EntityOf<'case-number'> =>
  entity?.kind === 'case-number'

/** The cases between the two ends of a range stand where its last one stands, before it. */
export function fillCaseRanges(text: string, entities: readonly Entity[]): readonly Entity[] {
  let filled: Entity[] | undefined
  entities.forEach((last, index) => {
    const first = entities[index - 1]
    if (isCase(first) && isCase(last)) {
      const between = casesBetween(text, first, last)
      if (between.length > 0) (filled ??= entities.slice(0, index)).push(...between)
    }
    filled?.push(last)
  })
  return filled ?? entities
}

function casesBetween(text: string, first: EntityOf<'case-number'>, last: EntityOf<'case-number'>): Entity[] {
  const from = Number(first.number)
  const to = Number(last.number)
  if (to - from < 2 || to - from > MOST || last.start - first.end > LONGEST_JOINT) return []
  if (!joint.test(text.slice(first.end, last.start))) return []
  return Array.from({ length: to - from - 1 }, (_, step): Entity => {
    const number = String(from + 1 + step).padStart(first.number.length, '0')
    return { ...last, number }
  })
}
