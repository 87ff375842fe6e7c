// Which of the times in a stretch is the one the act sets: not one that is over, ruled out, or only a reason's.
import type { When } from '../act.ts'
import type { EntityOf } from '../entity.ts'
import { lastDayOf } from '../entities/distances.ts'
import { ofKind } from './fill.ts'
import type { Scene } from './frame.ts'

type Time = EntityOf<'when'>

/** 周四: the words of its clause before it and behind it, up to the next time. */
interface Spoken {
  readonly time: Time
  readonly before: string
  readonly after: string
}

const clauseStart = /[^，。；！？\n ]* ?$/
/** A space ends a clause where nobody sets signs. */
const clauseRest = /^ ?[^，。；！？\n ]*/

function spoken(scene: Scene, times: readonly Time[]): Spoken[] {
  return times.map((time, index) => {
    const from = Math.max(times[index - 1]?.end ?? 0, time.start - 16)
    const to = Math.min(times[index + 1]?.start ?? Infinity, time.end + 16)
    return {
      time,
      before: clauseStart.exec(scene.text.slice(from, time.start))?.[0] ?? '',
      after: clauseRest.exec(scene.text.slice(time.end, to))?.[0] ?? '',
    }
  })
}

const today = (scene: Scene): string => scene.context.at.slice(0, 10)
const dayOf = (when: When): string => when.slice(0, 10)

/** 周四都方便不？先按周四下午定; 明早去，九点半到: the same day said more exactly, at last even before. */
function exactly(chosen: Time | undefined, times: readonly Time[]): When | undefined {
  if (chosen === undefined) return undefined
  const closer = times.filter(
    (one) => dayOf(one.when) === dayOf(chosen.when) && one.when.length > Math.max(10, chosen.when.length),
  )
  return (closer.find((one) => one.start > chosen.start) ?? closer.at(-1))?.when ?? chosen.when
}

/** 都27号去, 两个都下周二去: said once, of everything before it. */
/** 周四都方便不 */
const allOf = /^[^，。]?(?:都|统一|一起)/
const ofAll = /(?:都(?:是|在|定在?|改到)?|统一(?:在|定在)?|一起|一并)$/

/** 下周二下午，0953去贵福 */
const leadsIn = (text: string, time: Time, start: number): boolean =>
  time.end <= start &&
  start - time.end < 3 &&
  /^[，、：\s]*$/.test(text.slice(time.end, start)) &&
  /^[，。；！？\n\s]?$/.test(text.slice(Math.max(0, time.start - 1), time.start))

/** The times of the stretch, or the one that leads it in or is said of the whole message at once. */
function timesOf(scene: Scene): readonly Time[] {
  const own = ofKind(scene.own, 'when')
  if (own.length > 0) return own
  const { text, start, end } = scene
  return ofKind(scene.all, 'when').filter((one) =>
    one.start >= end
      ? ofAll.test(text.slice(one.start - 4, one.start)) || allOf.test(text.slice(one.end, one.end + 4))
      : leadsIn(text, one, start),
  )
}

/** 今天去了第一次, 今早签了字, 今天出差: what today already holds is no plan. */
const isDone =
  /^(?!(?:我们?)?就去|(?:我们?)?就?去[^，。；]{0,8}把).*了(?!解)|发往|重新走|决定受理|经过|[核办照评采录看填拍量验查走访]完|^(?:才|刚|已|第|在|没|不|莫|别|出差|赶场|开会|值班)|(?<!得)[到过]$/
/** 预计月底封顶 says no day; 等到月底 a limit. */
const isVague = /[底末]$|^月[初头]$/

