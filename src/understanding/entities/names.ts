// People by name: a surname, one or two characters that can be a name, and surroundings in which a name stands.
import type { Entity } from '../entity.ts'
import { functionCharacters } from '../lexicon/common-words.ts'
import { honorifics, posts } from '../lexicon/title-words.ts'
import { type Candidate, candidate, type Propose } from './candidate.ts'
import {
  givenCosts,
  hasCompoundSurname,
  isCommonSurname,
  surnameCosts,
  UNUSUAL,
  USUAL,
} from './surname-table.ts'

/** What the other recognisers found at each place of a text. */
export interface Surroundings {
  /** By position: 1 a word or entity begins there, 2 something that follows a name (age, sex, phone …). */
  readonly begins: Uint8Array
  /** By position: 1 a word or entity ends there, 2 something that a name follows (village, group, case …). */
  readonly ends: Uint8Array
  /** Whether the stretch is an ordinary word as a whole: 高兴, 石磊. */
  readonly isWord: (start: number, end: number) => boolean
  /** Inside an @-mention no resident is named. */
  readonly isMention: (at: number) => boolean
}

/** Kinds that a name follows, and kinds that follow a name. */
export const beforeNames: ReadonlySet<Entity['kind']> = new Set([
  'village',
  'township',
  'group',
  'case-number',
  'age',
  'id-number',
  'phone',
])
export const afterNames: ReadonlySet<Entity['kind']> = new Set([
  'age',
  'sex',
  'phone',
  'id-number',
  'certificate-number',
  'group',
  'case-number',
])

const SURE = 0
const GOOD = 1
const WEAK = 2
type Strength = typeof SURE | typeof GOOD | typeof WEAK
/** What the surroundings add to a name's cost. */
const bonus = [-3, -1, 4] as const

const callsByName =
  /(?:叫|名叫|叫做|喊|大名|本名|姓名[是为：]?|名字[是为叫：]{0,2}|户主|居民|村民|残疾人|申请人|患者|对象|低保户|五保户|新增|补报|还有|报一个|报个|报一下|另外|[一二三四五六七八九十\d]是|分别是|改成|改为|应为|应该是|不是|而是|回访|抽查|核实|走访|联系人|换成|变更为|接手的是|是我们村|由|老人|同志|病人|户)[，、：:\s]?$/
const listMark =
  /(?:^|[\s\n；。，])(?:\d{1,2}[、.．）]|（\d{1,2}）|第[一二三四五六七八九十]{1,2}[，、：个])\s?$/
const separator = /[ ，、：:,（(—\-·]/
const followsName =
  /^(?:的(?!话|时候|确|士)|家(?!庭|乡|具|长|务|电|人民)|屋头|屋里|家里|家属|本人|同志|老人|这户|那户|这个|那个|两口子|夫妻|一家|一户|他|她|[（(]?[男女])/

const isBoundary = (code: number): boolean => code < 0x3400 || code > 0x9fff
const functionCodes = new Set([...functionCharacters].map((character) => character.charCodeAt(0)))

function leftOf(text: string, start: number, { ends }: Surroundings): Strength {
  if (start === 0) return GOOD
  let at = start
  while (at > 0 && start - at < 2 && separator.test(text.charAt(at - 1))) at -= 1
  if (((ends[at] ?? 0) & 2) !== 0) return SURE
  const before = text.slice(Math.max(0, start - 8), start)
  if (callsByName.test(before) || listMark.test(before)) return SURE
  if (text.charAt(start - 1) === '的' && ((ends[start - 1] ?? 0) & 2) !== 0) return SURE
  const code = text.charCodeAt(start - 1)
  return isBoundary(code) || (ends[start] ?? 0) !== 0 || functionCodes.has(code) ? GOOD : WEAK
}

function rightOf(text: string, end: number, { begins }: Surroundings): Strength {
  if (end === text.length) return GOOD
  let at = end
  while (at < text.length && at - end < 2 && separator.test(text.charAt(at))) at += 1
  if (((begins[at] ?? 0) & 2) !== 0) return SURE
  if (followsName.test(text.slice(end, end + 4))) return SURE
  const code = text.charCodeAt(end)
  return isBoundary(code) || (begins[end] ?? 0) !== 0 || functionCodes.has(code) ? GOOD : WEAK
}

const honorificSet = new Set(honorifics)
const postSet = new Set(posts)
const LONGEST_TITLE = 4
/** After 老王 a name does not go on, and before it nothing that makes it 老老王. */
const noFamiliar = /[年家师板了人婆公实是早远旧乡妈爸汉伴大二三表弟哥姐屋头样子事]/

/** Proposes names, names with titles, and names that are not whole. */
export function findNames(text: string, surroundings: Surroundings, propose: Propose): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x4e00 || code > 0x9fff) continue
    if ((code === 0x8001 || code === 0x5c0f) && isCommonSurname(text.charCodeAt(at + 1))) {
      proposeFamiliar(text, at, surroundings, propose)
    }
    const isCompound = hasCompoundSurname(text, at)
    const surname = surnameCosts[code] ?? 0
    if ((surname === 0 && !isCompound) || surroundings.isMention(at)) continue
    if (isCompound) proposeFrom(text, at, 2, 4, surroundings, propose)
    if (surname > 0) proposeFrom(text, at, 1, surname, surroundings, propose)
  }
}

