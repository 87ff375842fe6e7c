// Villages and townships in a text: with suffix anywhere, without one only where a place can stand.
import type { MessageContext } from '../act.ts'
import { ordinaryPlaceNames } from '../lexicon/place-words.ts'
import type { Candidate, Propose } from './candidate.ts'
import type { Gazetteer, Place } from './gazetteer.ts'
import { soundOf } from './sounds.ts'
import { compileWordMatcher, type WordMatch } from './word-matcher.ts'

/** Where the sender is from: nine digits of a township, twelve of a village. */
type Home = string | undefined

const isFrom = (place: Place, home: Home): boolean => home !== undefined && home.startsWith(place.township)

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

/** Where places with a name ended: what follows one is read in its light. By end; the township's code when it is one. */
type Seen = Map<number, string | undefined>

/** The township named just before `start`, with at most a space or 的 between. */
const townshipBefore = (text: string, seen: Seen, start: number): string | undefined =>
  seen.get(start) ?? (/[ 的]/.test(text.charAt(start - 1)) ? seen.get(start - 1) : undefined)

const isGroup = /^第?[\d一二三四五六七八九十叁]{1,3}(?:组|社|队)/

/** Proposes the places of a text, for a sender from somewhere. */
export type PlaceFinder = (text: string, context: MessageContext, propose: Propose) => void

export function createPlaceFinder(gazetteer: Gazetteer): PlaceFinder {
  const names = [...gazetteer.full.keys(), ...gazetteer.short.keys()].filter(
    (name, at, all) => all.indexOf(name) === at,
  )
  const entries = names.map((name) => ({
    full: gazetteer.full.get(name) ?? [],
    short: gazetteer.short.get(name) ?? [],
    isOrdinary: ordinaryPlaceNames.has(name),
  }))
  const match = compileWordMatcher(new Map(names.map((name, index) => [name, index])))
  const soundNames = [...gazetteer.sounds.keys()]
  const matchSound = compileWordMatcher(new Map(soundNames.map((name, index) => [name, index])))
  const shortSounds = [...gazetteer.shortSounds.keys()]
  const matchShortSound = compileWordMatcher(new Map(shortSounds.map((name, index) => [name, index])))

  /** Full and short names as they are written. */
  const findWritten = (text: string, home: Home, propose: Propose): Seen => {
    const seen: Seen = new Map()
    const matches = match(text)
    for (const [index, { start, end, entry }] of matches.entries()) {
      const found = entries[entry]
      if (found === undefined) continue
      const named = townshipBefore(text, seen, start)
      if (found.full.length > 0) {
        const place = choose(found.full, named, home)
        seen.set(end, place?.kind === 'township' ? place.code : undefined)
        if (place !== undefined) propose(asCandidate(place, start, end, 3))
        continue
      }
      const place = chooseShort(found.short, named, home)
      if (place === undefined) continue
      const follows = named !== undefined && named === place.township && place.kind === 'village'
      if (
        follows ||
        (place.kind === 'township' && leads(matches, index, place)) ||
        standsAsPlace(text, start, end, place, found.isOrdinary, home)
      ) {
        seen.set(end, place.kind === 'township' ? place.code : undefined)
        propose(asCandidate(place, start, end, isGroup.test(text.slice(end, end + 5)) ? 3 : 5.5))
      }
    }
    return seen
  }

  /** 渠南南坝: a township with one of its villages right behind it. */
  const leads = (matches: readonly WordMatch[], index: number, place: Place): boolean => {
    const end = matches[index]?.end
    for (let at = index + 1; at < matches.length; at += 1) {
      const next = matches[at]
      if (next === undefined || end === undefined || next.start > end) return false
      const inside = (each: Place) => each.kind === 'village' && each.township === place.township
      if (
        next.start === end &&
        [...(entries[next.entry]?.full ?? []), ...(entries[next.entry]?.short ?? [])].some(inside)
      )
        return true
    }
    return false
  }

  /** 寺颜村 for 寺岩村: by its sound, when a suffix shows that it is a place. */
  const findHeard = (text: string, home: Home, seen: Seen, propose: Propose): void => {
    if (!/[村区镇乡道]/.test(text) && !(home && /[组社队]/.test(text))) return
    const sound = soundOf(text)
    for (const { start, end, entry } of matchSound(sound)) {
      const places = gazetteer.sounds.get(soundNames[entry] ?? '') ?? []
      if (!/[村区镇乡道]/.test(text.charAt(end - 1)) || seen.has(end)) continue
      const place = choose(places, townshipBefore(text, seen, start), home)
      if (place !== undefined) propose(asCandidate(place, start, end, 6.5))
    }
    if (home === undefined) return
    for (const { start, end, entry } of matchShortSound(sound)) {
      if (seen.has(end) || !isGroup.test(text.slice(end, end + 5))) continue
      const places = (gazetteer.shortSounds.get(shortSounds[entry] ?? '') ?? []).filter((each) =>
        isFrom(each, home),
      )
      const place = places.length === 1 ? places[0] : undefined
      if (place?.kind === 'village' && end - start >= 2) propose(asCandidate(place, start, end, 8))
    }
  }

  return (text, { org }, propose) => {
    const home = org !== undefined && /^\d{9}(\d{3})?$/.test(org) ? org : undefined
    findHeard(text, home, findWritten(text, home, propose), propose)
  }
}

