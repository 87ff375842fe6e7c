// The county's places by every name people give them: full, short, former, and as they sound.
import type { County, Township, Village } from '../../organisation/county.ts'
import { formerTownships, misheardPlaces, stillCalled } from '../lexicon/place-words.ts'
import { normalise } from '../normalise.ts'
import { soundsOf } from './sounds.ts'

export interface Place {
  readonly kind: 'village' | 'township'
  readonly code: string
  /** The township it is, or lies in. */
  readonly township: string
  /** The name without 村, 社区, 镇. */
  readonly base: string
  /** A township by the name of one that was merged into it: a community bears the name now. */
  readonly former?: true
}

export interface Gazetteer {
  /** Names with their suffix: 团石村, 团石村委会, 临巴镇, 龙潭乡. */
  readonly full: ReadonlyMap<string, readonly Place[]>
  /** Names without: 团石, 临巴. A township before the villages of its name. */
  readonly short: ReadonlyMap<string, readonly Place[]>
  /** By the sound of the name with its suffix. */
  readonly sounds: ReadonlyMap<string, readonly Place[]>
  /** By the sound of the name alone. */
  readonly shortSounds: ReadonlyMap<string, readonly Place[]>
}

const villageEndings = ['村', '村委会', '村村委会', '村民委员会', '村支部', '村两委', '村委']
const communityEndings = [
  '社区',
  '社区居委会',
  '社区居民委员会',
  '居委会',
  '居委',
  '社区居民委员会',
  '社区居委',
]
const townshipEndings = [
  '镇',
  '乡',
  '街道',
  '街道办',
  '街道办事处',
  '镇政府',
  '乡政府',
  '镇人民政府',
  '乡人民政府',
  '镇残联',
  '乡残联',
  '街道残联',
  '镇上',
  '场镇',
  '镇党委',
  '街办',
]

/** Builds the tables of one county. */
export function buildGazetteer(county: County): Gazetteer {
  const full = new Map<string, Place[]>()
  const short = new Map<string, Place[]>()
  const sounds = new Map<string, Place[]>()
  const shortSounds = new Map<string, Place[]>()
  const add = (table: Map<string, Place[]>, name: string, place: Place) => {
    const places = table.get(name)
    if (places === undefined) table.set(name, [place])
    else if (!places.some((each) => each.code === place.code)) places.push(place)
  }
  const addSounds = (table: Map<string, Place[]>, name: string, place: Place) => {
    for (const sound of soundsOf(name)) add(table, sound, place)
  }
  const townships = county.townships.map(townshipPlace)
  const villages = county.villages.map(villagePlace)

  for (const { place, suffix } of townships) {
    for (const ending of townshipEndings) add(full, place.base + ending, place)
    add(short, place.base, place)
    for (const ending of new Set([suffix, '镇'])) addSounds(sounds, place.base + ending, place)
    addSounds(shortSounds, place.base, place)
  }
  for (const { place, suffix } of villages) {
    for (const ending of suffix === '社区' ? communityEndings : villageEndings)
      add(full, place.base + ending, place)
    add(short, place.base, place)
    addSounds(sounds, place.base + suffix, place)
    addSounds(shortSounds, place.base, place)
  }
  // 团石社区 for 团石村: the other suffix, where no other place has that name.
  for (const { place, suffix } of villages) {
    const other = place.base + (suffix === '社区' ? '村' : '社区')
    const isFree =
      !full.has(other) ||
      full.get(other)?.every((each) => each.base === place.base && each.kind === 'village')
    const isAlone = short.get(place.base)?.filter((each) => each.kind === 'village').length === 1
    if (isFree && isAlone) add(full, other, place)
  }
  const byName = new Map(townships.map(({ place, suffix }) => [place.base + suffix, place]))
  for (const [name, today] of [...Object.entries(formerTownships), ...Object.entries(misheardPlaces)]) {
    const place = byName.get(today)
    if (place !== undefined && !full.has(name)) add(full, name, place)
  }
  for (const [base, today] of Object.entries(stillCalled)) {
    const place = byName.get(today)
    if (place !== undefined) short.get(base)?.push({ ...place, base, former: true })
  }
  return { full, short, sounds, shortSounds }
}

interface Named {
  readonly place: Place
  readonly suffix: string
}

/** Names pass through `normalise` as messages do: 八濛村 is read as 八蒙村. */
const split = (name: string, suffixes: RegExp): { base: string; suffix: string } => {
  const written = normalise(name).text
  const suffix = suffixes.exec(written)?.[0] ?? ''
  return { base: suffix === '' ? written : written.slice(0, -suffix.length), suffix }
}

function townshipPlace({ code, name }: Township): Named {
  const { base, suffix } = split(name, /(?:镇|乡|街道)$/)
  return { place: { kind: 'township', code, township: code, base }, suffix }
}

function villagePlace({ code, name, township }: Village): Named {
  const { base, suffix } = split(name, /(?:村|社区)$/)
  return { place: { kind: 'village', code, township, base }, suffix }
}
