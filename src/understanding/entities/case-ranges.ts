// Cases told from one to another: 0601～0604 names those between as well.
import type { Entity, EntityOf } from '../entity.ts'

/** Between the first and the last of them; 0231到期 is none, for nothing numbered follows. */
const joint = /^(?:号件?|件)?\s?(?:[~～\-—–]{1,2}|一?直?[至到])\s?$/
/** Nobody tells of more cases in one breath: more is no range. */
const MOST = 20

const isCase = (entity: Entity | undefined): entity is EntityOf<'case-number'> =>
  entity?.kind === 'case-number'

/** The cases between the two ends of a range stand where its last one stands, before it. */
export function fillCaseRanges(text: string, entities: Entity[]): Entity[] {
  for (let index = entities.length - 2; index >= 0; index -= 1) {
    const first = entities[index]
    const last = entities[index + 1]
    if (!isCase(first) || !isCase(last) || last.start - first.end > 5) continue
    const from = Number(first.number)
    const to = Number(last.number)
    if (to - from < 2 || to - from > MOST || !joint.test(text.slice(first.end, last.start))) continue
    const between = Array.from({ length: to - from - 1 }, (_, step): Entity => {
      const number = String(from + 1 + step).padStart(first.number.length, '0')
      return { ...last, number }
    })
    entities.splice(index + 1, 0, ...between)
  }
  return entities
}
