// What stands around a name, and how firmly it asks for one.
import type { Entity } from '../entity.ts'
import { functionCharacters } from '../lexicon/common-words.ts'
import { codeAt } from './code-at.ts'

/** What the other recognisers found at each place of a text. */
export interface Surroundings {
  /** By position: 1 a word or entity begins there, 2 something that follows a name (age, sex, phone …), 4 a service. */
  readonly begins: Uint8Array
  /** By position: 1 a word or entity ends there, 2 something that a name follows (village, group), 4 kin. */
  readonly ends: Uint8Array
  /** By position: for each length up to 7 a bit, when an ordinary word of it begins there. */
  readonly words: Uint8Array
  /** By position: 1 inside an @-mention, where no resident is named. */
  readonly mentioned: Uint8Array | undefined
}

export const isWordAt = ({ words }: Surroundings, start: number, end: number): boolean =>
  ((words[start] ?? 0) & (1 << (end - start))) !== 0

/** Whether a service is named right behind: 温暖 护理补贴. */
export const isServiceAt = ({ begins }: Surroundings, text: string, at: number): boolean =>
  ((begins[at] ?? 0) & 4) !== 0 ||
  (' ，'.includes(text.charAt(at) || '-') && ((begins[at + 1] ?? 0) & 4) !== 0)

/** Whether kin are named right before: 我爹高兴. */
export const isKinBefore = ({ ends }: Surroundings, start: number): boolean => ((ends[start] ?? 0) & 4) !== 0

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
export const FIRM = 0
export const HINT = 1
export const GOOD = 2
export const WEAK = 3
export type Strength = typeof FIRM | typeof HINT | typeof GOOD | typeof WEAK
/** What each side adds to a name's cost. */
export const bonus = [-5, -3, -1, 4] as const

/** After these nothing but a name is said. */
const announcesName =
  /(?:叫|名叫|叫做|喊做|大名|本名|姓名|名字|户主|改成|改为|换成|变更为|联系人)(?:喊|是|为|叫|的是)?[：:、，\s]?$/
/** After these often a name. */
const suggestsName =
  /(?:\d{4}号?的?|\d(?:号楼|栋|幢|单元|楼)的?|\d岁|[男女]的?|老[大二三四五幺]|[有一那]位|居民|村民|残疾人|申请人|患者|对象|低保户|五保户|单身汉|光棍|孤儿|老汉|老太|老头|妇女|群众|新增|补报|还有|报一个|报个|报一下|另外|[一二三四五六七八九十\d]是|分别是|是|应为|不是|而是|回访|抽查|核实|走访|接手的|由|老人|同志|病人|专干|主任|书记|支书|村医|干事|会计|文书|委员|联络员|工作人员|同事|社工|专委|专干|新来的|还差|显示|喊|给|帮|把|找|问|问一?[声句]|摸|替|代|送)[，、：:\s]?$/
const listMark =
  /(?:^|[\s\n；。，])(?:\d{1,2}[、.．）]|（\d{1,2}）|第[一二三四五六七八九十]{1,2}[，、：个])\s?$/
