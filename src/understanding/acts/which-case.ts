// Which case an act is about that names none itself: the last one named, or none where it has ended before any is named.
import type { Entity } from '../entity.ts'
import type { Chosen } from './decision.ts'
import { casesIn, ofKind } from './fill.ts'
import type { Reading } from './reading.ts'

/** The cases that an act is about. @param group the entities of its group */
export function casesOf(
  chosen: Chosen,
  said: readonly Chosen[],
  reading: Reading,
  group: readonly Entity[],
): readonly string[] {
  const { start, end } = chosen
  const own = group.filter((one) => one.start >= start && one.end <= end)
  const named = casesIn(own)
  // 5205回访了，顺便报个新的，登梁村蒲正奎: whoever is reported has no case yet.
  if (named.length > 0 || (chosen.act === 'request' && own.some(({ kind }) => kind === 'name'))) return named
  if (isOfSomebodyElse(chosen, said, reading, group)) return []
  if (reading.quotedCase !== undefined && isBeforeAll(chosen, reading)) return [reading.quotedCase]
  return reading.only !== undefined && !isOfNothing(chosen, reading)
    ? [reading.only]
    : lastNamed(reading, group, start)
}

/** 可以延，14日为止。0574派卫健: what is said before any case is named answers the quotation. */
const isBeforeAll = ({ end }: Chosen, { entities }: Reading): boolean =>
  ofKind(entities, 'case-number').every((one) => one.start >= end)

/** 收到。0322催一下住建; 收到。另外问一声，0150…: a receipt that ends before anything is named. */
const endsBefore = /^[^。！]{0,8}(?:[。！]|，?(?:另外|顺便|还有|再问))/

const severalCards = /(?:\d+|[一二两三四五六七八九十])(?:本|个证|张证)/

/** A receipt, or cards told by their number, before the message names its one case, and not in the same breath. */
const isOfNothing = ({ act, start, end }: Chosen, { text, entities, quotedCase }: Reading): boolean =>
  quotedCase === undefined &&
  ((act === 'acknowledge' && endsBefore.test(text.slice(start, end + 3))) ||
    (act === 'certificate' && severalCards.test(text.slice(start, end)))) &&
  ofKind(entities, 'case-number').every((one) => one.start >= end)

/**
 * 2组谷定国要轮椅。0140顺便问下: who is told of by name or as kin in a sentence that has ended before the case is named; and
 * by name in another behind it: 0237属实。另外周德明送县医院了.
 */
const isOfSomebodyElse = (
  chosen: Chosen,
  said: readonly Chosen[],
  { text, entities, groups }: Reading,
  group: readonly Entity[],
): boolean => {
  const { act, start, end } = chosen
  const [first] = ofKind(entities, 'case-number')
  if (first === undefined || (first.start >= start && first.end <= end)) return false
  const holder = said.find((one) => one.start <= first.start && first.end <= one.end)
  // 大雾村0553属实。福城村何泽普户口在外地: a group about somebody else; a case in the heading is that of the items.
  const isApart = !group.includes(first) && !isInHeading(first, groups)
  if (!isApart && (holder === undefined || isOfTheSame(holder, chosen, first, entities))) return false
  if (act === 'request') return true
  const own = entities.filter((one) => one.start >= start && one.end <= end)
  if (first.start < end)
    return (
      (act !== 'correct' || isApart) &&
      first.end <= start &&
      own.some((one) => one.kind === 'name' && !isNamedIn(holder, one.name, entities)) &&
      anotherBegins.test(text.slice(first.end, start + 3))
    )
  const isNamed = own.some((one) => one.kind === 'name')
  const namesSomebody = isNamed || (holder?.act !== act && own.some((one) => one.kind === 'relation'))
  const isOver =
    isApart || sentenceEnd.test(text.slice(end - 2, first.start)) || anotherToo.test(text.slice(first.end))
  return (namesSomebody || act === 'emergency') && isOver
}

/** 0231属实，属实的报县: the same told again; what is urged is nobody's by name. 0403没过；路惠兰的合格 is of another. */
const isOfTheSame = (
  holder: Chosen,
  { act, start, end }: Chosen,
  first: Entity,
  entities: readonly Entity[],
): boolean =>
  holder.act === act &&
  (act === 'urge' ||
    (first.end <= start &&
      !ofKind(entities, 'name').some(
        (one) => one.sure && one.start >= start && one.end <= end && !isNamedIn(holder, one.name, entities),
      )))

const isInHeading = ({ end }: Entity, [first]: Reading['groups']): boolean =>
  first?.group.place === 'heading' && end <= first.group.end

const isNamedIn = (holder: Chosen | undefined, called: string, entities: readonly Entity[]): boolean =>
  holder !== undefined &&
  ofKind(entities, 'name').some(
    (one) => one.name === called && one.start >= holder.start && one.end <= holder.end,
  )

/** 聂朝刚又住院了，0322那户也搬走了 */
const anotherToo = /^(?:号|的)?(?:[这那][户家个边])?也/
const sentenceEnd = /[。！？；\n]/
const anotherBegins = /(?:另外|还有|顺便|顺带)(?:[^，。；]{0,4})$|[。；\n][^。；\n]{0,4}$/

/** The cases last named before a place: one, or a whole row of them (0712、0713收到，下周安排). */
function lastNamed(reading: Reading, entities: readonly Entity[], place: number): string[] {
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
