// Why a task takes longer, in the message's own words: what remains when the asking, the days and politeness are left out.
import { delays, elsewhere, hindrances, tells } from '../../lexicon/causes.ts'
import { endAround, startAround } from '../around.ts'
import type { Place } from '../former-and-latter.ts'
import type { Scene } from '../frame.ts'
import { type Clause, clausesOf, cut, tidy, without } from './clauses.ts'
import { inFront, ofItsOwn } from './of-each.ts'
import { together } from './run.ts'
import { anyOf } from '../../either.ts'

/** Asking for time in the middle of a clause; each letter of a time stands as `#`: 能不能给我们缓到####. */
const askings = new RegExp(
  [
    '(?:[我你]们?)?',
    '(?:想|请|求|申请|恳请|请求|麻烦|能不能|可不可以|可否|能否|还|干脆){0,4}',
    '(?:给(?:我们?)?)?(?:统一|再|多|往后|起码|顺){0,3}',
    '(?:要|缓|延(?!后[发到供交]|误)|宽|推|容|给|晚|等|拖)',
    '(?:要|缓|延|宽|限|期|长|后|迟|给|到|至|我|们|一|个|几|下|哈|多|天|周|嘛){0,9}',
    '(?:#+|(?<=[缓延]|[几两三四五六七八九十]天嘛?))',
    '(?:前|嘛|行不行|行不|要得不|好不好|哈|吧|的|交){0,4}',
  ].join(''),
  'g',
)

/** Clauses that ask for time. */
const asks = anyOf(
  /延[期长至到后]|延$|宽限|宽我|推(?:到|迟)|多给|再[宽要容]|容我|等我/,
  /给(?:我|几|个|点|半|一|两|三|[2-9\d])/, // 给两天
  /收到|能不能|可不可以|申请|请求|恳请|请[批准予]|行不行?$|要得不/,
  /改(?:天|到|日)|再去|再约|下次/,
)

