// Groups, sex, durations, counts and amounts.
import { matchesOf, numbersOf } from './matches.ts'
import { findAges } from './ages.ts'
import { isCount } from './case-numbers.ts'
import { type Candidate, candidate } from './candidate.ts'
import { numberBegins, numeralClass, readDigits, readNumeral } from './numerals.ts'
import {
  COUNTED,
  DAY_NUMBER,
  DIGIT,
  GROUP,
  hasAll,
  MONEY,
  MONTH,
  NUMERAL,
  SEX,
  signsBehindNumbers,
  RELATIVE_DAY,
  WEEK,
  YEAR_OR_HOLIDAY,
} from './text-signs.ts'

/** Finds what is counted or measured in a text. */
export function findMeasures(text: string, signs: number, at: string, found: Candidate[]): void {
  if (hasAll(signs, SEX)) findSex(text, found)
  if ((signs & (DIGIT | NUMERAL)) === 0) return
  const near = signsBehindNumbers(text)
  if (hasAll(signs, GROUP)) findGroups(text, found)
  if ((near & (RELATIVE_DAY | WEEK | MONTH | DAY_NUMBER | YEAR_OR_HOLIDAY)) !== 0) findDurations(text, found)
  if (hasAll(near, COUNTED)) findCounts(text, found)
  if (hasAll(near, MONEY)) findAmounts(text, found)
  findAges(text, signs, near, at, found)
}

/** 3组, 三社, 二祖 (dictated), 叁组, 第五村民小组, 五队, 十二组. Not 组长, 社区, 队员. */
const group = new RegExp(
  `第?([${numeralClass}幺]{1,3})\\s?(?:号)?(?:村民小组|居民小组|村小组|小组|村民组|组|祖(?![宗上先传父母孙籍辈坟屋业训])|社(?!区|会|保|员|长|工|交|里)|生产队|大队|小队|队(?!员|长|伍|列))(?!长|织|建|别|成(?:的|了|部|立|员|一|，|$)|员)`,
  'g',
)

function findGroups(text: string, found: Candidate[]): void {
  for (const said of matchesOf(group, text)) {
    // 幺八社: read out digit by digit.
    const number = readNumeral(said[1] ?? '') ?? Number(readDigits(said[1] ?? ''))
    if (!(number >= 1 && number <= 60)) continue
    const end = said.index + said[0].length
    found.push(candidate({ kind: 'group', group: String(number), start: said.index, end }, 4))
  }
  findSameGroup(text, found)
  // 组别：4, 组别 2, as a form has it.
  for (const { 0: whole, 1: digits = '', index } of matchesOf(
    /(?:(?:组别|小组|(?<![\d一二三四五六七八九十同各])组)：\s?|组别\s?[，\s]\s?)(\d{1,2})(?!\d)/g,
    text,
  )) {
    const start = index + whole.length - digits.length
    found.push(
      candidate({ kind: 'group', group: String(Number(digits)), start, end: start + digits.length }, 1),
    )
  }
}

/** 同组白露: the group named last. */
const sameGroup = /(?<![共协])同(?:一?个)?(?:组|社|队)(?![区会保员长织])(?:的|(?=[\u4e00-\u9fff，、]))/g

function findSameGroup(text: string, found: Candidate[]): void {
  const said = matchesOf(sameGroup, text)
  if (said.length === 0) return
  const groups = found.flatMap(({ entities }) => entities.filter((each) => each.kind === 'group'))
  groups.sort((one, other) => one.end - other.end)
  let passed = 0
  for (const { 0: whole, index } of said) {
    while ((groups[passed]?.end ?? Infinity) <= index) passed += 1
    const last = groups[passed - 1]
    if (last === undefined) continue
    const span = { start: index, end: index + whole.length }
    found.push(candidate({ kind: 'group', group: last.group, ...span }, 4))
  }
}

/** 五十二岁女的右边使不得, 男的支大鹏要假肢，女的…: of a sex by their age or name. */
const sexBefore =
  /(?<=岁)([男女])的|(?<=^|[，。；：\s])([男女])的(?=[\u4e00-\u9fff]{2,4}(?:要|想|申请|办|残疾|户口|没))/g

/** 男 and 女 by themselves; not 女儿, 男人 (a husband), 子女, 妇女. */
const sex =
  /(?<![子儿妇孙侄少美处长养独生一二两三没无])(?:性别[：:为是]?\s?)?([男女])(?:性|的|同志|士|方|(?<=(?:^|[，。、；：\s是个岁])[男女])(?:孩|娃儿?|生|性老人)(?:子|儿)?|娃儿(?=[\d一二三四五六七八九十]{1,3}岁))?(?=[，。、；：！？（）\s\d/]|$|[一二三四五六七八九十]{1,3}[来多]?岁|[三四五六七八九]十[一二三四五六七八九]?了|同志|居民|村民|老人|残疾|叫|姓|今年|年龄)/g