const describesSomebody =
  /^（?(?:人名|本名|真名)|^（本人）|^[，、：（( ]{0,2}(?:[男女](?!儿|人|方|婿|娃|子|士)|残疾|重残|肢体|瘫|坐轮椅|坐起|读(?:书|小学|初|高|大学|职)|今年|身份证|电话|手机|年龄|岁数|现年|属[鼠牛虎兔龙蛇马羊猴鸡狗猪])/
const belongsToSomebody =
  /^(?:的(?!话|时候|确|士)|家(?!庭|乡|具|长|务|电|人民|政|家)|屋头|屋里|家属|本人|同志|老人|阿姨|大爷|婆婆|爷爷|奶奶|嬢嬢|叔叔|手[里头](?!有)|这户|那户|[两俩](?:口子|兄弟|姊妹|姐妹|爷子|娘母|父子|母子)|夫妻|一家|一户)/

export const isBoundary = (code: number): boolean => code < 0x3400 || code > 0x9fff
const groundInGroup = /[组社队村].{1,2}[坝湾沟坪垭塝塘梁坎]$/

/** By character code, what it can be part of: each rule below costs more than the look that spares it. */
const LEAD_END = 1
const LIST_MARK_END = 2
const DESCRIPTION_BEGIN = 4
const BELONGING_BEGIN = 8
/** Stands between a name and what is said of it. */
const SEPARATOR = 16
const FUNCTION = 32
/** Verbs of one character that take a person: 收谢玉珍的资料, 会访梅国栋. */
const ACTS_ON_SOMEBODY = 64
/** Names of fields and yards end so; behind one, in a group, a name begins: 6组罗田坝何必. */
const GROUND = 128
const GIVES_OVER_END = 256
const parts = new Uint16Array(65_536)
for (const [part, characters] of [
  [
    LEAD_END,
    '位楼栋幢元0123456789叫做喊名字主成为换人是号岁男女民者象户汉棍儿太头众增报有个下外别应访查实的由志病干任记支医事计书员作差给帮把找问声句摸替代送工委的示二三四五幺',
  ],
  [LIST_MARK_END, '、.．）个， '],
  [DESCRIPTION_BEGIN, '男女残重肢瘫坐读今身电手年岁现属人本真'],
  [BELONGING_BEGIN, '的家屋本同老这那两俩夫一阿大婆爷奶嬢叔手'],
  [SEPARATOR, ' ，、：:,（(—-·'],
  [FUNCTION, functionCharacters],
  [ACTS_ON_SOMEBODY, '收看见访接催查核审评照量背抱扶劝送领交发办等帮批退转派记登往'],
  [GROUND, '坝湾沟坪垭塝塘梁坎'],
  [GIVES_OVER_END, '由给成归'],
] as const) {
  for (const character of characters) {
    const code = character.charCodeAt(0)
    parts[code] = (parts[code] ?? 0) | part
  }
}
const canBe = (text: string, at: number, part: number): boolean =>
  ((parts[codeAt(text, at)] ?? 0) & part) !== 0

/** How firmly what stands before a place asks for a name there. */
export function leftOf(text: string, start: number, { ends }: Surroundings): Strength {
  if (start === 0) return GOOD
  let at = start
  while (at > 0 && start - at < 2 && canBe(text, at - 1, SEPARATOR)) at -= 1
  if (((ends[at] ?? 0) & 2) !== 0) return FIRM
  const last = start - 1
  const isLead = canBe(text, at - 1, LEAD_END)
  if (isLead || canBe(text, last, LIST_MARK_END)) {
    const before = text.slice(Math.max(0, start - 8), start)
    if (isLead && announcesName.test(before)) return FIRM
    if ((isLead && suggestsName.test(before)) || listMark.test(before)) return HINT
  }
  const code = text.charCodeAt(last)
  if (code === 0x7684 && ((ends[last] ?? 0) & 2) !== 0) return FIRM // 3组的
  if (isBoundary(code) || (ends[start] ?? 0) !== 0 || canBe(text, last, FUNCTION | ACTS_ON_SOMEBODY))
    return GOOD
  if (!canBe(text, last, GROUND)) return WEAK
  return groundInGroup.test(text.slice(Math.max(0, start - 4), start)) ? FIRM : GOOD
}

/** How firmly what stands behind a place says that a name ended there. */
export function rightOf(text: string, end: number, { begins }: Surroundings): Strength {
  if (end === text.length) return GOOD
  let at = end
  while (at < text.length && at - end < 2 && canBe(text, at, SEPARATOR)) at += 1
  if (((begins[at] ?? 0) & 2) !== 0) return FIRM
  if (canBe(text, at, DESCRIPTION_BEGIN) && describesSomebody.test(text.slice(end, end + 6))) return FIRM
  if (canBe(text, end, BELONGING_BEGIN) && belongsToSomebody.test(text.slice(end, end + 6))) return HINT
  return isBoundary(text.charCodeAt(end)) || (begins[end] ?? 0) !== 0 || canBe(text, end, FUNCTION)
    ? GOOD
    : WEAK
}

/** What only somebody has, does, wants or suffers: 晏无忧在屋头喝了农药, 牟时光合格, 时来运昨晚断气了. */
const onlyOfSomebody =
  /^(?:[，、 ]?(?:[昨今前][天日晚早](?:晚上|早上|上午|下午)?|上(?:个月|周|礼拜)|已经|刚刚?|突然|又)?(?:断气|落气|过世|去世|死了|死亡|昏|晕|摔|绊|跌|瘫|中风|住院|住[进在]|送[进到][^，。]{0,4}医院|喝了?农药|还?睡在|还?躺|一个人在|在(?:屋|家|床)|申请(?![表书的延退])|不愿|不肯|走不得路|走不动路|起不来床|下不[到来]床|动不得|没得证|没有证|评残|核(?:实|下来)|(?:也|就|还|他)?想(?:个|架|台|张|根|副|要|办|评|申请|换|补|学|吃低)|去问|去找|拒绝|不要人|够(?:条件|得?[上到]|格|不[上到]))|的(?:残疾证|轮椅|低保|女儿|儿子|妈|爸|女婿|侄|孙|姐|哥|弟|妹)|(?:家|屋头|屋里)(?:里|没|一个|头|失|又|都|人|那|今天|昨天|起火)|家[，。 ]|(?:老人家|这个人|同志|大爷|他妈|他爸|她妈|她爸|她证)|是我(?:的)?(?:[家妈爸外岳舅姑姨叔伯弟哥姐妹儿女孙侄亲]|屋)|（(?:人名|真名))/
/** The same of what is no word: 牟时光的材料, 晏无忧遭车撞了. A word could be a thing: 养鸡的培训, 马路被冲断了. */
const ofSomebody =
  /^(?:[，、 ]?(?:[昨今前][天日晚早](?:晚上|早上|上午|下午)?|已经|刚刚?|又)?(?:走了|跳|掉进|合格|不合格|评[上定]|要(?:个|架|台|张|根|副|办|评|申请|换|补|学|吃低|拐|轮|坐|助|护理)|(?:的)?回访|拿到|被|遭|要求|全家|一家|送[进到])|的(?:证|护理|补贴|户口|身份|回访|材料|资料|公示|上门|电商|培训|事|案|单)|(?:家|屋头)(?:的|房|门)|那户|这户)/
const beforeSomebody = /(?:^|[，。；！？：:\s、）)]|[那这]个|一个|(?<![一-十\d])人|的)$/

