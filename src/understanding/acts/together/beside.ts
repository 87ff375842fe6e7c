// What an act brings along or becomes beside the others of its message.
import type { Act, ActOf, ExceptionKind } from '../../act.ts'
import { failureIn } from '../cause/of-failure.ts'
import { field } from '../fill.ts'
import { caseAndPersonOf, type Message } from './message.ts'

/** A department that gives a task back for want of papers asks for no papers: it returns the task. */
export const givesBack = (act: Act, { role, text }: Message): Act =>
  act.act === 'materials' && act.event === 'missing' && role === 'department' && /退(?![休役伍])/.test(text)
    ? {
        act: 'return',
        confidence: act.confidence,
        ...(act.case === undefined ? {} : { case: act.case }),
        reason: 'missing-materials',
      }
    : act

/** What was done there in spite of all. */
const didSomething = /(?<![不没])(?:评|看|办|照|验|填|录|采|量)(?:完|好|了|过)|完成|受理|鉴定|(?<!没)见到/

/** What keeps a team from its visit for longer than the day. */
const lasting: readonly (readonly [ExceptionKind, RegExp])[] = [
  ['died', /过世|去世|病故|(?<![堵锁卡焊封])死了|落气/],
  ['hospital', /住院|抢救(?!病人|别)|在[^，。；]{0,6}医院|住进/],
  ['moved', /搬(?:走|家|去|到)|迁走/],
  ['away', /(?:去|到|下)[^，。；]{0,6}(?:打工|务工|走亲戚|外地|外省|广东|浙江|福建|成都|重庆)|出远门/],
  [
    'refused',
    /不(?:让|给|准|许)(?:我们|他们|人)?(?:进|看|评|拍|照|见)|不(?:肯|愿意?|同意|配合)|拒|撵|轰|(?<!狗)(?:拦|挡)|反悔/,
  ],
]

/** 卡口不准进, 租车公司不肯出车: it is not the family that refuses. */
const byOthers = /公司|交警|司机|驾驶|师傅|船|卡口|关卡|警戒|封[山路]|劝返/

/** 上门，家属不让进: why it failed goes on to hold, and is told besides. */
export const heldUp = (act: Act, all: readonly Act[]): readonly Act[] => {
  if (act.act !== 'visit' || act.result !== 'failed' || act.reason === undefined) return [act]
  const { reason } = act
  const kind = lasting.find(([, words]) => words.test(reason))?.[0]
  if (kind === 'refused' && byOthers.test(reason)) return [act]
  return kind === undefined ||
    all.some((one) => one.act === 'exception' && (one.case ?? act.case) === (act.case ?? one.case))
    ? [act]
    : [act, { act: 'exception', confidence: act.confidence, ...caseAndPersonOf(act, {}), kind }]
}

const reasonOf = (reason: string | undefined): { reason?: string } => (reason === undefined ? {} : { reason })

/** 去了，人住院了: whom something has happened to was not seen. */
export const wentInVain = (act: Act, next: Act | undefined, text: string): Act =>
  act.act === 'visit' &&
  act.result === 'done' &&
  next?.act === 'exception' &&
  (next.case ?? act.case) === act.case &&
  !didSomething.test(text)
    ? { ...act, result: 'failed', ...reasonOf(act.reason ?? failureIn(text)) }
    : act

/** 收到，马上办: two words that the classifier takes for the politeness of a receipt. */
const promise =
  /^(?:收到|收悉|好的?|好嘞|要得|得行|行|嗯+|OK|明白|(?:晓得|知道)了?|没问题)[，。！、\s]*(?:我们?|这边)?(?:马上|立马|立即|立刻|即刻|这就|尽快|抓紧|我[来去])(?:就)?(?:去|办|核|看|弄|跑|查|转|处理|安排|落实|联系|对接|通知|入户|上门|协调|派人|整改)(?!公|会|饭)/

/** A receipt that goes on with a promise also says that it is under way; 尽快 in it urges nobody. */
export function promised(acts: readonly Act[], text: string): readonly Act[] {
  const [only, haste] = acts
  const isAlone = acts.length === 1 || (acts.length === 2 && haste?.act === 'urge')
  if (!isAlone || only?.act !== 'acknowledge' || text.length > 16 || !promise.test(text)) return acts
  return [
    only,
    { act: 'progress', confidence: only.confidence, ...(only.case === undefined ? {} : { case: only.case }) },
  ]
}

/** 0551看了，0553家里没人: on the same round nobody being in is a visit in vain. */
export const onTheRound = (acts: readonly Act[], text: string): readonly Act[] =>
  acts.map((act, index) => {
    const before = acts[index - 1]
    if (act.act !== 'exception' || act.kind !== 'not-home' || before?.act !== 'visit') return act
    const from = act.case === undefined ? 0 : Math.max(0, text.indexOf(act.case))
    return {
      act: 'visit',
      confidence: act.confidence,
      ...caseAndPersonOf(act, {}),
      result: 'failed',
      ...reasonOf(failureIn(text.slice(from))),
    }
  })

