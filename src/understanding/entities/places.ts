// Villages and townships in a text: with suffix anywhere, without one only where a place can stand.
import type { MessageContext } from '../act.ts'
import { ordinaryPlaceNames } from '../lexicon/place-words.ts'
import type { Candidate } from './candidate.ts'
import type { Gazetteer, Place } from './gazetteer.ts'
import { type Home, isFrom, isGroup, isItem, standsAsPlace } from './place-surroundings.ts'
import { findRows } from './place-rows.ts'
import { syllableOf } from './sounds.ts'
import { GROUP, hasAll, PLACE } from './text-signs.ts'
import { compileWordMatcher, type WordMatch } from './word-matcher.ts'

/**
 * The one place that is meant: the only one, the one in the township named just before, or the one in the sender's.
 * Undefined when several remain.
 */
function choose(places: readonly Place[], named: string | undefined, home: Home): Place | undefined {
  if (places.length === 1) return places[0]
  const inNamed = places.filter((place) => place.township === named)
  if (inNamed.length === 1) return inNamed[0]
  const atHome = places.filter((place) => isFrom(place, home))
  if (atHome.length === 1) return atHome[0]
  // A township and the community that bears its name: the township, when it is said alone.
  const townships = places.filter((place) => place.kind === 'township')
  return townships.length === 1 && places.every((place) => place.base === townships[0]?.base)
    ? townships[0]
    : undefined
}

const asCandidate = (place: Place, start: number, end: number, cost: number): Candidate => ({
  start,
  end,
  cost,
  entities: [{ kind: place.kind, code: place.code, sure: true, start, end }],
})

/** A place that ended somewhere: the township it is, or the one whose villages are being told off. */
interface Ended {
  readonly is?: string
  readonly rowOf?: string
}

/** Where places ended: what follows one is read in its light. */
type Seen = ReadonlyMap<number, Ended>

/** The township named just before `start`, with at most a space or 的 between. */
const townshipBefore = (text: string, seen: Seen, start: number): string | undefined =>
  seen.get(start)?.is ?? (/[ 的]/.test(text.charAt(start - 1)) ? seen.get(start - 1)?.is : undefined)

/** The township whose villages are being told off: 三汇火盆、邓家. */
const rowBefore = (seen: Seen, start: number): string | undefined =>
  seen.get(start)?.rowOf ?? seen.get(start - 1)?.rowOf ?? seen.get(start - 2)?.rowOf

/** Whether a place ended just before a comma here: 临巴、土溪、合力. */
const isListed = (text: string, seen: Seen, start: number): boolean =>
  seen.has(start - 1) && /[、，和及与]/.test(text.charAt(start - 1))

/** What is known where a place ends that stands in a township named before it. */
const ending = (place: Place | undefined, township: string | undefined): Ended =>
  place?.kind === 'township'
    ? { is: place.code }
    : place !== undefined && place.township === township
      ? { rowOf: township }
      : {}

/** A township of today, by its own name. */
const isTownship = ({ kind, former }: Place): boolean => kind === 'township' && former !== true

const nowhere: Seen = new Map()
const nothing: WordMatch = { start: 0, end: 0, entry: -1 }
const suffix = /[村区镇乡道]/

/** Finds the places of a text, for a sender from somewhere. */
export type PlaceFinder = (text: string, signs: number, context: MessageContext, found: Candidate[]) => void

