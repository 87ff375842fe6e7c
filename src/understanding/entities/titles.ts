// Names with a title, and names that are not whole: 王主任, 张大爷, 老王, 陈某.
import type { Entity } from '../entity.ts'
import { familiar, honorifics, posts } from '../lexicon/title-words.ts'
import { type Candidate, candidate } from './candidate.ts'
import { codeAt } from './code-at.ts'
import { isWordAt, leftOf, rightOf, type Surroundings, WEAK } from './name-surroundings.ts'
import { isCommonSurname } from './surname-table.ts'

const honorificSet = new Set(honorifics)
const postSet = new Set(posts)
const LONGEST_TITLE = 4
/** 陈某, 李*, 王** */
const mask = /^[*＊xX×某]{1,2}(?![a-zA-Z])/
/** By character code: what begins with it. */
const TITLE = 1
const MASK = 2
const FAMILIAR = 4
const begins = new Uint8Array(65_536)
for (const [part, words] of [
  [TITLE, [...honorifics, ...posts]],
  [MASK, Array.from('*＊xX×某')],
  [FAMILIAR, Array.from(familiar)],
] as const)
  for (const word of words) begins[word.charCodeAt(0)] = (begins[word.charCodeAt(0)] ?? 0) | part
const canBegin = (code: number, part: number): boolean => ((begins[code] ?? 0) & part) !== 0

/** 老, 小: what may stand before a surname among people who know each other. */
export const isFamiliar = (code: number): boolean => canBegin(code, FAMILIAR)

/** 大爷, 婆婆, 文书: no given name. */
export const isTitle = (text: string, start: number, end: number): boolean => {
  if (!canBegin(codeAt(text, start), TITLE)) return false
  const title = text.slice(start, end)
  return honorificSet.has(title) || postSet.has(title)
}

/** After 老王 a name does not go on, and before it nothing that makes it 老老王. */
const noFamiliar = /[年家师板了人婆公实是早远旧乡妈爸汉伴大二三表弟哥姐屋头样子事]/

/** 张大爷 and 陈某 are partial names, 王主任 is an official. */
export function findTitled(
  text: string,
  start: number,
  given: number,
  surnameCost: number,
  surroundings: Surroundings,
  found: Candidate[],
): void {
  const next = codeAt(text, given)
  if (!canBegin(next, TITLE | MASK)) return
  const surname = text.slice(start, given)
  const masked = canBegin(next, MASK) ? mask.exec(text.slice(given, given + 3)) : null
  if (masked) {
    const end = given + masked[0].length
    found.push(candidate({ kind: 'partial-name', surname, text: text.slice(start, end), start, end }, 6))
    return
  }
  if (!canBegin(next, TITLE)) return
  for (let length = LONGEST_TITLE; length > 0; length -= 1) {
    const title = text.slice(given, given + length)
    if (title.length < length) continue
    const end = given + length
    if (postSet.has(title)) {
      const cost = leftOf(text, start, surroundings) === WEAK ? 14 : 7 + surnameCost / 5
      found.push(candidate({ kind: 'official', text: text.slice(start, end), start, end }, cost))
    } else if (honorificSet.has(title)) {
      if (length === 1 && !isCommonSurname(text.charCodeAt(start))) continue
      if (isWordAt(surroundings, start, end)) continue
      const cost =
        (leftOf(text, start, surroundings) === WEAK ? 14 : 8 + surnameCost / 5) + (length === 1 ? 2 : 0)
      found.push(candidate({ kind: 'partial-name', surname, text: text.slice(start, end), start, end }, cost))
    }
  }
}

/** 老王, 小李, unless the two begin a word or go on. */
export function findFamiliar(
  text: string,
  start: number,
  surroundings: Surroundings,
  found: Candidate[],
): void {
  const end = start + 2
  if (isWordAt(surroundings, start, end) || surroundings.mentioned?.[start] === 1) return
  const surname = text.charAt(start + 1)
  if (noFamiliar.test(surname)) return
  if (leftOf(text, start, surroundings) === WEAK || rightOf(text, end, surroundings) === WEAK) return
  found.push(candidate({ kind: 'partial-name', surname, text: text.slice(start, end), start, end }, 13))
}

/** A full name with a post behind it (陈国富书记) is an official's. */
export function joinPosts(text: string, reading: readonly Candidate[]): Entity[] {
  const entities: Entity[] = []
  for (const { entities: found } of reading) {
    for (const entity of found) {
      if (entity.kind !== 'name') {
        entities.push(entity)
        continue
      }
      const post = postAt(text, entity.end)
      if (post === undefined) entities.push(entity)
      else {
        const end = entity.end + post.length
        entities.push({
          kind: 'official',
          text: text.slice(entity.start, end),
          name: entity.name,
          start: entity.start,
          end,
        })
      }
    }
  }
  return entities
}

function postAt(text: string, at: number): string | undefined {
  if (!canBegin(codeAt(text, at), TITLE)) return undefined
  for (let length = LONGEST_TITLE; length > 1; length -= 1) {
    const title = text.slice(at, at + length)
    if (
      title.length === length &&
      postSet.has(title) &&
      title !== '同志' &&
      title !== '代表' &&
      title !== '领导'
    )
      return title
  }
  return undefined
}
