// Why a visit was in vain, in the message's own words: what remains when going, that it failed, and what follows are left out.
import { closed, elsewhere, hindrances, tells, unmet } from '../../lexicon/causes.ts'
import { endAround, startAround } from '../around.ts'
import type { Scene } from '../frame.ts'
import { type Clause, clausesOf, cut, tidy, without } from './clauses.ts'
import { cameToNothing } from './nothing.ts'
import { inFront, ofItsOwn } from './of-each.ts'
import { together } from './run.ts'
import { anyOf, either } from '../../either.ts'

/** What a neighbour has heard is no cause, and what happened on the way back neither. */
const hearsay =
  /^(?:邻居|隔壁|问了邻居|旁边人)(?!(?:说|讲)是?(?:他们?|她)?(?:去|在|到|赶|走|上|下|搬|接))|回来的路上/

/** Who, when and what it is about, in front of the words that it failed: 今天上门就没搞成. */
const before =
  '(?:今天|昨天|今日|昨日|上午|下午|联合|上门|入户|评定|鉴定|采集|[这那本][趟次件]|就|也|都|终|最后|还是|硬是|算是|于是|所以|因此|给|而){0,6}'

/** Going and coming back, between which a cause may stand. */
const goings = new RegExp(
  either(
    new RegExp(`${before}(?:${cameToNothing})[嘛哈哦了]?`),
    /(?<=塌方|滑坡|涨水|垮了|断了)(?:又|就)?(?:倒|折|退)(?:回|转)去?[了来]?/, // 塌方又倒转来
    /[空白]等(?:了)?(?:一?上午|一?天)?|等(?:了|到)[^，。；]{0,8}?(?=[没无])|敲(?:了)?半天门?/,
    /折回[来去]了?|[又就]?(?:[转倒折]|(?<![叫喊召]))回去了/,
    /(?:走|开|骑)到[^，。；打]{1,4}?(?:遇到?|碰到?)?(?=塌|滑|涨|大|前面|前头|车)|遇到?(?=塌方|滑坡)/, // 开到垭口遇到
    /[^，。；]{0,8}的时候|[^，。；]{1,12}?才(?:晓得|知道|发现|听说|说)/, // 到了门口才晓得
    /(?<=住院|生病|去世|打工|走了)(?:又|都|就)?没见(?:到|着)(?:人)?|人?医生(?=没[看评办做照采])/,
    /改(?:期|天|[到成])[^，。；]*/,
    /上门(?:那天|时)|去了[一两三几][次回趟]都?(?=没)|到了?门口(?=[没狗门锁被])|(?<=^|[，。；\s\d天早午晚\ue000])[去来]了(?=[没未才人])/,
    /(?:屋头|家里|家属|[组队]长|支书|主任|村干部|网格员|村医)说是?|说是/,
  ),
  'g',
)

/** Whose visit it was, in front of what hindered it: 0733这家, 李树青屋头. */
const whose =
  /^(?:号|[这那]?家(?![里属人长中])|[这那][户边儿]|[这那]个|那儿|屋头(?=今|昨|你|就|上门)|的){0,2}/

const lettersBehind = 8

/** Plans, what was done in the end, and what is said to others: no cause, and no cause goes on behind it. */
const noCause = anyOf(
  /再[去来约说跑行]|改[天日到期在成]|另[外约行]|下[次周]|明[天早]|后天|以后|重新|顺便|顺带|择日|另行|等通知/,
  /只(?:好|能)|只有(?=[打回返走改下转等先])|转身|[倒又]转去|[倒打]转|倒[回退]去?|折[回返]|返[回程]|掉头|(?<![叫喊接带抽调借开])走了$|收[工队]|退(?:出来|回)了?$|撤(?:[回退离]|了?$)|白[跑等去来忙搭费白]/,
  /(?<![被叫喊召])回来[了的]?$|打道回府|打[转倒]身/,
  /^(?:请(?![的来了假])|麻烦|辛苦|收到|遗憾|抱歉|不好意思|对不[住起]|惭愧|无语|怪我们?|报告$|先跟|记一下)|[谢哈]$|意见(?:大|很)|投诉|骂|各位/,
  /\d{4}|[一二两三四五几]家$|^[户家]$|^[\u4e00-\u9fff]{2,4}(?:村|社区|镇|乡|街道)(?:[今昨][天日])?的?$/,
  /安排$|(?:完成|正常|结束)了?$|(?:做|看|办|评|搞)[完好]|[完好]了$|(?<![没未])(?:见到|填|签)了$/,
  /^(?:本来|原[来定计]|说)|说好|评定没做/,
)