/** 0154周五前、0155下周二前核完: each case the one behind it; 0612、0613于23日、24日分别入户: in the same order. */
function inTurn(scene: Scene, times: readonly Time[]): readonly Time[] {
  const cases = ofKind(scene.own, 'case-number')
  const index = cases.findIndex((one) => one.number === scene.case)
  const [first] = times
  const mine = times[index]
  if (new Set(cases.map(({ number }) => number)).size < 2 || times.length < 2) return times
  const ahead = cases.map((one) => times.findLast((time) => isRightBefore(scene.text, time, one.start)))
  if (ahead[index] !== undefined && !ahead.includes(undefined)) return [ahead[index]]
  const next = cases.find((one, place) => place > index && one.number !== scene.case)
  const behind = times.filter(
    (one) => one.start >= (cases[index]?.end ?? 0) && one.end <= (next?.start ?? Infinity),
  )
  if (behind.length > 0 && (next !== undefined || behind.length < times.length)) return behind
  if (cases.length !== times.length || first === undefined || mine === undefined) return times
  return (cases.at(-1)?.end ?? 0) <= first.start && isRow(scene.text, times) ? [mine] : times
}

/** 上午0433，下午0434: each time before its case. */
const isRightBefore = (text: string, { end }: Time, place: number): boolean =>
  end <= place && place - end < 3 && /^[去到的：\s]*$/.test(text.slice(end, place))

/** 23日、24日, and not 改到26号上午，我们26号前有省检. */
const isRow = (text: string, times: readonly Time[]): boolean =>
  times.every((one, index) => {
    const before = times[index - 1]
    return before === undefined || /^[\s、，和跟与及]*$/.test(text.slice(before.end, one.start))
  })

/** When something is to be done: the first time that still lies ahead. */
export function plannedTime(scene: Scene): When | undefined {
  const times = inTurn(scene, timesOf(scene))
  const open = spoken(scene, times).filter(
    ({ time, before, after }) =>
      !(dayOf(time.when) === today(scene) && /(?<![收改推排])[到至]$/.test(before)) &&
      dayOf(time.when) >= today(scene) &&
      !byRule(scene, time) &&
      !(
        time.sort === 'at' &&
        isVague.test(scene.text.slice(time.start, time.end)) &&
        !/[到至]$/.test(before)
      ) &&
      !(dayOf(time.when) === today(scene) && isDone.test(after)),
  )
  const ahead = open.find(({ after }) => !isReason.test(after)) ?? open[0]
  return exactly(ahead?.time, times) ?? finishedIn(scene)
}

/** 今天逢场人多，我后天送去; 轮椅今天到货，后天送到: why it is not then. */
const isReason =
  /^(?:都)?(?:逢场|赶场|到货|补好|落雨|下雨|大雨|停电|开会|值班|全村|霜大|要?先|想)|[^，。；]{0,4}(?:派不出|封路|开会)/