/** 今天去看房，户主搬去重庆了，没看成: somebody went, in vain, and it is told why. */
const inVain =
  /(?:去|上门|到)[^。；]*没(?:看|评|照|办|见|做|鉴|量|采)[^，。；]{0,2}(?:成|到)|(?:到|去|上门)了?[^，。；]{0,6}才(?:晓得|知道|发现)|上门时[^，。；]{0,6}(?:已|在)|扑空|落空|(?<![莫别免])(?:白跑|跑空)/

/** 0502今天评定做了，0504不让进门: on the same round. */
const notSeen = /没(?:得)?见|不(?:让|给|准)进|人不肯/

export const wentAndFailed = (acts: readonly Act[], { text, role }: Message): readonly Act[] => {
  if (role === 'relative') return acts
  const isAlone = acts.every((one) => beside.has(one.act)) && acts.filter(happened).length === 1
  return acts.flatMap((one) => {
    if (!happened(one) || acts.some((other) => other.act === 'visit' && isOfTheSame(one, other))) return [one]
    const said = isAlone ? text : one.case === undefined ? '' : saidOf(one, text)
    const isOnRound = role === 'county' && acts.some((other) => other.act === 'visit')
    if (!inVain.test(said) && !(isOnRound && notSeen.test(said))) return [one]
    const { confidence } = one
    const failed = { act: 'visit', confidence, ...caseAndPersonOf(one, {}), result: 'failed' } as const
    return [{ ...failed, ...reasonOf(failureIn(said)) }, one]
  })
}

/** 车坏在半路没去成，改到下周二: in vain, and another day. */
const wentForNothing =
  /(?:没|未)(?:能)?(?:去|上|评|看|照|办)成|跑空|扑空|(?<!莫|别|免得?)白跑(?!了?(?:一趟)?也)/

export const failedAndMoved = (acts: readonly Act[], { text, role }: Message): readonly Act[] =>
  role === 'relative'
    ? acts
    : acts.flatMap((one) => {
        if (
          one.act !== 'reschedule' ||
          acts.some(
            (other) => (other.act === 'visit' || other.act === 'exception') && isOfTheSame(one, other),
          )
        )
          return [one]
        const said = acts.length === 1 ? text : one.case === undefined ? '' : saidOf(one, text)
        if (!wentForNothing.test(said)) return [one]
        const { confidence } = one
        const failed = { act: 'visit', confidence, ...caseAndPersonOf(one, {}), result: 'failed' } as const
        return [{ ...failed, ...reasonOf(failureIn(said)) }, one]
      })

const beside = new Set<Act['act']>(['exception', 'acknowledge', 'reschedule'])

/** Something that keeps a visit from being made. */
const happened = (one: Act): one is ActOf<'exception'> =>
  one.act === 'exception' && one.kind !== 'not-home' && one.kind !== 'duplicate'

/** 出院再说, 等他好了再来: another day that is not known yet. */
const anotherDay =
  /(?:[等待][^，。；]{0,8}|出院了?|到时候?|回来)(?:再|后再?)行?(?:说|去|评|来|办|核|约|定|安排|上门)/
/** What is held or left undone is put off by that word. */
const heldByWord = /先(?:别|不|莫|放|停|缓|搁)|暂缓|搁|放[着到起]|延/

/** 后天的上门怕要改, 你们先别来 */
const visitOff =
  /(?:上门|评残|评定|那趟)[^，。；]{0,6}(?:要改|改[天期一]|先别|先不|莫来|去不成|来不成|推|缓)|先(?:别|不|莫)(?:忙)?(?:上门|去他|来)|莫来/

/** Somebody in hospital is seen another day when it is said so. */
export const seenLater = (act: Act, all: readonly Act[], said: string): readonly Act[] => {
  const text = saidOf(act, said)
  return act.act === 'exception' &&
    (act.kind === 'hospital' || act.kind === 'away') &&
    !all.some(
      (one) =>
        one.act !== 'exception' && one.act !== 'acknowledge' && one.act !== 'visit' && isOfTheSame(act, one),
    ) &&
    ((anotherDay.test(text) && !heldByWord.test(text)) || visitOff.test(text))
    ? [act, { act: 'reschedule', confidence: act.confidence, ...caseAndPersonOf(act, {}) }]
    : [act]
}

/** Whether an act may be about the case of another. */
const isOfTheSame = (act: Act, other: Act): boolean =>
  !('case' in act) || act.case === undefined || !('case' in other) || (other.case ?? act.case) === act.case