/** What a verb has before it: 杨柳想在屋头… */
const joinsVerb = new Set('想要也就还又都被遭在去来说不没')

/** Whether somebody is told of here, whose name may be anything. */
export const isToldOf = (text: string, start: number, end: number, surroundings: Surroundings): boolean =>
  !joinsVerb.has(text.charAt(end - 1)) &&
  (onlyOfSomebody.test(text.slice(end, end + 10)) ||
    (!isWordAt(surroundings, start, end) && ofSomebody.test(text.slice(end, end + 8)))) &&
  (((surroundings.ends[start] ?? 0) & 2) !== 0 ||
    isKinBefore(surroundings, start) ||
    isAnnounced(text, start) ||
    beforeSomebody.test(text.slice(Math.max(0, start - 2), start)))

const givesOver = /(?:由|归|交给|换成|改成|转给)$/
const takesOver = /^(?:同志)?(?:来)?(?:接(?!收)|负责|对接|跟进|牵头|管)/

/** Whether somebody takes something over: 4月起由周全接. */
export const isHandedOver = (text: string, start: number, end: number): boolean =>
  canBe(text, start - 1, GIVES_OVER_END) &&
  givesOver.test(text.slice(Math.max(0, start - 3), start)) &&
  takesOver.test(text.slice(end, end + 4))

/** Whether the text before a name announces it. */
export function isAnnounced(text: string, start: number): boolean {
  const last = canBe(text, start - 1, SEPARATOR) ? start - 2 : start - 1
  return canBe(text, last, LEAD_END) && announcesName.test(text.slice(Math.max(0, start - 8), start))
}
