// People by name: a surname, one or two characters that can be a name, and surroundings in which a name stands.
import { matchesOf } from './matches.ts'
import { type Candidate, candidate } from './candidate.ts'
import { codeAt } from './code-at.ts'
import { isBelievable, isEnclosed } from './believable-name.ts'
import { isWordOfWork } from '../lexicon/words-of-work.ts'
import {
  bonus,
  FIRM,
  GOOD,
  HINT,
  isBoundary,
  isHandedOver,
  isKinBefore,
  isToldOf,
  isWordAt,
  leftOf,
  rightOf,
  type Strength,
  type Surroundings,
  WEAK,
} from './name-surroundings.ts'
import {
  beginsName,
  givenCosts,
  hasCompoundSurname,
  isCompoundWord,
  isSeldomSurname,
  isCommonSurname,
  isWordLikeSurname,
  NEVER,
  OTHER,
  surnameCosts,
  UNUSUAL,
  USUAL,
} from './surname-table.ts'
import { findAnnounced } from './announced-names.ts'
import { findFamiliar, findTitled, isFamiliar } from './titles.ts'

/** 姓平名安 */
const spelled = /姓([\u4e00-\u9fff])[，、 ]?名(?:叫)?([\u4e00-\u9fff]{1,2})(?=[，。、；！？ ]|$)/g

/** 申屠是复姓，名玉凤; 淳于是复姓，单名一个芬 */
const spelledCompound =
  /([\u4e00-\u9fff]{2})是(?:个)?复姓[，、 ]?(?:单名(?:一个)?|名(?:字)?(?:叫|是)?)([\u4e00-\u9fff]{1,2}?)(?:字)?(?=[，、。；！？ ]|$)/g

/** Nine names of ten have three characters: what has two is a name less often. */
const SHORT = 1.5
/** A name of two characters before one that is usual in names (田茂才是) more likely goes on. */
const CUT = 2.5

/** 马上进屋, 安排仓库: what begins with a word is a name less often. */
const WORD_FIRST = 3

function findSpelled(text: string, found: Candidate[]): void {
  for (const pattern of text.includes('复姓') ? [spelled, spelledCompound] : [spelled])
    for (const { 0: whole, 1: surname = '', 2: given = '', index } of matchesOf(pattern, text)) {
      const span = { start: index, end: index + whole.length }
      found.push(candidate({ kind: 'name', name: surname + given, sure: true, ...span }, 3))
    }
}

/** 帮我查下周天秀: 下 belongs to the verb, and no week is meant. */
const lookedUp = /[查看问催报帮核找]下(周(?![一二三四五六日末])[\u4e00-\u9fff]([\u4e00-\u9fff]))/g

function findLookedUp(text: string, found: Candidate[]): void {
  for (const { 0: whole, 1: name = '', 2: last = '', index } of matchesOf(lookedUp, text)) {
    const first = givenCosts[name.charCodeAt(1)] ?? 0
    if (
      first === 0 ||
      (first > USUAL && !name.startsWith('周天')) ||
      givenCosts[last.charCodeAt(0)] !== USUAL
    )
      continue
    const end = index + whole.length
    const entity = { kind: 'name', name, sure: true, start: end - name.length, end } as const
    found.push({ start: index + 1, end, cost: 8, entities: [entity] })
  }
}

/** Proposes names, names with titles, and names that are not whole. */
export function findNames(text: string, surroundings: Surroundings, found: Candidate[]): void {
  if (text.includes('姓')) findSpelled(text, found)
  if (text.includes('下周')) findLookedUp(text, found)
  findAnnounced(text, found)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (beginsName[code] !== 1) continue
    if (isFamiliar(code) && isCommonSurname(codeAt(text, at + 1))) findFamiliar(text, at, surroundings, found)
    if (surroundings.mentioned?.[at] === 1) continue
    if (hasCompoundSurname(text, at)) proposeFrom(text, at, 2, 4, surroundings, found)
    const surname = surnameCosts[code] ?? 0
    if (surname > 0) proposeFrom(text, at, 1, surname, surroundings, found)
  }
}

/** What a character costs that no name has: nought unless it is part of a word or nothing else can stand there. */
const oddly = (text: string, start: number, end: number, surroundings: Surroundings): number =>
  isBoundary(codeAt(text, end - 1))
    ? 0
    : isEnclosed(text, start, end)
      ? USUAL
      : isWordAt(surroundings, start, end)
        ? NEVER
        : 0

/** What a character costs that no name has where somebody is plainly told of: 晏无忧在屋头喝了农药. */
const toldOf = (text: string, start: number, end: number, surroundings: Surroundings): number =>
  !isWordLikeSurname(text.charAt(start)) &&
  !isBoundary(codeAt(text, end - 1)) &&
  isToldOf(text, start, end, surroundings) &&
  !isWordAt(surroundings, start, start + 2)
    ? UNUSUAL
    : 0

/** 会 is a name's end (刘德会) where no verb can follow it: 刘德会的证, and not 刘德会来. */
const noVerb =
  /^(?:$|[^\u4e00-\u9fff]|的(?!话)|[她他家屋那这瘫想要有没今也昨已我]|[男女]|中风|残|摔|脚|手|腿|去世|过世|病[了重故]|死了|走了|住[院进]|搬|不在|在[家屋医]|核实|回访|材料|本人)/