/** 去三元村那户, 到镇上已经天黑, 喊拖拉机拖到天黑: that somebody went, and what he did there. */
const going = anyOf(
  /^(?:[今昨][天日早]|上周[一二三四五六日]?|上午|下午|医生|我们?|民警|县上|专班|队伍|一行人?)?(?:去|来|到(?!处)|拢|上门|入户|陪|跟[着车队]|给|跑|等|喊[了拖]|[做采照量拍评][^，。；不没]{1,3}$)/,
  /^[^，。；送背拉抬接叫喊抽调派拿]{0,6}(?:去|来|到|上门|拢|走)(?:过?了|过|到)?(?:现场|家里|屋头|村上|半路|院坝)?$|[去来]过了?$|去的$|等了/,
  /^[^，。；]{0,4}[今昨][天日](?:[上下]午)?(?:去|来)?$/, // 县上的今天去
)
/** 去的路断了, 来的医生没带章: more than that. */
const more = /[不没未无坏断被遭错忘]|只[来有]/
const isGoing = (said: string): boolean => going.test(said) && !more.test(said)

/** The cause where more is said in the same clause. */
const pieces = anyOf(
  /(?:开?车子?|(?<!半)路|桥)[^，。；]{0,8}(?:坏了?|塌方|不通|堵[了死]?|断了?|爆胎|抛锚)|大[雾雪雨]/,
  /(?:屋头|家里|家|大|铁)?门(?:是|上)?(?:锁|关)(?:起|着|了|到)(?:的)?|(?:屋头|家里)?锁(?:起|着)?门|大门紧锁/,
  /(?:家属)?(?:都)?不(?:让|给|准)进门?|(?:人|本人|家里|屋头|家属|老人)(?:都)?(?:不|没)在(?:家里?|屋头|屋里?)?/,
)

/** 门锁起的，邻居说走亲戚去了: what a neighbour says counts less than what was seen. */
const isHeard = (said: string, { start }: Clause): boolean =>
  /(?:邻居|隔壁|旁边人?)(?:的|家)?(?:都|也)?(?:说|讲)(?:是)?(?:他们?|她)?$/.test(
    said.slice(Math.max(0, start - 10), start),
  )

/** 说是医生的车追了尾: told as the cause. */
const isReported = (said: string, { start, isGiven }: Clause): boolean =>
  isGiven || said.endsWith('说是', start)

const isHindered = tells(hindrances)
const isElsewhere = tells(elsewhere)
const isClosed = tells(closed)
const isUnmet = tells(unmet)

/** Going and that it failed are not why; nor are hearsay and what is planned. */
const mayTell = ({ said }: Clause): boolean => !asksAgain.test(said) && !hearsay.test(said)
const asksAgain = /改(?:天|到|日)|再去|再约|下次|收到|能不能|可不可以|申请|请求|恳请/

/** What goes on a cause: neither a plan, nor that nobody answered, nor what else was seen. */
const goesOn = (clause: Clause, isBefore: boolean): boolean =>
  mayTell(clause) &&
  !(isBefore && cannotPass.test(clause.said)) &&
  (clause.said.length > 2 || isHindered(clause.said)) &&
  isNoPlan(clause.said) &&
  (ofStaff.test(clause.said) ||
    (!isClosed(clause.said) && !isUnmet(clause.said) && !isElsewhere(clause.said)))