/** Nothing but numbers, days and politeness. */
const bare = anyOf(
  /^[+＋#]*就?[\d一二两三四五六七八九十半个]*(?:工作日|天|日|周|月|号|年|月底|星期)?[前内]?$/,
  /^\d{1,2}月\d{1,2}[号日]?(?:前[^，。；]{0,2}完成)?$|^[今明后]天$|^(?:马上|快|要)?到期了?$|^[〇零一二三四五六七八九\d]{3,4}号?件?$/,
  /回复：|^(?:谢谢|麻烦|辛苦|不好意思|抱歉|领导$|@)|^先?(?:说清楚)?不是|别的先不说|^(?:回头|改天)?我们?请(?!假)/, // 不是推，是…; 我请大家吃粉
)

/** That it will not be ready is what is told, not why. */
const unready = anyOf(
  /才(?:做得|能)?完|做得完|[往朝]后|报齐|倒是|还差(?:[^，。；]{0,3}[天日]|一份|$)|再要/, // 月底才做得完
  /^(?:我们?|[今明]天|这[两几]天|[这那]件?)*(?:实在|确实|真的|怕|恐怕|肯定)?(?:来不及|去不[了成]|等不[起得]|拖不得|[弄办做核搞报交完]不[了成])(?:了|啊|哦|哈)*$/, // 实在来不及了
  /^(?:暂时|现在|目前|今天)?没得?法[^，。；]{1,3}$/, // 暂时没法动工
  /^(?:[这本下]?周[一二三四五六日天末]?|[今明后]天|月底|\d+[号日])[^，。；]{0,2}[^，。；]不[了成]$/, // 这周五交不了
  /完不成|赶不[出上]|(?<![没未])[出给][^，。；没未]{0,4}结果$|要拖/, // 8号赶不上, 下月3号才出得来结果
  /交不出来|催(?!不)|就[发办送]$|等(?:他|她|人家)们?补|\d{4}$/,
  /^[\d一二两三四五六七八九十半]+个?(?:工作日|天|周|月)(?:怕|肯定|都)?不够/, // 15天不够
)

/** What is said to whoever decides, of the days alone, or of another matter: it adds nothing to a cause. */
const saysNoMore = anyOf(
  /[天日周月]不够|^(?:评定|鉴定|核实|评残|上门|办证|公示|回访)(?:那个|的事)?$|评残|核实$|\d{4}/,
  /(?:老师|领导|同志|主任)$|谢|麻烦|辛苦|理解|见谅|抱歉|对不住|不好意思|请(?![假产的不来了])|希望|^望(?!溪|江)|^(?:您|你|大家|各位)?好/,
  /马上|我们?(?:会|尽)|一定|到时(?!间)|办好|就(?:办|报|核|去)|^(?:要得|得行|行不|好不|可以)/,
)

const isDelayed = [hindrances, delays, elsewhere].map(tells)
const isCause = (clause: string): boolean =>
  isDelayed.some((isTold) => isTold(clause)) || /去[\u4e00-\u9fff]{2,3}了$/.test(clause)

/** The cause of an extension: a clause that is led in as one, then one that names one, then whatever is left. */
export function causeOfDelay(scene: Scene): string | undefined {
  const own = ofItsOwn(scene)
  const told = own === undefined ? undefined : (namedIn(scene, own) ?? leftIn(scene, own))
  return (
    told ??
    namedIn(scene, scene) ??
    namedIn(scene, { start: scene.start, end: endAround(scene) }) ??
    namedIn(scene, { start: startAround(scene), end: scene.start }) ??
    namedIn(scene, inFront(scene)) ??
    leftIn(scene, scene)
  )
}

/** The cause that a piece of the text names. */
function namedIn(scene: Scene, place: Place): string | undefined {
  const read = beforeOthers(scene, reasonsIn(scene, place))
  const causes = read.filter((clause) => isCause(clause.said) && !isTopic(scene, clause))
  const cause = read.find(({ isGiven }) => isGiven) ?? causes.find(({ isAsked }) => !isAsked) ?? causes[0]
  return cause === undefined ? undefined : asTold(scene, read, cause)
}

/** What remains of it when none is named. */
function leftIn(scene: Scene, place: Place): string | undefined {
  const read = beforeOthers(scene, reasonsIn(scene, place))
  const others = read.filter((clause) => clause.said.length > 2 && !isTopic(scene, clause))
  const other = others.find(({ isAsked }) => !isAsked) ?? others.find(({ said }) => said.length > 3)
  return other === undefined ? undefined : asTold(scene, read, other)
}

/** Where a sentence ends. */
const sentenceEnd = /[。！？…\n]/
/** The letters around the asking that are looked at for its sentence. */
const reach = 80

/** 手机一直静音。0058能不能再缓20天，工程队还在别处赶工: those in the sentence that asks before all others. */
function beforeOthers(scene: Scene, read: readonly Reason[]): readonly Reason[] {
  const asked = asksAt.exec(scene.said)
  if (asked === null) return read
  const at = scene.start + asked.index
  const before = scene.text.slice(Math.max(0, at - reach), at)
  const behind = scene.text.slice(at, at + reach).search(sentenceEnd)
  const start = at - (before.split(sentenceEnd).at(-1) ?? '').length
  const end = behind < 0 ? at + reach : at + behind
  const isSame = (one: Reason): boolean => one.start >= start && one.end <= end
  return [...read.filter(isSame), ...read.filter((one) => !isSame(one))]
}

const asksAt = /延|宽|缓|推|拖|多给|再[给要]/

/** A clause that may tell why; `isAsked` when an asking was cut out of it: 教育资助〔请延期〕. */
interface Reason extends Clause {
  readonly isAsked: boolean
}

/** 连着下雨，鉴定公司进不了场: the cause with what is told beside it, but not what waits (轮椅〔请缓三天〕). */
const asTold = (scene: Scene, read: readonly Reason[], cause: Reason): string =>
  withoutTopic(
    scene,
    tidy(
      together(
        scene.text,
        read,
        cause,
        (clause) =>
          !saysNoMore.test(clause.said) &&
          !isTopic(scene, clause) &&
          (!clause.isAsked || (clause.said.length > 4 && isCause(clause.said))),
      ),
    ),
  )

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

const aboutService = /^(?:[这那](?:块|边|个|头|期|件)|的|班)(?=.{4})|^(?=还?[要需得](?:先|等|核|凑))/
const aboutPlace = /^(?:[这那](?:几|两)天|最近|这段时间)/

/** A topic is told in so many letters at most. */
const lettersOfTopic = 20
/** What is said of it besides the service. */
const aboutTopic =
  /^(?:的|嘛|[这那]?[个块件头边单]|本|上|办|技术|培训|改造|认定|核实|评定|任务|申请|活|期限|时间|资料|材料|的事)*$/

/** 护理补贴延到25日, 上户口的事: what waits is no reason. */
function isTopic(scene: Scene, { start, end, said }: Clause): boolean {
  if (said.length > lettersOfTopic) return false
  let rest = said
  for (const one of scene.all)
    if (one.kind === 'service' && one.start >= start && one.end <= end)
      rest = rest.replace(scene.text.slice(one.start, one.end), '')
  return aboutTopic.test(rest)
}

/** 核不完; but 我一个人跑四个组跑不赢 tells more in more letters. */
const undone = /[弄办做核搞报交完跑][^，。；]{0,2}不[完赢]/
const lettersOfUndone = 8

/** The clauses that neither ask for time nor only say that it will be late. */
function reasonsIn(scene: Scene, { start, end }: Place): readonly Reason[] {
  const said = without(withoutTimes(scene, start, end), askings)
  return clausesOf(said, start)
    .map((clause) => ({
      ...shortOf(clause),
      isAsked: said[clause.start - start - 1] === cut || said[clause.end - start] === cut,
    }))
    .filter(
      (clause) =>
        !asks.test(clause.said) &&
        !bare.test(clause.said) &&
        !unready.test(clause.said) &&
        (!undone.test(clause.said) || (clause.said.length > lettersOfUndone && !/\d{4}/.test(clause.said))) &&
        !clause.said.includes('#'),
    )
}

/** 路断了怕弄不完, 路断了0313的…: without what is feared of it and what another case has of it. */
const behind =
  /恐?怕.*$|(?<=[\u4e00-\u9fff]{4})[〇零一二三四五六七八九\d]{4}号?(?:实在|那边)?(?:来不及|赶不赢).*$|(?<=[\u4e00-\u9fff]{3})(?<!\d)\d{4}号?(?:的|核实).*$|(?<=.{4})核实要?$/
/** 0905的资料因系统故障今天传不上来: the cause stands within. */
const within = /(?<![原起诱基])因(?:为)?(?!此|而|素)|由于/
const soThat = /(?:今天|故(?![障意事])|可否).*$/

function shortOf(clause: Clause): Clause {
  const led = within.exec(clause.said)
  const from = led === null ? 0 : led.index + led[0].length
  const isGiven = clause.isGiven || led !== null
  const told = clause.said.slice(from).replace(behind, '')
  const said = isGiven ? told.replace(soThat, '') : told
  return { said, isGiven, start: clause.start + from, end: clause.start + from + said.length }
}

/** 缓到, 给 and 延长 ask for the time behind them; 封闭到下周三, 要等到9月1号 do not. */
const askedTime =
  /[要缓延宽推容给晚长后迟限期多一给我拖]$|(?:[缓延宽推容给晚长后迟限期放挪拖顺展改批移][^，。；]{0,6}|^|[，。；\s])[到至]$/

/** A piece of the text with `#` for the letters of the times that are asked for. */
function withoutTimes(scene: Scene, start: number, end: number): string {
  let said = ''
  let at = start
  for (const entity of scene.all) {
    if (entity.kind !== 'duration' && entity.kind !== 'when') continue
    if (entity.start < at || entity.end > end || !askedTime.test(scene.text.slice(at, entity.start))) continue
    said += scene.text.slice(at, entity.start) + '#'.repeat(entity.end - entity.start)
    at = entity.end
  }
  return said + scene.text.slice(at, end)
}
