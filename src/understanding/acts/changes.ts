// The changes that a stretch tells, one of each field: 村是五爱村不是爱国村，事项是低保不是特困.
import type { CorrectableField } from '../act.ts'
import { addressIn, type AddressTold } from './addresses.ts'
import type { Change } from './correctable.ts'
import { sideOf } from './sides.ts'
import { valuesSaid, type Stretch, type ValueSaid } from './values-said.ts'

/** A change, where it stands, and how it is known: both sides are marked, one of the two is, or the field is named before its value. */
export interface ChangeTold extends Change {
  readonly field: CorrectableField
  readonly start: number
  readonly end: number
  readonly known: 'both' | 'one' | 'named' | 'alone'
  /** How much the words beside it say for it. */
  readonly side: number
}

/** A value with all places that say it, and what the words beside them say together. */
interface Sided {
  readonly value: string
  readonly places: readonly Weighed[]
  readonly side: number
}

interface Weighed extends ValueSaid {
  readonly side: number
}

/** Nobody puts things right in more letters: to compare the values of a stretch of any length would cost more than its length. */
const longest = 400

/** The changes of a stretch in the order of the text. */
export function changesIn(whole: Stretch): readonly ChangeTold[] {
  const end = Math.min(whole.end, whole.start + longest)
  const stretch =
    end === whole.end ? whole : { ...whole, end, own: whole.own.filter((one) => one.end <= end) }
  const home = addressIn(stretch)
  const homes = home === undefined ? [] : [home.value, ...(home.old === undefined ? [] : [home.old])]
  const weighed = valuesSaid(stretch)
    .filter((one) => !homes.some(({ start, end }) => one.start >= start && one.end <= end))
    .map((one): Weighed => ({ ...one, side: sideOf(stretch.text, one, stretch.own) }))
  const fields = [...new Set(weighed.map((one) => one.field))]
  const told = fields.flatMap((field) =>
    changeOf(
      field,
      weighed.filter((one) => one.field === field),
      stretch.text,
    ),
  )
  if (home !== undefined) told.push(movedTo(home))
  return told.toSorted((one, other) => one.start - other.start)
}

const movedTo = ({ value, old }: AddressTold): ChangeTold => ({
  field: 'address',
  value: value.words,
  ...(old === undefined ? {} : { old: old.words }),
  known: 'both',
  side: 3,
  start: Math.min(value.start, old?.start ?? Infinity),
  end: Math.max(value.end, old?.end ?? 0),
})

function changeOf(field: CorrectableField, said: readonly Weighed[], text: string): readonly ChangeTold[] {
  const keyOf = (one: ValueSaid): string => (field === 'services' ? one.words : one.value)
  const values = [...new Set(said.map(keyOf))].map((key) => {
    const places = said.filter((one) => keyOf(one) === key)
    return { value: places[0]?.value ?? key, places, side: places.reduce((sum, one) => sum + one.side, 0) }
  })
  const ranked = values.toSorted((one, other) => other.side - one.side)
  const [right, ...others] = ranked
  const old = others.at(-1)
  if (right === undefined) return []
  if (old === undefined) {
    const [place] = right.places
    // 我把园井村打成元井村了: one place, spelt rightly and wrongly.
    const side = right.places.length > 1 ? Math.max(...right.places.map((one) => one.side)) : right.side
    if (place === undefined || isUnchanged.test(text.slice(place.end, place.end + 6))) return []
    const isWrong = side >= 0 && isCalledWrong(field, text, place)
    if (side === 0 && !isWrong) return []
    const known = isWrong || isNamed(field, text, place) ? 'named' : 'alone'
    const span = { start: place.start, end: place.end, side }
    return [{ field, ...(side >= 0 ? { value: right.value } : { old: right.value }), known, ...span }]
  }
  if (right.side <= old.side) return []
  const isMarked = right.side > 0 && old.side < 0
  if (
    field === 'name' &&
    !isLike(right.value, old.value) &&
    right.value.length > 1 &&
    Math.min(right.side, -old.side) < 2
  )
    return []
  if (!isMarked && (ranked.length > 2 || Math.max(right.side, -old.side) < 2)) return []
  const places = [...right.places, ...old.places]
  return [
    {
      field,
      value: right.value,
      old: field === 'when' ? ofTheSame(old, right) : old.value,
      known: isMarked ? 'both' : 'one',
      side: right.side - old.side,
      start: Math.min(...places.map((one) => one.start)),
      end: Math.max(...places.map((one) => one.end)),
    },
  ]
}

/** 9月11日上午，不是10日上午; 11月20日上午，不是下午: a day without a month, and half a day, are of what is right. */
function ofTheSame(old: Sided, right: Sided): string {
  const [words, other] = [old, right].map(({ places }) => places[0]?.words ?? '')
  if (/^(?:[上下]午|早上|晚上)$/.test(words ?? '')) return right.value.slice(0, 10) + old.value.slice(10)
  return /^\d{1,2}[日号]/.test(words ?? '') && other?.includes('月') === true
    ? right.value.slice(0, 8) + old.value.slice(8)
    : old.value
}

/** 性别男没错: told, and not corrected. */
const isUnchanged = /^[的了]?(?:这个)?(?:没错|没问题|不变|没写错|没登错|对的)/

/** 谭光秀, 欧阳登科: two people, not two readings of one name. */
const isLike = (one: string, other: string): boolean =>
  [...one].some((character) => other.includes(character))

/** The words that name a field directly before its value. */
const fieldWords: Readonly<Partial<Record<CorrectableField, RegExp>>> = {
  name: /名字|姓名|名：/,
  phone: /电话|手机|号码|联系/,
  idNumber: /身份证|证号|证件|证上/,
  age: /年龄|年纪|岁/,
  sex: /性别/,
  village: /村(?:名|别)?|社区/,
  group: /组|社|队/,
  services: /事项|需求|服务|要的|项目/,
  when: /时间|日期/,
  department: /单位|部门|派/,
}

/** 组别也拐了，9组; 号码也抄漏一位，应该是13800…: what stands behind the clause that calls its field wrong. */
const isCalledWrong = (field: CorrectableField, text: string, { start }: ValueSaid): boolean => {
  const before = /([^，。；！\s]{2,14})[，。；！：\s]+[^，。；！\s]{0,6}$/.exec(
    text.slice(Math.max(0, start - 26), start),
  )?.[1]
  return before !== undefined && fieldWords[field]?.test(before) === true && calledWrong.test(before)
}

const calledWrong =
  /错|拐|岔|不对|不准|有误|打不通|空号|停机|[多少掉漏][打写填录报]|[打写填录报抄][多少掉漏]|[变换改]了/

const isNamed = (field: CorrectableField, text: string, { start }: ValueSaid): boolean => {
  const clause = /[^，。；！\n]*$/.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? ''
  return fieldWords[field]?.test(clause) === true
}