function findSex(text: string, found: Candidate[]): void {
  for (const { 0: whole, 1: byAge, 2: byName, index: start } of matchesOf(sexBefore, text)) {
    const sex = (byAge ?? byName) === '男' ? 'male' : 'female'
    found.push(candidate({ kind: 'sex', sex, start, end: start + whole.length }, 5))
  }
  for (const said of matchesOf(sex, text)) {
    const before = text.slice(Math.max(0, said.index - 2), said.index)
    // 一男一女 counts people; 我女，她女 is a daughter.
    if (/[我你他她]$/.test(before)) continue
    const end = said.index + said[0].length
    found.push(
      candidate({ kind: 'sex', sex: said[1] === '男' ? 'male' : 'female', start: said.index, end }, 5),
    )
  }
}

const dayUnits: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7, 月: 30, 年: 365 }

/** 2天, 三个工作日, 一周, 半个月. 几天, 两三天 say no number; 第3天 and 每周 count something else. */
const duration = new RegExp(
  `${numberBegins('第每')}(?:([${numeralClass}]{1,3})个?(工作日)|([${numeralClass}]{1,3})(天|(?<=(?:[延宽缓限]|延[期长]|顺延|宽限|推[后迟])\\s?[${numeralClass}]{1,3})日(?!前|[之以]?[内后前])|周(?![一二三四五六日岁末])|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天]))|([${numeralClass}]{1,3})个(月|星期|礼拜)|(半)个?(月)|(半)(年))(?!多)`,
  'y',
)

function findDurations(text: string, found: Candidate[]): void {
  for (const said of numbersOf(duration, text)) {
    const unit = said[2] ?? said[4] ?? said[6] ?? said[8] ?? said[10] ?? ''
    const amount = said[1] ?? said[3] ?? said[5] ?? said[7] ?? said[9] ?? ''
    const number = amount === '半' ? 0.5 : readNumeral(amount)
    if (number === undefined || number === 0) continue
    const span = { start: said.index, end: said.index + said[0].length }
    const days = unit === '工作日' ? number : Math.ceil(number * (dayUnits[unit] ?? 1))
    const kind = unit === '工作日' ? 'workdays' : unit === '月' || unit === '年' ? 'months' : 'days'
    // 延5日 is as much a day's writing as a duration's.
    found.push(candidate({ kind: 'duration', days, unit: kind, ...span }, unit === '日' ? 1 : 4.5))
  }
}

const countUnits = '户人名本件份张位例套台宗单'
/** 3户, 两人, 4本. 一个 and 第3件 count nothing; 3人以上 does. */
const count = new RegExp(
  `(?<![第每前后末最${numeralClass}.])([${numeralClass}]{1,4})\\s?([${countUnits}])(?![身口籍主民家员工性才次])`,
  'y',
)
/** 80块, 1200元, 3万元, 八十块钱. 一块 alone is "together". */
const amount = new RegExp(
  `(?<![${numeralClass}.])(\\d{1,3}(?:，\\d{3})+|\\d{1,8}(?:\\.\\d{1,2})?|[${numeralClass}]{1,4})\\s?(万|千|百)?(?:多|来|几)?(元|块钱|块(?!儿|去|来|儿|地|石|板|钱)|圆)`,
  'y',
)
const multiples: Readonly<Record<string, number>> = { 万: 10_000, 千: 1000, 百: 100 }

function findCounts(text: string, found: Candidate[]): void {
  for (const said of numbersOf(count, text)) {
    const value = readNumeral(said[1] ?? '')
    const unit = said[2] ?? ''
    if (value === undefined || (said[1]?.startsWith('0') && said[1].length > 1)) continue
    const end = said.index + said[0].length
    if (
      value > 999 &&
      !isCount(text.slice(Math.max(0, said.index - 3), said.index), text.slice(end - 1, end + 2))
    )
      continue
    found.push(candidate({ kind: 'count', value, unit, start: said.index, end }, 6))
  }
}

function findAmounts(text: string, found: Candidate[]): void {
  for (const said of numbersOf(amount, text)) {
    if (said[1] === '一' && said[3] === '块') continue
    const number = said[1] ?? ''
    const plain = /^[\d.，]+$/.test(number) ? Number(number.replaceAll('，', '')) : readNumeral(number)
    if (plain === undefined) continue
    const end = said.index + said[0].length
    const yuan = plain * (multiples[said[2] ?? ''] ?? 1)
    found.push(candidate({ kind: 'amount', yuan, start: said.index, end }, 4))
  }
}
