// Why a task takes longer, in the message's own words: stated with 因 or 理由, or the clause that is no request.
import { delays, elsewhere, hindrances, tells } from '../../lexicon/causes.ts'
import { endAround, startAround, startBefore } from '../around.ts'
import { ofKind, wording } from '../fill.ts'
import type { Scene } from '../frame.ts'
import { asked, asks, clausesOf, joined, tidy } from './clauses.ts'
import { anyOf } from '../../either.ts'

/** Asking for time in the middle of a clause; a time stands as `#`: 能不能给我们缓到#. */
const askings = new RegExp(
  [
    '(?:[我你]们?)?',
    '(?:想|请|求|申请|恳请|请求|麻烦|能不能|可不可以|可否|能否|还|干脆){0,4}',
    '(?:给(?:我们?)?)?(?:统一|再|多|往后|起码|顺){0,3}',
    '(?:要|缓|延(?!后[发到供交]|误)|宽|推|容|给|晚|等)',
    '(?:要|缓|延|宽|限|期|长|后|迟|给|到|至|我|们|一|个|几|下|哈|多|天|周|嘛){0,9}',
    '(?:#|(?<=[缓延]|几天嘛?))',
    '(?:前|嘛|行不行|行不|要得不|好不好|哈|吧|的|交){0,4}',
  ].join(''),
  'g',
)