/** 家属嫌医生态度不好，把门锁了; 当事人把日期记错了，人在外县: what leads to it is told of the same people. */
const ofFamily = /^(?:家属|老人|本人|当事人|户主|对象|[他她]们?(?!家)|家里人|儿子|女儿|媳妇)/

/** 开不进去，山体垮了: what came of it stands first. */
const cannotPass = /^(?:车子?|人|医生)?(?:开|过|进|上|走)不(?:进|上|到|过)?[来去]$/

const isNoPlan = (said: string): boolean => !noCause.test(said) && !isGoing(said)

/** 驾驶员外出学习, 手语老师没来: who should have come, and not whom they wanted to see. */
const ofStaff =
  /医生|专家|师傅|司机|驾驶|民警|老师|护士|组长|书记|翻译|技术员|设备|仪器|车队|医疗队|专班|医院/

/** The cause that a text names: a hindrance before where the person is, that before a closed door, and else what remains. */
export function failureIn(said: string, masked = said, takesRest = false): string | undefined {
  const clauses = clausesOf(without(masked, goings), 0)
  const telling = clauses.filter(mayTell)
  const seen = telling.filter((clause) => !isHeard(said, clause))
  const inTheWay = seen.filter((clause) => isHindered(clause.said))
  const hindered = inTheWay.find((clause) => !cannotPass.test(clause.said)) ?? inTheWay[0]
  if (hindered !== undefined) return tidy(shortened(together(said, clauses, hindered, goesOn), hindered))
  const found = [isElsewhere, isClosed]
    .map((isTold) => seen.find((clause) => isTold(clause.said)))
    .concat([isElsewhere, isUnmet].map((isTold) => telling.find((clause) => isTold(clause.said))))
    .find((clause) => clause !== undefined)
  if (found !== undefined) {
    const belongs = ofStaff.test(found.said)
      ? goesOn
      : (clause: Clause, isBefore: boolean) =>
          isBefore && ofFamily.test(clause.said) && goesOn(clause, isBefore)
    return tidy(shortened(together(said, clauses, found, belongs), found))
  }
  const rest = telling.find(
    (clause) => clause.said.length > 3 && isNoPlan(clause.said) && (takesRest || isReported(said, clause)),
  )
  return rest === undefined ? undefined : tidy(together(said, clauses, rest, goesOn))
}

/** So many words without a sign may tell more than one thing: the part of them that names the cause. */
const manyWords = 16
/** And so many, when a closed door is told of in them too. */
const someWords = 10

const shortened = (cause: string, { said }: Clause): string =>
  cause === said && (!isHindered(said) || said.length > (isClosed(said) ? someWords : manyWords))
    ? (pieces.exec(said)?.[0] ?? said)
    : cause

/** The cause of a visit in vain. */
export function causeOfFailure(scene: Scene): string | undefined {
  const takesRest = scene.context.role !== 'relative'
  const find = (start: number, end: number, rest: boolean): string | undefined =>
    failureIn(scene.text.slice(start, end), masked(scene, start, end), rest)
  const own = ofItsOwn(scene)
  return (
    (own === undefined ? undefined : find(own.start, own.end, takesRest)) ??
    find(scene.start, endAround(scene), false) ??
    find(startAround(scene), scene.start, false) ??
    find(scene.start, endAround(scene), takesRest) ??
    find(inFront(scene).start, scene.start, takesRest)
  )
}

/** A piece of the text without the numbers of cases and whose they are. */
function masked(scene: Scene, start: number, end: number): string {
  let text = ''
  let at = start
  for (const one of scene.all) {
    if (one.start < at || one.end > end) continue
    if (one.kind !== 'case-number' && !(one.kind === 'name' && one.sure)) continue
    const behind = whose.exec(scene.text.slice(one.end, Math.min(end, one.end + lettersBehind)))
    const to = one.end + (behind?.[0].length ?? 0)
    text += scene.text.slice(at, one.start) + cut.repeat(to - one.start)
    at = to
  }
  return text + scene.text.slice(at, end)
}