const endsInHui = (text: string, start: number, end: number, surroundings: Surroundings): number =>
  text.charAt(end - 1) === '会' &&
  !isWordAt(surroundings, start + 1, end) &&
  noVerb.test(text.slice(end, end + 2))
    ? USUAL
    : 0

/** 会 and the like in the middle of a name (罗会珍, 张其华, 杨再国) stand before a character that is usual at its end, and begin no word: 会计, 会好. */
const beginsOddly = (text: string, given: number, surroundings: Surroundings): number =>
  seldomFirst.has(text.charAt(given)) &&
  endsNameOfHui.test(text.charAt(given + 1)) &&
  !isWordAt(surroundings, given, given + 2)
    ? UNUSUAL
    : 0

const seldomFirst = new Set('会其再')
const endsNameOfHui = /[芬芳珍琼碧容英群明兰菊莲香玉芝秀华林荣清素贤蓉淑先云全成均平国兴昌祥富贵福军强安才]/

/** 在 stands in the middle of a name (汪在全) only before such a character and the end of a clause. */
const beginsWithZai = (text: string, given: number): number =>
  text.charAt(given) === '在' &&
  endsNameOfHui.test(text.charAt(given + 1)) &&
  (given + 2 >= text.length || isBoundary(codeAt(text, given + 2)))
    ? UNUSUAL
    : 0

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
  if (!isSeldomSurname(text.charAt(start))) findTitled(text, start, given, surnameCost, surroundings, found)
  const first =
    givenCosts[codeAt(text, given)] ||
    beginsOddly(text, given, surroundings) ||
    beginsWithZai(text, given) ||
    oddly(text, start, given + 1, surroundings) ||
    oddly(text, start, given + 2, surroundings) ||
    toldOf(text, start, given + 2, surroundings)
  if (first === 0) return
  const stands = leftOf(text, start, surroundings)
  // 她家二小子上官秋: two characters that are a surname need no boundary before them.
  const left = stands === WEAK && surnameLength === 2 && !isCompoundWord(text, start) ? GOOD : stands
  const isWordLike = surnameCost > OTHER
  const following = givenCosts[codeAt(text, given + 1)] ?? 0
  const short: Shape = {
    plain: surnameCost + first + (surnameLength === 1 ? SHORT : 0) + (following === USUAL ? CUT : 0),
    oddest: first,
    last: first,
    oneUsual: first === USUAL,
    isWordLike,
  }
  proposeName(text, start, given + 1, left, short, surroundings, found)
  const second =
    givenCosts[codeAt(text, given + 1)] ||
    endsInHui(text, start, given + 2, surroundings) ||
    oddly(text, start, given + 2, surroundings) ||
    toldOf(text, start, given + 2, surroundings)
  if (second === 0) return
  const long: Shape = {
    plain: surnameCost + first + second,
    oddest: Math.max(first, second),
    last: second,
    oneUsual: first === USUAL || second === USUAL,
    isWordLike,
  }
  proposeName(text, start, given + 2, left, long, surroundings, found)
}

/** How much like a name a stretch looks by itself. */
interface Shape {
  readonly plain: number
  /** What its given characters cost: the oddest, the last, and whether one of them is a usual one. */
  readonly oddest: number
  readonly last: number
  readonly oneUsual: boolean
  /** The surname is more often a word: 和, 时, 公. */
  readonly isWordLike: boolean
}

function proposeName(
  text: string,
  start: number,
  end: number,
  before: Strength,
  { plain, oddest, last, oneUsual, isWordLike }: Shape,
  surroundings: Surroundings,
  found: Candidate[],
): void {
  const isWord = isWordAt(surroundings, start, end)
  const isSomebody =
    (isWord
      ? !isWordOfWork(text.slice(start, end))
      : end - start > 2 && (!isWordLike || oddest <= USUAL) && !isWordAt(surroundings, start, start + 2)) &&
    isToldOf(text, start, end, surroundings)
  const right = isSomebody || isHandedOver(text, start, end) ? FIRM : rightOf(text, end, surroundings)
  // 我老头子万事兴，中风: kin, the name and an end of the clause.
  const isKin = isKinBefore(surroundings, start) && (end === text.length || isBoundary(text.charCodeAt(end)))
  const left = isKin && before > HINT ? HINT : before
  const possible = {
    text,
    start,
    end,
    left,
    right,
    oddest,
    last,
    oneUsual,
    isWord,
    isWordLike,
    surroundings,
  }
  if (!isBelievable(possible)) return
  // Against the word itself only what announces or describes a person counts.
  const cost =
    plain +
    bonus[left] +
    bonus[right] -
    (isWord && right === FIRM ? 2 : 0) +
    (end - start > 2 && (left > HINT || right > HINT) && isWordAt(surroundings, start, start + 2)
      ? WORD_FIRST
      : 0)
  const sure = left !== WEAK && right !== WEAK
  found.push(candidate({ kind: 'name', name: text.slice(start, end), sure, start, end }, cost))
}
