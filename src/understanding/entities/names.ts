// People by name: a surname, one or two characters that can be a name, and surroundings in which a name stands.
import { type Candidate, candidate } from './candidate.ts'
import {
  announcesName,
  bonus,
  FIRM,
  HINT,
  isBoundary,
  isServiceAt,
  isWordAt,
  leftOf,
  rightOf,
  type Strength,
  type Surroundings,
  WEAK,
} from './name-surroundings.ts'
import {
  givenCosts,
  hasCompoundSurname,
  isCommonSurname,
  OTHER,
  surnameCosts,
  UNUSUAL,
  USUAL,
} from './surname-table.ts'
import { findFamiliar, findTitled, honorificSet } from './titles.ts'

/** 姓平名安 */
const spelled = /姓([\u4e00-\u9fff])[，、 ]?名(?:叫)?([\u4e00-\u9fff]{1,2})(?=[，。、；！？ ]|$)/g

/** Proposes names, names with titles, and names that are not whole. */
export function findNames(text: string, surroundings: Surroundings, found: Candidate[]): void {
  for (const { 0: whole, 1: surname = '', 2: given = '', index } of text.matchAll(spelled)) {
    const span = { start: index, end: index + whole.length }
    found.push(candidate({ kind: 'name', name: surname + given, sure: true, ...span }, 3))
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x4e00 || code > 0x9fff) continue
    if ((code === 0x8001 || code === 0x5c0f) && isCommonSurname(text.charCodeAt(at + 1))) {
      findFamiliar(text, at, surroundings, found)
    }
    const isCompound = hasCompoundSurname(text, at)
    const surname = surnameCosts[code] ?? 0
    if ((surname === 0 && !isCompound) || surroundings.mentioned?.[at] === 1) continue
    if (isCompound) proposeFrom(text, at, 2, 4, surroundings, found)
    if (surname > 0) proposeFrom(text, at, 1, surname, surroundings, found)
  }
}

/** Everything that begins with a surname here. */
function proposeFrom(
  text: string,
  start: number,
  surnameLength: number,
  surnameCost: number,
  surroundings: Surroundings,
  found: Candidate[],
): void {
  const given = start + surnameLength
  findTitled(text, start, given, surnameCost, surroundings, found)
  const first = givenCosts[text.charCodeAt(given)] || (isWordAt(surroundings, start, given + 1) ? NEVER : 0)
  if (first === 0) return
  const left = leftOf(text, start, surroundings)
  const isWordLike = surnameCost > OTHER
  // Two characters are a name less often than three.
  const short: Shape = {
    plain: surnameCost + first + (surnameLength === 1 ? 1.5 : 0),
    given: [first],
    isWordLike,
  }
  proposeName(text, start, given + 1, left, short, surroundings, found)
  const second =
    givenCosts[text.charCodeAt(given + 1)] || (isWordAt(surroundings, start, given + 2) ? NEVER : 0)
  if (second === 0) return
  const long: Shape = { plain: surnameCost + first + second, given: [first, second], isWordLike }
  proposeName(text, start, given + 2, left, long, surroundings, found)
}

/** A character that no name has, in a word that can be one where it must (周到，六十二岁). */
const NEVER = 10

/** How much like a name a stretch looks by itself. */
interface Shape {
  readonly plain: number
  readonly given: readonly number[]
  /** The surname is more often a word: 和, 时, 公. */
  readonly isWordLike: boolean
}

function proposeName(
  text: string,
  start: number,
  end: number,
  left: Strength,
  { plain, given, isWordLike }: Shape,
  surroundings: Surroundings,
  found: Candidate[],
): void {
  const right = rightOf(text, end, surroundings)
  const isWord = isWordAt(surroundings, start, end)
  if (
    !isBelievable(
      text,
      start,
      end,
      left,
      right,
      Math.max(...given),
      given.includes(USUAL),
      isWord,
      isWordLike,
      isServiceAt(surroundings, text, end),
    )
  )
    return
  // Against the word itself only what announces or describes a person counts.
  const cost = plain + bonus[left] + bonus[right] - (isWord && right === FIRM ? 2 : 0)
  const sure = left !== WEAK && right !== WEAK
  found.push(candidate({ kind: 'name', name: text.slice(start, end), sure, start, end }, cost))
}

/** 3组高兴得很 and 高兴不起来 are no people. */
const describesMood = /^[得地极不]/
/** What is said of a person and of nothing else: 高兴，男，67岁. */
const describesPerson =
  /^[，、 （]{0,2}(?:[男女](?:[，、。 ）\d]|$)|[\d一二三四五六七八九十]{2,3}岁|\d{17}|1[3-9]\d{9}|[五六七八九]十[一二三四五六七八九]?[，。]|[1-9]\d[，、。 ])/
/** Words for people, who stand where names do. */
const neverNames = new Set([
  '居民',
  '村民',
  '家属',
  '家长',
  '干部',
  '成员',
  '农户',
  '党员',
  '支书',
  '师傅',
  '从小',
  '应为',
  '应是',
  '方才',
  '时年',
  '全是',
  '都是',
  '都有',
  '能有',
  '还有',
  '家有',
  '全家',
  '管理',
  '别人',
  '先生',
  '童工',
  '常年',
  '平时',
  '公安',
])
/** 这周, 上周: the surname 周 is a week. */
const weekBefore = /[这本下上每一两三几]$/

function isBelievable(
  text: string,
  start: number,
  end: number,
  left: Strength,
  right: Strength,
  oddest: number,
  oneUsual: boolean,
  isWord: boolean,
  isWordLike: boolean,
  needsService: boolean,
): boolean {
  const last = text.charAt(end - 1)
  if (honorificSet.has(text.slice(start + 1, end))) return false
  if (last === '家') return false
  // 雷雨和他哥, 李全和王兵: the 和 joins two people.
  if (last === '和' && (/[他她我你其]/.test(text.charAt(end)) || isCommonSurname(text.charCodeAt(end))))
    return false
  if (text.charAt(start) === '周' && weekBefore.test(text.slice(Math.max(0, start - 1), start))) return false
  // Without a boundary before it only what can be nothing else: 罗田坝何必，67岁.
  if (left === WEAK && right !== FIRM) return false
  const after = text.slice(end, end + 8)
  const isDescribed = describesPerson.test(after)
  const isAnnounced = isDescribed || announcesName.test(text.slice(Math.max(0, start - 8), start))
  if (isWord && neverNames.has(text.slice(start, end))) return false
  if (oddest >= NEVER && !(isWord && isAnnounced)) return false
  if (isWord && !isAnnounced) {
    // A word is a name only where a name is expected.
    if (right === WEAK || isWordLike || describesMood.test(after)) return false
    const isWanting = left === FIRM && needsService
    if (!isWanting && (oddest > USUAL || !(left === FIRM || /^(?:家|屋头)/.test(after)))) return false
  }
  // So is one whose surname is a word, or with a character that names seldom have.
  if (isWordLike && !isAnnounced && right !== FIRM && !(left <= HINT && oddest <= USUAL)) return false
  // 向前进家: at a boundary and before somebody's home even that.
  const isHome = right === HINT && !isWordLike && (start === 0 || isBoundary(text.charCodeAt(start - 1)))
  if (oddest > UNUSUAL && left > HINT && right !== FIRM && !isHome) return false
  return oneUsual || left <= HINT || right <= HINT
}