/** Prepares the names of one county's places. */
export function createPlaceFinder(gazetteer: Gazetteer): PlaceFinder {
  const names = [...new Set([...gazetteer.full.keys(), ...gazetteer.short.keys()])]
  const entries = names.map((name) => ({
    full: gazetteer.full.get(name) ?? [],
    short: gazetteer.short.get(name) ?? [],
    isOrdinary: ordinaryPlaceNames.has(name),
    villages: [...(gazetteer.full.get(name) ?? []), ...(gazetteer.short.get(name) ?? [])].filter(
      ({ kind }) => kind === 'village',
    ),
  }))
  const written = compileWordMatcher(new Map(names.map((name, index) => [name, index])))
  const soundNames = [...gazetteer.sounds.keys()]
  const heard = compileWordMatcher(new Map(soundNames.map((name, index) => [name, index])), syllableOf)
  const shortSounds = [...gazetteer.shortSounds.keys()]
  const shortHeard = compileWordMatcher(new Map(shortSounds.map((name, index) => [name, index])), syllableOf)

  const villagesOf = ({ entry }: WordMatch): readonly Place[] => entries[entry]?.villages ?? []

  /** Full and short names as they are written. */
  const findWritten = (text: string, home: Home, found: Candidate[]): Seen => {
    const seen = new Map<number, Ended>()
    const matches = written.all(text)
    if (matches.length === 0) return nowhere
    const standsInRow = findRows(text, matches, villagesOf)
    for (let index = 0; index < matches.length; index += 1) {
      const { start, end, entry } = matches[index] ?? nothing
      const names = entries[entry]
      if (names === undefined) continue
      const named = townshipBefore(text, seen, start)
      if (names.full.length > 0) {
        const chosen = choose(names.full, named, home)
        const place = otherSuffix(chosen, named) ?? chosen
        const heard = named === undefined ? heardBefore(text, start, place) : undefined
        if (heard !== undefined) found.push(heard)
        seen.set(end, ending(place, named))
        if (place !== undefined) found.push(asCandidate(place, start, end, 3))
        continue
      }
      // 临巴龙潭社区 from a neighbour: the township of 龙潭社区, and not 临巴社区 beside it.
      const leading =
        named === undefined
          ? (names.short.find(isTownship) ?? names.short.find(({ kind }) => kind === 'township'))
          : undefined
      const isLeading = leading !== undefined && leads(text, matches, index, leading)
      // 三汇火盆、邓家: the neighbours in a row are of the township that was named, or of the sender's.
      const row = [rowBefore(seen, start), home?.slice(0, 9)].find(
        (each) => each !== undefined && standsInRow(index, each),
      )
      const place = isLeading
        ? leading
        : chooseShort(names.short, named ?? row, home, isGroup.test(text.slice(end, end + 5)))
      if (place === undefined) continue
      const isInRow = place.kind === 'village' && place.township === row
      const stands =
        isInRow ||
        (named === place.township && place.kind === 'village') ||
        isLeading ||
        standsAsPlace(text, start, end, place, names.isOrdinary, home, isListed(text, seen, start))
      if (!stands) continue
      const firmly = isInRow || isGroup.test(text.slice(end, end + 5)) || isItem(text, start, end)
      seen.set(end, ending(place, isInRow ? row : named))
      found.push(asCandidate(place, start, end, firmly ? 3 : 5.5))
    }
    return seen
  }

  /** 青龙人和社区: the only 人和社区 is elsewhere, and 青龙 has a 人和村. */
  const otherSuffix = (place: Place | undefined, named: string | undefined): Place | undefined =>
    place?.kind !== 'village' || named === undefined || place.township === named
      ? undefined
      : gazetteer.short
          .get(place.base)
          ?.find(({ kind, township }) => kind === 'village' && township === named)

  /** 三会北坝社区: what sounds like its township right before a village is the township. */
  const heardBefore = (text: string, start: number, place: Place | undefined): Candidate | undefined => {
    if (place?.kind !== 'village' || start < 2) return undefined
    for (let length = 2; length <= Math.min(3, start); length += 1) {
      let sound = ''
      for (let at = start - length; at < start; at += 1)
        sound += String.fromCharCode(syllableOf(text.charCodeAt(at)))
      const township = gazetteer.shortSounds
        .get(sound)
        ?.find((each) => each.kind === 'township' && each.code === place.township)
      if (township !== undefined) return asCandidate(township, start - length, start, 6)
    }
    return undefined
  }

  /** 渠南南坝: a township with one of its villages right behind it. */
  const leads = (text: string, matches: readonly WordMatch[], index: number, place: Place): boolean => {
    const behind = matches[index]?.end ?? 0
    const end = text.charAt(behind) === '的' ? behind + 1 : behind
    for (let at = index + 1; at < matches.length; at += 1) {
      const next = matches[at] ?? nothing
      if (next.start > end) return false
      const names = entries[next.entry]
      const inside = (each: Place) => each.kind === 'village' && each.township === place.township
      if (next.start === end && (names?.full.some(inside) || names?.short.some(inside))) return true
    }
    return false
  }

  /** 寺颜村 for 寺岩村: by its sound, when a suffix or a group shows that it is a place. */
  const findHeard = (text: string, signs: number, home: Home, seen: Seen, found: Candidate[]) => {
    if (hasAll(signs, PLACE)) {
      for (const { start, end, entry } of heard.all(text)) {
        if (seen.has(end) || !suffix.test(text.charAt(end - 1))) continue
        const places = gazetteer.sounds.get(soundNames[entry] ?? '') ?? []
        const place = choose(places, townshipBefore(text, seen, start), home)
        if (place !== undefined) found.push(asCandidate(place, start, end, 6.5))
      }
    }
    if (home === undefined || !hasAll(signs, GROUP)) return
    for (const { start, end, entry } of shortHeard.all(text)) {
      if (end - start < 2 || seen.has(end) || !isGroup.test(text.slice(end, end + 5))) continue
      const places = gazetteer.shortSounds.get(shortSounds[entry] ?? '') ?? []
      const atHome = places.filter((place) => isFrom(place, home))
      const place = atHome[0]
      if (atHome.length === 1 && place?.kind === 'village') found.push(asCandidate(place, start, end, 8))
    }
  }

  return (text, signs, { org }, found) => {
    const home = org !== undefined && /^\d{9}(\d{3})?$/.test(org) ? org : undefined
    findHeard(text, signs, home, findWritten(text, home, found), found)
  }
}

/** Without a suffix the township goes before the community of its name, unless the sender's own place is meant. */
function chooseShort(
  places: readonly Place[],
  named: string | undefined,
  home: Home,
  beforeGroup: boolean,
): Place | undefined {
  const township = places.find((place) => place.kind === 'township')
  const villages = places.filter((place) => place.kind === 'village')
  if (township !== undefined && named === undefined) {
    // 龙潭 is the old township for most, the community for who lives there or when a group follows.
    const isCommunity = township.former && (beforeGroup || villages.some((place) => place.code === home))
    if (!isCommunity) return township
  }
  return choose(villages, named, home)
}
