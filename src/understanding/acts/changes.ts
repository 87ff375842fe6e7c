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
}

interface Weighed extends ValueSaid {
  readonly side: number
}

/** The changes of a stretch in the order of the text. */
export function changesIn(stretch: Stretch): readonly ChangeTold[] {
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
  start: Math.min(value.start, old?.start ?? Infinity),
  end: Math.max(value.end, old?.end ?? 0),
})

function changeOf(field: CorrectableField, said: readonly Weighed[], text: string): readonly ChangeTold[] {
  const values = [...new Set(said.map((one) => one.value))].map((value) => {
    const places = said.filter((one) => one.value === value)
    return { value, places, side: places.reduce((sum, one) => sum + one.side, 0) }
  })
  const ranked = values.toSorted((one, other) => other.side - one.side)
  const [right, ...others] = ranked
  const old = others.at(-1)
  if (right === undefined) return []
  if (old === undefined) {
    const [place] = right.places
    if (place === undefined || right.side === 0 || isUnchanged.test(text.slice(place.end, place.end + 6))) return []
    const known = isNamed(field, text, place) ? 'named' : 'alone'
    const span = { start: place.start, end: place.end }
    return [{ field, ...(right.side > 0 ? { value: right.value } : { old: right.value }), known, ...span }]
  }
  if (right.side <= old.side) return []
  const isMarked = right.side > 0 && old.side < 0
  if (field === 'name' && !isLike(right.value, old.value) && Math.min(right.side, -old.side) < 2) return []
  if (!isMarked && (ranked.length > 2 || Math.max(right.side, -old.side) < 2)) return []
  const places = [...right.places, ...old.places]
  return [
    {
      field,
      value: right.value,
      old: old.value,
      known: isMarked ? 'both' : 'one',
      start: Math.min(...places.map((one) => one.start)),
      end: Math.max(...places.map((one) => one.end)),
    },
  ]
}

/** 性别男没错: told, and not corrected. */
const isUnchanged = /^[的了]?(?:这个)?(?:没错|没问题|不变|没写错|没登错|对的)/

/** 谭光秀, 欧阳登科: two people, not two readings of one name. */
const isLike = (one: string, other: string): boolean => [...one].some((character) => other.includes(character))

/** The words that name a field directly before its value. */
const fieldWords: Readonly<Partial<Record<CorrectableField, RegExp>>> = {
  name: /名字?|姓名|户主/,
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

const isNamed = (field: CorrectableField, text: string, { start }: ValueSaid): boolean => {
  const clause = /[^，。；！\n]*$/.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? ''
  return fieldWords[field]?.test(clause) === true
}
