// People by name: a surname, one or two characters that can be a name, and surroundings in which a name stands.
import type { Entity } from '../entity.ts'
import { functionCharacters } from '../lexicon/common-words.ts'
import { honorifics, posts } from '../lexicon/title-words.ts'
import { type Candidate, candidate } from './candidate.ts'
import {
  givenCosts,
  hasCompoundSurname,
  isCommonSurname,
  OTHER,
  surnameCosts,
  UNUSUAL,
  USUAL,
} from './surname-table.ts'

/** What the other recognisers found at each place of a text. */
export interface Surroundings {
  /** By position: 1 a word or entity begins there, 2 something that follows a name (age, sex, phone …), 4 a service. */
  readonly begins: Uint8Array
  /** By position: 1 a word or entity ends there, 2 something that a name follows (village, group). */
  readonly ends: Uint8Array
  /** By position: for each length up to 7 a bit, when an ordinary word of it begins there. */
  readonly words: Uint8Array
  /** By position: 1 inside an @-mention, where no resident is named. */
  readonly mentioned: Uint8Array | undefined
}

const isWordAt = ({ words }: Surroundings, start: number, end: number): boolean =>
  ((words[start] ?? 0) & (1 << (end - start))) !== 0

/** Whether a service is named right behind: 温暖 护理补贴. */
const isServiceAt = ({ begins }: Surroundings, text: string, at: number): boolean =>
  ((begins[at] ?? 0) & 4) !== 0 || (text.charAt(at) === ' ' && ((begins[at + 1] ?? 0) & 4) !== 0)

/** A name follows these at once: 3组李大全. */
export const beforeNames: ReadonlySet<Entity['kind']> = new Set(['village', 'township', 'group'])
/** These follow a name, or a comma after it: 李大全，67岁. */
export const afterNames: ReadonlySet<Entity['kind']> = new Set([
  'age',
  'sex',
  'phone',
  'id-number',
  'certificate-number',
])

/** How firmly the surroundings on one side ask for a name. */
const FIRM = 0
const HINT = 1
const GOOD = 2
const WEAK = 3
type Strength = typeof FIRM | typeof HINT | typeof GOOD | typeof WEAK
/** What each side adds to a name's cost. */
const bonus = [-5, -3, -1, 4] as const

/** After these nothing but a name is said. */
const announcesName =
  /(?:叫|名叫|叫做|喊做|大名|本名|姓名|名字|户主|改成|改为|换成|变更为|联系人)(?:喊|是|为|叫|的是)?[：:、，\s]?$/
/** After these often a name. */
const suggestsName =
  /(?:\d{4}号?|\d岁|[男女]|居民|村民|残疾人|申请人|患者|对象|低保户|五保户|单身汉|光棍|孤儿|老汉|老太|老头|妇女|群众|新增|补报|还有|报一个|报个|报一下|另外|[一二三四五六七八九十\d]是|分别是|是|应为|不是|而是|回访|抽查|核实|走访|接手的|由|老人|同志|病人|专干|主任|书记|支书|村医|干事|会计|文书|委员|联络员|工作人员|同事|还差|喊|给|帮|把|找|问|替|代|送)[，、：:\s]?$/
const listMark =
  /(?:^|[\s\n；。，])(?:\d{1,2}[、.．）]|（\d{1,2}）|第[一二三四五六七八九十]{1,2}[，、：个])\s?$/
const separator = /[ ，、：:,（(—\-·]/
const describesSomebody =
  /^[，、：（( ]{0,2}(?:[男女](?!儿|人|方|婿|娃|子|士)|残疾|重残|肢体|瘫|今年|身份证|电话|手机|年龄|岁数|现年|属[鼠牛虎兔龙蛇马羊猴鸡狗猪])/
const belongsToSomebody =
  /^(?:的(?!话|时候|确|士)|家(?!庭|乡|具|长|务|电|人民|政|家)|屋头|屋里|家属|本人|同志|老人|这户|那户|两口子|夫妻|一家|一户)/

const isBoundary = (code: number): boolean => code < 0x3400 || code > 0x9fff
const functionCodes = new Set([...functionCharacters].map((character) => character.charCodeAt(0)))
/** Names of fields and yards end so; behind one a name may begin: 罗田坝何必. */
const groundName = /[坝湾沟坪垭塝塘梁坎]$/

function leftOf(text: string, start: number, { ends }: Surroundings): Strength {
  if (start === 0) return GOOD
  let at = start
  while (at > 0 && start - at < 2 && separator.test(text.charAt(at - 1))) at -= 1
  if (((ends[at] ?? 0) & 2) !== 0) return FIRM
  const before = text.slice(Math.max(0, start - 8), start)
  if (announcesName.test(before)) return FIRM
  if (suggestsName.test(before) || listMark.test(before)) return HINT
  if (text.charAt(start - 1) === '的' && ((ends[start - 1] ?? 0) & 2) !== 0) return FIRM
  const code = text.charCodeAt(start - 1)
  if (isBoundary(code) || (ends[start] ?? 0) !== 0 || functionCodes.has(code)) return GOOD
  return groundName.test(before) ? GOOD : WEAK
}

function rightOf(text: string, end: number, { begins }: Surroundings): Strength {
  if (end === text.length) return GOOD
  let at = end
  while (at < text.length && at - end < 2 && separator.test(text.charAt(at))) at += 1
  if (((begins[at] ?? 0) & 2) !== 0) return FIRM
  const after = text.slice(end, end + 6)
  if (describesSomebody.test(after)) return FIRM
  if (belongsToSomebody.test(after)) return HINT
  const code = text.charCodeAt(end)
  return isBoundary(code) || (begins[end] ?? 0) !== 0 || functionCodes.has(code) ? GOOD : WEAK
}

const honorificSet = new Set(honorifics)
const postSet = new Set(posts)
const LONGEST_TITLE = 4
/** After 老王 a name does not go on, and before it nothing that makes it 老老王. */
const noFamiliar = /[年家师板了人婆公实是早远旧乡妈爸汉伴大二三表弟哥姐屋头样子事]/

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
      proposeFamiliar(text, at, surroundings, found)
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
  proposeTitled(text, start, given, surnameCost, surroundings, found)
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

/** 张大爷 and 陈某 are partial names, 王主任 is an official. */
function proposeTitled(
  text: string,
  start: number,
  given: number,
  surnameCost: number,
  surroundings: Surroundings,
  found: Candidate[],
): void {
  const surname = text.slice(start, given)
  const masked = /^[*＊xX×某]{1,2}(?![a-zA-Z])/.exec(text.slice(given, given + 3))
  if (masked) {
    const end = given + masked[0].length
    found.push(candidate({ kind: 'partial-name', surname, text: text.slice(start, end), start, end }, 6))
    return
  }
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
function proposeFamiliar(text: string, start: number, surroundings: Surroundings, found: Candidate[]): void {
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
