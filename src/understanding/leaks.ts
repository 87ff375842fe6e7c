// What has no place in a group: numbers that lead to one person, and somebody's illness.
import type { Act } from './act.ts'
import type { Entity } from './entity.ts'
import { isPersonalNumber } from './personal-numbers.ts'

/** Entities that tie an illness to somebody. */
const personal = new Set<Entity['kind']>([
  'name',
  'partial-name',
  'official',
  'case-number',
  'relation',
  'age',
  'sex',
])

/** What has no place in a group. An illness asked about in general (does diabetes count?) is nobody's. */
export function leaks(entities: readonly Entity[], acts: readonly Act[]): boolean {
  const isTalk = acts.every((one) => one.act === 'none')
  const isGeneral =
    (isTalk || acts.every((one) => one.act === 'ask-policy' || one.act === 'none')) &&
    // 近视科普：小孩每天户外两小时，糖尿病人注意足部护理: in talk a child of nobody is nobody.
    !entities.some(
      (one) => personal.has(one.kind) && !(isTalk && one.kind === 'relation' && one.of === undefined),
    )
  return entities.some((one) => isPersonalNumber(one) || (one.kind === 'diagnosis' && !isGeneral))
}