/** Everything that begins with a surname here. */
function proposeFrom(
  text: string,
  start: number,
  surnameLength: number,
  surnameCost: number,
  surroundings: Surroundings,
  propose: Propose,
): void {
  const given = start + surnameLength
  proposeTitled(text, start, given, surnameCost, surroundings, propose)
  const first = givenCosts[text.charCodeAt(given)] ?? 0
  if (first === 0) return
  const left = leftOf(text, start, surroundings)
  proposeName(
    text,
    start,
    given + 1,
    surnameCost + first + (surnameLength === 1 ? 1.5 : 0),
    first,
    left,
    surroundings,
    propose,
  )
  const second = givenCosts[text.charCodeAt(given + 1)] ?? 0
  if (second === 0) return
  proposeName(
    text,
    start,
    given + 2,
    surnameCost + first + second,
    Math.max(first, second),
    left,
    surroundings,
    propose,
  )
}

function proposeName(
  text: string,
  start: number,
  end: number,
  plain: number,
  oddest: number,
  left: Strength,
  surroundings: Surroundings,
  propose: Propose,
): void {
  const right = rightOf(text, end, surroundings)
  const isWord = surroundings.isWord(start, end)
  // A word is a name only where a name is expected; an odd name only with something to hold it.
  if (isWord && !((left === SURE && right !== WEAK) || (right === SURE && left !== WEAK))) return
  if (left === WEAK && right === WEAK) return
  if (oddest > USUAL && end - start === 2 && left !== SURE && right !== SURE) return
  const cost = plain + bonus[left] + bonus[right] + (isWord ? 2 : 0)
  const isHeld = left !== WEAK && right !== WEAK
  const sure =
    isHeld && (oddest <= USUAL || ((left === SURE || right === SURE) && oddest <= UNUSUAL) || end - start > 2)
  propose(candidate({ kind: 'name', name: text.slice(start, end), sure, start, end }, cost))
}

/** 张大爷 and 陈某 are partial names, 王主任 is an official. */
function proposeTitled(
  text: string,
  start: number,
  given: number,
  surnameCost: number,
  surroundings: Surroundings,
  propose: Propose,
): void {
  const surname = text.slice(start, given)
  const masked = /^[*＊xX×某]{1,2}(?![a-zA-Z])/.exec(text.slice(given, given + 3))
  if (masked) {
    const end = given + masked[0].length
    propose(candidate({ kind: 'partial-name', surname, text: text.slice(start, end), start, end }, 6))
    return
  }
  for (let length = LONGEST_TITLE; length > 0; length -= 1) {
    const title = text.slice(given, given + length)
    if (title.length < length) continue
    const end = given + length
    if (postSet.has(title)) {
      const cost = leftOf(text, start, surroundings) === WEAK ? 14 : 7 + surnameCost / 5
      propose(candidate({ kind: 'official', text: text.slice(start, end), start, end }, cost))
    } else if (honorificSet.has(title)) {
      if (length === 1 && !isCommonSurname(text.charCodeAt(start))) continue
      if (surroundings.isWord(start, end)) continue
      const cost =
        (leftOf(text, start, surroundings) === WEAK ? 14 : 8 + surnameCost / 5) + (length === 1 ? 2 : 0)
      propose(candidate({ kind: 'partial-name', surname, text: text.slice(start, end), start, end }, cost))
    }
  }
}

/** 老王, 小李, unless the two begin a word or go on. */
function proposeFamiliar(text: string, start: number, surroundings: Surroundings, propose: Propose): void {
  const end = start + 2
  if (surroundings.isWord(start, end) || surroundings.isMention(start)) return
  const surname = text.charAt(start + 1)
  if (noFamiliar.test(surname)) return
  if (leftOf(text, start, surroundings) === WEAK || rightOf(text, end, surroundings) === WEAK) return
  propose(candidate({ kind: 'partial-name', surname, text: text.slice(start, end), start, end }, 13))
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