/** Without a suffix the township goes before the community of its name, unless the sender's own village is meant. */
function chooseShort(places: readonly Place[], named: string | undefined, home: Home): Place | undefined {
  const township = places.find((place) => place.kind === 'township')
  if (township !== undefined && named === undefined) return township
  return choose(
    places.filter((place) => place.kind === 'village'),
    named,
    home,
  )
}

const before =
  /(?:^|[\s，。！？；：、（「“@\d/]|我们|我|咱们|咱|其中|包括|含|如|在|到|去|从|是|住|来|叫|上|和|跟|与|及|人|请|给|口|往|回|镇|乡|道|有|属|该|归|派|问|转|催|报|查|问|对|把)$/
const after =
  /^(?:$|[\s，。！？；：、）」”\d/#]|第?[一二三四五六七八九十叁]{1,3}[组社队]|那|这|无|没|莫|零|的|有|是|和|跟|与|及|到|在|来|去|派出所|敬老院|卫生院|卫生室|中学|小学|学校|司法所|残联|也|都|还|报|上报|本月|全|今|昨|明|新|一|两|几|人|县|镇|乡|村|各|交|收|镇政府|街上|场上)/
/** For a name that is a word: only what nothing but a place has after it. */
const strictBefore =
  /(?:^|[\s，。！？；：、（@]|我们|咱们|住|住在|是|在|还差|还有|镇|乡|街道|去|到|就是|叫|属于|我)$/
const strictAfter =
  /^(?:第?[\d一二三四五六七八九十叁]{1,3}(?:组|社|队)|那(?:户|个|家|件|边|几户|里|两户)|这(?:边|里|个月|户|家|儿|件)|[\s，、：:]{0,2}(?:无|零报告|没得|莫得|没有|0)(?:$|[\s，。、；])|村支书|村主任)/
/** Townships that are words need less: 合力那边, 万寿镇. */
const namesakes =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤蒲苟冉雍岳欧诸司'

function standsAsPlace(
  text: string,
  start: number,
  end: number,
  place: Place,
  isOrdinary: boolean,
  home: Home,
): boolean {
  const left = text.slice(Math.max(0, start - 3), start)
  const right = text.slice(end, end + 6)
  const atHome = isFrom(place, home)
  if (isOrdinary) {
    if (place.kind === 'village' && !atHome) return false
    return strictBefore.test(left) && strictAfter.test(right)
  }
  // A name that is no word needs a boundary on one side.
  if (before.test(left)) return true
  return strictAfter.test(right) || (atHome && (after.test(right) || namesakes.includes(right.charAt(0))))
}