/** What is said of the case of an act: from its number up to the next one. */
function saidOf(act: Act, text: string): string {
  const from = 'case' in act && act.case !== undefined ? text.indexOf(act.case) : -1
  if (from < 0) return text
  const behind = from + (('case' in act && act.case) || '').length
  const next = text.slice(behind).search(/(?<!\d)\d{4}(?!\d)/)
  return next < 0 ? text : text.slice(0, behind + next).slice(from)
}

/** 0371住院了，先放着: that a certain case is to stand still is said besides. */
const standsStill = /先(?:放|搁|停)(?!.*(?:上门|来))|暂缓|放[着到起]/

export const putAside = (acts: readonly Act[], text: string): readonly Act[] => {
  const [only] = acts
  return acts.length === 1 &&
    only?.act === 'exception' &&
    only.kind !== 'died' &&
    only.case !== undefined &&
    standsStill.test(text) &&
    !anotherDay.test(text)
    ? [only, { act: 'cancel', confidence: only.confidence, case: only.case }]
    : acts
}

/** 我爸过世了，前头报的那个不办了; 昨晚走的，单子麻烦停了: that nothing is wanted any more is said besides. */
const notWanted =
  /(?:那[个件本]|报的|残疾证的事|评残)[^，。；]{0,6}?(?:就)?(?:也)?(?:不用办|不办|算了|撤了|不要了)|(?:单子?|申请)[^，。；]{0,4}(?:撤|停|关|取消|不用走)(?!电|张|止脚)|[把将][^，。；]{0,8}单子?[^，。；]{0,2}(?:撤|停|关|取消)/

/** What happened that ends a case, when somebody says so. */
const endsIt = new Set(['died', 'moved', 'refused', 'hukou-elsewhere'])

export const wantsNoMore = (acts: readonly Act[], text: string): readonly Act[] => {
  const told = acts.find(
    (one): one is ActOf<'exception'> => one.act === 'exception' && endsIt.has(one.kind ?? ''),
  )
  return told === undefined || acts.some((one) => one.act === 'cancel') || !notWanted.test(text)
    ? acts
    : acts.flatMap((one) =>
        one === told
          ? [
              one,
              {
                act: 'cancel',
                confidence: one.confidence,
                what: 'case',
                ...caseAndPersonOf(one, {}),
              } as const,
            ]
          : [one],
      )
}

/** 12345转来一件，请三日内核实: what comes from above says so by itself, beside what is to be done. */
const comesFromAbove =
  /^[^。；]{0,16}?(?:12345|信访(?:局|件|平台|系统|办)?|(?:书记|县长|市长|省长|领导|网上)信箱|(?:市长|政务|便民)热线|问政(?:平台)?|巡视组|巡察组|纪委)(?![^，。；]{0,6}\d+件)[^，。；]{0,10}(?:转|交办|移交|派|来件|来了|来信|收到|反映|投诉)/

export const fromAbove = (acts: readonly Act[], { text, role }: Message): readonly Act[] => {
  const [first] = acts
  return (first?.act === 'assign' || first?.act === 'request') &&
    (role === 'county' || role === 'leader' || role === 'township') &&
    acts.every((one) => one.act !== 'escalate') &&
    comesFromAbove.test(text)
    ? [{ act: 'escalate', confidence: first.confidence, ...field('case', first.case) }, ...acts]
    : acts
}

/** The team did not come; whoever found nobody at home went there himself. */
const notCome =
  /没(?:得|有|见)?(?:一个|哪个|你们的?)?(?:人|医生|车|哪个)?(?:来|到|上门|拢)(?!过信)|(?:人|鬼)?影(?:子|儿)?(?:都)?(?:没|不)|没(?:等|见|看)(?:到|着)(?:一个|你们|你们的)?(?:人|车|医生|影|哪个|$)|没见[^，。；]{0,4}人|白等|又没来|都没来/
const wentThere =
  /来的人|人走了|扑空|走空|跑空|跑了?个?空|门锁|锁门|锁起|不在家|不在屋|敲门|没开门|屋头没人|家里没人/
/** 车陷起了没来成: told with its cause it is no reproach. */
const becauseOf = /车|路|桥|塌|雪|雨|雾|洪|坏|陷|急诊|手术|堵|住院|不让|不肯|没(?:来|到)成/
const expectedThem = /等|说好|约好|说[的了是]|喊|又没|不是说|影子/

/** 说好今天来，等了一天没见人: what the family has to say of it, or its village for it. */
export function nobodyCame(acts: readonly Act[], { role, text }: Message): readonly Act[] {
  const [only, ...others] = acts
  if (only?.act !== 'visit' || only.result !== 'failed' || others.length > 0) return acts
  const isReproach =
    notCome.test(text) &&
    !wentThere.test(text) &&
    !(only.reason !== undefined && becauseOf.test(only.reason)) &&
    (role === 'relative' || (role === 'village' && expectedThem.test(text) && !becauseOf.test(text)))
  return isReproach ? [{ act: 'complain', confidence: only.confidence, ...caseAndPersonOf(only, {}) }] : acts
}
