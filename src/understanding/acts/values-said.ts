// The values that a correction names: entities, 男 and 女, bare numbers where an age or a group is meant, names that differ from one that is known.
import type { CorrectableField } from '../act.ts'
import { numeralClass, readNumeral } from '../entities/numerals.ts'
import type { EntityOf } from '../entity.ts'
import { fieldOfKind, valueOf } from './correctable.ts'
import { ofKind } from './fill.ts'
import type { Scene } from './frame.ts'

/** A value and where it stands. */
export interface ValueSaid {
  readonly field: CorrectableField
  readonly value: string
  /** The words that say it: a crutch and a wheelchair are one service, and two readings. */
  readonly words: string
  readonly start: number
  readonly end: number
}

/** What the values of a stretch are read from. */
export type Stretch = Pick<Scene, 'text' | 'start' | 'end' | 'own' | 'all'>

/** The values of a stretch, in order. */
export function valuesSaid(stretch: Stretch): readonly ValueSaid[] {
  const found = stretch.own.flatMap((entity): ValueSaid[] => {
    const field = fieldOfKind[entity.kind]
    return field === undefined || isAside(stretch, entity)
      ? []
      : [{ field, value: valueOf(entity), ...placed(stretch.text, entity) }]
  })
  for (const more of [sexesIn(stretch), numbersIn(stretch), allowancesIn(stretch)])
    for (const one of more) if (!found.some((other) => overlaps(one, other))) found.push(one)
  for (const one of [
    ...likenesses(stretch),
    ...betweenSigns(stretch),
    ...begunInMarks(stretch),
    ...surnamesIn(stretch),
  ]) {
    const inside = found.filter((other) => overlaps(one, other))
    // 不是谢永会哈，是谢永慧: what is found of a name is less than the whole.
    if (inside.some((other) => other.field !== 'name' || other.end - other.start >= one.end - one.start))
      continue
    for (const other of inside) found.splice(found.indexOf(other), 1)
    found.push(one)
  }
  return found.sort((one, other) => one.start - other.start)
}

const placed = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Omit<ValueSaid, 'field' | 'value'> => ({
  words: text.slice(start, end),
  start,
  end,
})

const overlaps = (one: ValueSaid, other: ValueSaid): boolean => one.start < other.end && other.start < one.end

/** 昨天报的, 早上签收时: when it was said or done. 身份证尾号: whose number it is. 低保户: what the household is. */
function isAside({ text }: Stretch, entity: Scene['own'][number]): boolean {
  const after = text.slice(entity.end, entity.end + 4)
  return (
    // 门牌是12号
    (entity.kind === 'when' &&
      /^\d+号$/.test(text.slice(entity.start, entity.end)) &&
      /门牌|地址|住址/.test(text)) ||
    (entity.kind === 'when' &&
      /^(?:我|你|们)*[，\s]*(?:[报说写填发录登派给]|签收|收到|下班|的?(?:通知|派单|回复|消息)|那[条个])/.test(
        after,
      )) ||
    (entity.kind === 'service' &&
      (entity.status === true || /^(?:号|尾|最后|后[四4]|上|为准|叫)/.test(after)))
  )
}

/** 男 and 女 by themselves; not 女儿, 男人, 妇女. */
const bareSex = /(?<![子儿妇孙侄少美处幺大二养男女])[男女](?![儿子孙婿朋同方人士男女])/g

const sexesIn = ({ text, start, end }: Stretch): readonly ValueSaid[] =>
  [...text.slice(start, end).matchAll(bareSex)].map(({ 0: said, index }) => ({
    field: 'sex',
    value: said === '男' ? 'male' : 'female',
    ...placed(text, { start: start + index, end: start + index + 1 }),
  }))

/** 不是生活补贴，是护理: of the two allowances one is called by half its name beside the other. */
const halfNamed = /(护理|生活)(?![补费床员垫用不困自津])/g
const allowances = new Set(['NURSING', 'LIVING'])

const allowancesIn = ({ text, start, end, own }: Stretch): readonly ValueSaid[] =>
  own.some((one) => one.kind === 'service' && allowances.has(one.service))
    ? [...text.slice(start, end).matchAll(halfNamed)].map(({ 0: said, index }) => ({
        field: 'services',
        value: said === '护理' ? 'NURSING' : 'LIVING',
        ...placed(text, { start: start + index, end: start + index + 2 }),
      }))
    : []

/** A number that counts nothing: no day, no door, no part of a longer number. */
const bareNumber = new RegExp(
  `(?<![\\d${numeralClass}第]|[大小多少差写掉]了|尾巴是|[位末尾]是)(?:\\d{1,3}|[一二两三四五六七八九十百]{1,4})(?![\\d${numeralClass}号月年天日楼栋米斤户个次位家件本张遍处种项条回下哈样边起直些点代块]|组|社|队|(?<=(?:^|[\\s：，。；])\\d{1,2})[、.．)）])`,
  'g',
)
/** 是76不是67: two digits that nothing names are somebody's age; not where numbers of other things are spoken of. */
const agesAlone = new RegExp(
  `(?:(?<=是|叫|[写报登录填记打说]的?|[成为改]|→)|(?<![\\d${numeralClass}])(?=\\d\\d(?:改|不是|[写打登录报]成|→)))(?:[1-9]\\d|[二三四五六七八九]?十[一二三四五六七八九]?)(?![\\d${numeralClass}号月年天日楼栋米斤户个次位家件本张遍处种项条块元点]|组|社|队)`,
  'g',
)
const otherNumbers = /[号码尾位组栋楼]|证|电话|末/
const measuredFields: readonly (readonly [CorrectableField, RegExp])[] = [
  ['age', /年龄|年纪|岁/g],
  ['group', /组|[哪几]社|[哪几]队/g],
]