/** Nothing but numbers, days and politeness. */
const bare = anyOf(
  /^[+＋#]?[\d一二两三四五六七八九十半个]*(?:工作日|天|日|周|月|号|年|月底|星期)?[前内]?$/,
  /^\d{1,2}月\d{1,2}[号日]?$|^[〇零一二三四五六七八九\d]{3,4}号?件?$/,
  /回复：|^(?:谢谢|麻烦|辛苦|不好意思|抱歉)/,
)

/** That it will not be ready is what is told, not why. */
const unready = anyOf(
  /[弄办做核搞报交完][^，。；]{0,2}不[完赢了]|才(?:做得|能)?完|做得完|[往朝]后|报齐|倒是|还差|再要/, // 月底才做得完
  /交不出来|催|就[发办送]$|等(?:他|她|人家)们?补|\d{4}$/,
  /^[\d一二两三四五六七八九十半]+个?(?:工作日|天|周|月)(?:怕|肯定|都)?不够/, // 15天不够
)

/** What is said to whoever decides, of the days alone, or of another matter: it adds nothing to a cause. */
const saysNoMore = anyOf(
  /[天日周月]不够|^(?:评定|鉴定|核实|评残|上门|办证|公示|回访)(?:那个|的事)?$|评残|核实$|\d{4}/,
  /(?:老师|领导|同志|主任)$|谢|麻烦|辛苦|理解|见谅|抱歉|对不住|不好意思|[请望]|您?好/,
  /马上|我们?(?:会|尽)|一定|到时|办好|就(?:办|报|核|去)|^(?:要得|得行|行不|好不|可以)/,
)

const isDelayed = [hindrances, delays, elsewhere].map(tells)
const isCause = (clause: string): boolean =>
  isDelayed.some((isTold) => isTold(clause)) || /去[\u4e00-\u9fff]{2,3}了$/.test(clause)

/** The cause of an extension. */
export function causeOfDelay(scene: Scene): string | undefined {
  const stated =
    /(?:原因|理由)(?:是|：)?(.+?)(?:。|$)/.exec(scene.said)?.[1] ??
    /(?:由于|因为|因)([^，。；？]{2,24}?)(?:，|。|？|今天|故(?!障)|，?延|可否|$)/.exec(scene.said)?.[1]
  if (stated !== undefined) return wording(stated)
  const own = reasonsIn(withoutTimes(scene, scene.start, scene.end))
  for (const clauses of [
    own,
    reasonsIn(withoutTimes(scene, scene.start, endAround(scene))),
    reasonsIn(withoutTimes(scene, startAround(scene), scene.start)),
    reasonsIn(withoutTimes(scene, startBefore(scene), scene.start)),
  ]) {
    const causes = clauses.filter((clause) => isCause(clause) && !isService(scene, clause))
    const cause = causes.find((clause) => !isOfAsking(clause)) ?? causes[0]
    if (cause !== undefined) return withoutTopic(scene, tidy(withMore(cause, clauses, scene.text)))
  }
  const others = own.filter((clause) => clause.length > 2 && !isService(scene, clause))
  const other =
    others.find((clause) => !isOfAsking(clause)) ?? others.find((clause) => wordsOf(clause).length > 3)
  return other === undefined ? undefined : withoutTopic(scene, tidy(wordsOf(other)))
}

const isOfAsking = (clause: string): boolean => clause.includes(asked)
const wordsOf = (clause: string): string => clause.replaceAll(asked, '')

/** So many clauses on either side belong to a cause at most. */
const clausesBeside = 3

/** 连着下雨，鉴定公司进不了场: the cause with what is told beside it. */
function withMore(cause: string, clauses: readonly string[], text: string): string {
  const at = clauses.indexOf(cause)
  let whole = wordsOf(cause)
  for (const next of clauses.slice(at + 1, at + 1 + clausesBeside)) {
    const both = joined(whole, next, text)
    if (both === undefined || saysNoMore.test(next)) break
    whole = both
  }
  for (const before of clauses.slice(Math.max(0, at - clausesBeside), at).toReversed()) {
    const both = joined(before, whole, text)
    if (both === undefined || saysNoMore.test(before)) break
    whole = both
  }
  return whole
}

/** 低保这块核对还没回函, 执照要先过消防, 三汇这几天大雾封渡: what it is about and where is no part of the cause. */
function withoutTopic(scene: Scene, cause: string): string {
  const said = cause.replace(/^[这那]个/, '')
  const topic = scene.all.find(
    ({ kind, start, end }) =>
      (kind === 'service' || kind === 'township' || kind === 'village') &&
      said.startsWith(scene.text.slice(start, end)),
  )
  if (topic === undefined) return cause
  const rest = said.slice(topic.end - topic.start)
  const about = topic.kind === 'service' ? aboutService : aboutPlace
  return about.test(rest) ? rest.replace(about, '') : cause
}

const aboutService =
  /^(?:[这那](?:块|边|个|头|期|件)|的)(?=.{4})|^(?=还?[要需得](?:先|等|核)|厂家|供货|供应商)/
const aboutPlace = /^(?:[这那](?:几|两)天|最近|这段时间)/

/** 护理补贴延到25日: what waits is no reason. */
const isService = (scene: Scene, clause: string): boolean =>
  /^(?:的|嘛|那个|这个|本)*$/.test(
    ofKind(scene.own, 'service').reduce(
      (rest, { start, end }) => rest.replace(scene.text.slice(start, end), ''),
      wordsOf(clause),
    ),
  )

/** The clauses that neither ask for time nor only say that it will be late. */
const reasonsIn = (said: string): string[] =>
  clausesOf(said.replace(askings, `${asked}，${asked}`))
    .map((clause) => clause.replace(/怕.*$|(?<=[\u4e00-\u9fff]{3})(?<!\d)\d{4}号?的.*$/, ''))
    .filter(
      (clause) => !asks.test(clause) && !bare.test(clause) && !unready.test(clause) && !clause.includes('#'),
    )

const askedTime = /[要缓延宽推容给晚长后迟到至限期多一给我]$/

/** A piece of the text with `#` for the times that are asked for. */
function withoutTimes(scene: Scene, start: number, end: number): string {
  let said = ''
  let at = start
  for (const entity of scene.all) {
    if (entity.kind !== 'duration' && entity.kind !== 'when') continue
    if (entity.start < at || entity.end > end || !askedTime.test(scene.text.slice(at, entity.start))) continue
    said += `${scene.text.slice(at, entity.start)}#`
    at = entity.end
  }
  return said + scene.text.slice(at, end)
}