/** 按规定30个工作日内办结, 7日内作出决定, 证20天后制好: what a rule allows is no promise. */
const byRule = (scene: Scene, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  /(?:按(?:照|规定|程序|流程|政策)?|规定|一般|法定|程序|通常)[^，。；]{0,4}$/.test(
    scene.text.slice(Math.max(0, start - 10), start),
  ) ||
  (/证(?:件)?$/.test(scene.text.slice(Math.max(0, start - 2), start)) &&
    /^(?:就|才|能|可以)?(?:出|寄|制|邮|下来|做|拿)/.test(scene.text.slice(end, end + 4))) ||
  /^内?(?:作出|(?:就|才|能|可以)?制好(?!寄)|做出|答复是否|决定是否)/.test(scene.text.slice(end, end + 5))

/** 三个工作日办结: the last day of a length of time in which it is to be done. */
function finishedIn(scene: Scene): When | undefined {
  const length = ofKind(scene.own, 'duration').find(
    (one) =>
      !byRule(scene, one) &&
      /^(?:就|可以?|能)?(?:办[结完好妥]|完成|搞[定完]|弄[好完]|出结果|答复|回复|核[完实])/.test(
        scene.text.slice(one.end, one.end + 6),
      ),
  )
  return length === undefined ? undefined : lastDayOf(scene.context.at, length)
}

/** 今天签收, 都今天接, 今天派的, 今天两件: when the task is taken over, not when the visit is. */
const takesOver =
  /^(?:(?:新)?派(?:单|件|出)|安排(?:$|[：，])|[^，。]{0,5}(?:签收|签[了下]|签(?=$|[，。；\s])|接[下收单]|接$|派的|分好)|转|[一二三四五六七八九十两\d]+件|的(?:单子?|件)[：，])/

/** 周三前办结: a limit for the task, and no visit. */
const isToBeDone = /^(?:给我|帮我)?(?:都|就)?(?:办(?:$|[结好完妥，。；！])|回复|反馈|答复)/

/** 8:30县政府门口集合: when the team meets is not yet the visit. */
const meets = /^[^，。；]{0,12}(?:集合|碰头|会合|上车)/

/** 星期四八点半县政府门口集合上门: no other time is told. */
const whenTheyMeet = (scene: Scene, times: readonly Time[]): Spoken | undefined =>
  spoken(scene, times).find(({ time, after }) => dayOf(time.when) >= today(scene) && meets.test(after))

/** When the departments go together. */
export function visitTime(scene: Scene): When | undefined {
  const own = timesOf(scene)
  // 请静边镇明天下班前补资料: what somebody else is to do by then sets no visit.
  const times = own.length > 0 ? own : ofKind(scene.group, 'when').filter(({ sort }) => sort === 'at')
  const open = spoken(scene, times).filter(
    ({ time, after }) =>
      dayOf(time.when) >= today(scene) &&
      !takesOver.test(after) &&
      !meets.test(after) &&
      !(time.sort === 'by' && isToBeDone.test(after)) &&
      !(dayOf(time.when) === today(scene) && isDone.test(after)),
  )
  const chosen = open.find(({ time }) => time.sort === 'at') ?? open[0]
  if (chosen === undefined) return exactly(whenTheyMeet(scene, times)?.time, times)
  // 9月10日上午上门，8:30县政府门口集合
  return exactly(
    chosen.time,
    spoken(scene, times).flatMap(({ time, after }) =>
      chosen.time.when.length > 10 && meets.test(after) ? [] : [time],
    ),
  )
}

/** 原定周三, 县里定的9月18号: the time that was. */
const wasSet = /(?:原|本来|先前|之前|约(?:好|定)?的|说(?:好|定)?的|定的|登记的)[^改]{0,3}$/
/** 改到周四, 换成周四. */
const isSet =
  /(?:能不能|可不可以|能否|要不|[改换推缓延挪调移放][到成为在约至]?|改(?:期|日)?[到为成在]|推迟[到至]|顺延[到至]|就(?:按|照|等)?|[放定约][到在于])\s?$/
/** Why that time will not do, or that it is left without another. */
const ruledOut =
  /(?:[去来走搞做办评看]不[了成赢得到]|(?<![来去在好行得可便])不(?:行|得行|得空|要?去|[要用]?来|在|方便|空|好|巧|合适|成)|[没冇](?:空|得空|人|得人|时间)|没得(?:空|人|时间)|莫|别|有事|来客|取消|推迟|往后|延后|另|大?[雨雪雾]|[断封]|塌|涨水|停电|派不出|开会|家长会|培训|检查|赶场|上坟|祭祖|办酒|办喜|喜事|酒席|嫁|娶|过生|做生|满十|走人户|走亲戚|上坡|输液|透析|复查|看病|我们?要去|送[^，。]{0,6}(?:去|到)|打疫苗|住院|出院|拉到|送到|摔|发烧|考试|才出|的(?:上门|评定))/
/** 初六他做生，就改到那天: the day named before. */
const sameDay = /(?:[改放定约推挪][到在]|就)(?:那|当|同一?)一?天/
const movedTo = /(?:改|推|挪|换|移|延)[到至](?![\u4e00-\u9fff]{0,2}那天)/
/** 周三可以, 周三来嘛. */
const suits =
  /^[^不没莫别]{0,6}(?:可以|要得|得行|行不|得空|有空|有人|都在|在家|在屋|方便|来[评看办]?嘛|再来|再去)/

/** 四号五号都在家: of days that suit alike the first. */
function firstOfRow(scene: Scene, times: readonly Spoken[], chosen: Spoken | undefined): Time | undefined {
  let first = chosen
  for (let index = times.findIndex((one) => one === chosen) - 1; index >= 0; index -= 1) {
    const before = times[index]
    if (first === undefined || before === undefined) break
    if (!/^(?:[、和跟]|或者?)?$/.test(scene.text.slice(before.time.end, first.time.start))) break
    first = before
  }
  return first?.time
}

/** 推迟几天，哪天我再说; 今天莫来了，改天嘛; 另找时间, 等雪化了再约: no day yet. */
const isLeftOpen =
  /哪天(?:我|得空|你们|再|合适|[^，。；]{0,3}(?:再定|说不准))|(?:改天|过几天)嘛|(?:改天|过几天|日子|时间)再[定说约通]|换个(?:日子|时间)来|另(?:行|外)?约(?!(?:在|到|定)?(?:[\d今明后下这本周]|星期|礼拜))|另(?:外)?找|待定|等[^，。；]{1,6}再[约定]|后头再|(?:过后|开了年)再[约定]|(?<!不得?行)再说$/

/** 上午下午都可以, 随便上下午: no part of the day after all. */
const anyPart = /上午、?下午[^，。；]{0,2}(?:都|随便)|(?:随便|不管)(?:你们)?上午?下午|上下午/
const partBehind = /^(?:的)?(?:(上[午半]|早上)|(下[午半]|晚上))/

/** 改到那天上午 */
function withPart(when: When, behind: string): When {
  const part = partBehind.exec(behind)
  if (part === null || when.length > 10) return when
  return `${when}T${part[1] === undefined ? 'PM' : 'AM'}`
}

/** The new time of a visit, or nothing when it is not known yet. */
export function changedTime(scene: Scene): When | undefined {
  if (isLeftOpen.test(scene.said)) return undefined
  const when = newTime(scene)
  return when !== undefined && anyPart.test(scene.said) ? dayOf(when) : when
}

function newTime(scene: Scene): When | undefined {
  const times = inTurn(scene, ofKind(scene.own, 'when'))
  const all = spoken(scene, times)
  const set = all.findLast(
    ({ before, after }) => isSet.test(before) && !wasSet.test(before) && !/^(?:的话)?[不莫没]/.test(after),
  )
  // 改到星期四，上午不行，下午可以
  const open = all.flatMap(({ time, after }) => (/^[^，。；]?[不没莫]/.test(after) ? [] : [time]))
  if (set !== undefined) return exactly(set.time, open)
  const meant = sameDay.exec(scene.said)
  const named = meant === null ? undefined : times.findLast((one) => one.end <= scene.start + meant.index)
  if (meant !== null && named !== undefined && dayOf(named.when) >= today(scene))
    return withPart(named.when, scene.said.slice(meant.index + meant[0].length))
  // 下周二的评残能不能改到节后: moved to what is no day.
  const moved = movedTo.exec(scene.said)
  const from = moved === null ? 0 : scene.start + moved.index
  const left = all.filter(({ time, before, after }) => {
    if (time.start < from || dayOf(time.when) < today(scene) || wasSet.test(before)) return false
    // 后天莫来 周五来: what was said of the day before.
    if (/(?:莫|别)[^ ]*$/.test(before)) return false
    return suits.test(after) || !ruledOut.test(after)
  })
  const chosen = left.findLast(({ after }) => suits.test(after)) ?? left.at(-1)
  return exactly(firstOfRow(scene, left, chosen), times)
}

const reaches = /(?:到|至|截止|为|成|宽|定|批|前)\s?$/
/** 12月3号前弄不完: the limit that will not hold. */
const isMissed = /^[^，。]{0,6}(?:[不没][赢了完成到上出齐回能]|难|来不及|恐|怕)/

/** The new limit that is asked for or granted. */
export function newLimit(scene: Scene): When | undefined {
  const hasLength = ofKind(scene.own, 'duration').length > 0
  const all = spoken(scene, ofKind(scene.own, 'when'))
  const asked = all.findLast(({ before }) => reaches.test(before))
  if (asked !== undefined) return asked.time.when
  return hasLength
    ? undefined
    : all.findLast(({ time, after }) => dayOf(time.when) > today(scene) && !isMissed.test(after))?.time.when
}