/** 年龄应70（台账75）: the numbers behind the word that says what they measure, up to another such word. */
function numbersIn({ text, start, end, own }: Stretch): readonly ValueSaid[] {
  const said = text.slice(start, end)
  const words = measuredFields
    .flatMap(([field, sign]) => [...said.matchAll(sign)].map(({ index }) => ({ field, at: start + index })))
    .sort((one, other) => one.at - other.at)
  const measures: RegExp | undefined =
    words.length === 0 ? (otherNumbers.test(said) ? undefined : agesAlone) : bareNumber
  if (measures === undefined) return []
  const found: ValueSaid[] = []
  for (const { 0: digits, index } of said.matchAll(measures)) {
    const at = start + index
    if (own.some((one) => one.start <= at && one.end > at)) continue
    const number = readNumeral(digits)
    const field = words.length === 0 ? 'age' : (words.findLast((one) => one.at < at) ?? words[0])?.field
    if (number === undefined || number === 0 || field === undefined || (field === 'group' && number > 40))
      continue
    found.push({ field, value: String(number), ...placed(text, { start: at, end: at + digits.length }) })
  }
  return found
}

/** Names looked at: in a correction stand one or two. */
const enough = 6

/** 罗启贤打成罗起闲: what is as long as a name and shares a character with it at the same place, behind or before a word of writing. */
function likenesses({ text, start, end, all }: Stretch): readonly ValueSaid[] {
  const names = ofKind(all, 'name').slice(0, enough)
  if (names.length === 0) return []
  const found: ValueSaid[] = []
  for (const { 0: word, index } of text.slice(start, end).matchAll(beforeWrittenName)) {
    const at = start + index + word.length
    const like = names.find((name) => isLike(text, name, at))
    const place = { start: at, end: at + (like?.name.length ?? 0) }
    if (like !== undefined)
      found.push({ field: 'name', value: text.slice(place.start, place.end), ...placed(text, place) })
  }
  return found
}

const beforeWrittenName =
  /(?:[写打登录填报说听看记叫喊转认弄搞发选派标念印误][成作为]了?|(?:写|打|登|录|填|报)的(?:是|那个)?|不是|不叫|非|原来?(?:是|叫|为)|是|叫|[“"「『（：])(?:[“"「『])?/g

const isLike = (text: string, { name, start }: EntityOf<'name'>, at: number): boolean => {
  const other = text.slice(at, at + name.length)
  if (start === at || other === name || !/^[\u4e00-\u9fff]+(?<![的了这那就是不哈嘛])$/.test(other))
    return false
  const shared = [...name].filter((character, place) => other[place] === character).length
  return shared >= (name.length > 3 ? 2 : 1)
}

/** “欧阳文忠国”, 牟倒拐→牟道关: all that stands between the signs is the name that begins there. */
const betweenSigns = ({ text, own }: Stretch): readonly ValueSaid[] =>
  ofKind(own, 'name').flatMap(({ start, end }): ValueSaid[] => {
    const more = /^[\u4e00-\u9fff]{1,2}(?=[”"」』→]|$|[，。\s])/.exec(text.slice(end, end + 3))?.[0]
    const isBetween = /[“"「『→]/.test(text.charAt(start - 1)) || text[end + (more?.length ?? 0)] === '→'
    return more !== undefined && isBetween
      ? [
          {
            field: 'name',
            value: text.slice(start, end + more.length),
            ...placed(text, { start, end: end + more.length }),
          },
        ]
      : []
  })

/** 户口本上是“佘”光礼: the character between the marks, and the rest of the name behind them. */
const begunInMarks = ({ text, start, end }: Stretch): readonly ValueSaid[] =>
  [
    ...text
      .slice(start, end)
      .matchAll(/[“"「『]([\u4e00-\u9fff])[”"」』]((?!字)[\u4e00-\u9fff]{1,2})(?=[，。；！\s了]|$)/g),
  ].map(({ 0: whole, 1: first = '', 2: rest = '', index }) => ({
    field: 'name',
    value: first + rest,
    ...placed(text, { start: start + index, end: start + index + whole.length }),
  }))

/** 我妈姓冯不姓马 */
const surnamesIn = ({ text, start, end }: Stretch): readonly ValueSaid[] =>
  [...text.slice(start, end).matchAll(/(?<=姓)(?![名氏])[\u4e00-\u9fff](?=不姓|[，。；！\s的]|$)/g)].map(
    ({ 0: surname, index }) => ({
      field: 'name',
      value: surname,
      ...placed(text, { start: start + index, end: start + index + 1 }),
    }),
  )
