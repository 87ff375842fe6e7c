// Why a visit was in vain, in the message's own words: the shortest piece that names a cause.
import { closed, elsewhere, hindrances, tells, unmet } from '../../lexicon/causes.ts'
import { endAround, startAround } from '../around.ts'
import type { Scene } from '../frame.ts'
import { asks, clausesOf, joined, tidy } from './clauses.ts'
import { anyOf, either } from '../../either.ts'

/** What a neighbour has heard is no cause, and what happened on the way back neither. */
const hearsay =
  /^(?:邻居|隔壁|问了邻居|旁边人)(?!(?:说|讲)是?(?:他们?|她)?(?:去|在|到|赶|走|上|下|搬|接))|回来的路上/

/** Going and coming back, between which a cause may stand. */
const goings = new RegExp(
  either(
    /没(?:看|去|来|评|照|采|上|拍|量|办)成(?:门(?!锁|关)|指纹)?|没进(?:去|到门)|没进得去|(?<=.{2})没(?:见(?:着|成)|走(?:成|拢)|到成)|(?<=了)(?:鉴定|评)不成/,
    /白跑(?:了)?(?:一?趟)?|跑空了?|扑了?个?空/,
    /(?<=塌方|滑坡|涨水|垮了|断了)(?:又|就)?(?:倒|折|退)(?:回|转)去?[了来]?/, // 塌方又倒转来
    /[空白]等(?:了)?(?:一?上午|一?天)?|等(?:了|到)[^，。；]{0,8}?(?=[没无])|敲(?:了)?半天门?/,
    /折回[来去]了?|就?回去了/,
    /(?:走|开|骑)到[^，。；打]{1,4}?(?:遇到?|碰到?)?(?=塌|滑|涨|大|前面|前头|车)|遇到?(?=塌方|滑坡)/, // 开到垭口遇到
    /[^，。；]{0,8}的时候|[^，。；]{1,12}?才(?:晓得|知道|发现|听说|说)/, // 到了门口才晓得
    /(?<=住院|生病|去世|打工|走了)(?:又|都|就)?没见(?:到|着)(?:人)?|人?医生(?=没)/,
    /改(?:期|天|[到成])[^，。；]*/,
    /上门(?:那天|时)|去了[一两三几][次回趟]都?(?=没)|到了门口(?=没)|(?<=^|[，。；\s\d天早午晚])[去来]了(?=[没未才人])/,
    /(?=屋头说|家里说|家属说|说是)/,
  ),
  'g',
)

/** Plans, what was done in the end, that it was in vain, and what is said to others: no cause of it. */
const noCause = anyOf(
  /再|改|另|下[次周]|明[天早]|后天|以后|重新|约/,
  /只[好有能]|转身|转去|[倒打]转|回来|走了$|白|空|没[^，。；]{0,3}[成完]|失败/,
  /请|麻烦|辛苦|收到|通知|反映|意见|投诉|骂/,
  /\d{4}|[一二两三四五几]家/,
  /安排|完成|已经?|正常|结束/,
  /^(?:今天|昨天|上午|下午|医生|我们|民警|县上|一行)?[^，。；]{0,6}(?:去|到|来|拢)走?了?(?:现场|家里|屋头|村上)?$/,
)

/** The cause where more is said in the same clause. */
const pieces = anyOf(
  /(?:开?车子?|(?<!半)路|桥)[^，。；]{0,8}(?:坏了?|塌方|不通|堵[了死]?|断了?|爆胎|抛锚)|大[雾雪雨]/,
  /(?:屋头|家里|家|大|铁)?门(?:是|上)?(?:锁|关)(?:起|着|了|到)(?:的)?|(?:屋头|家里)?锁(?:起|着)?门|大门紧锁/,
  /(?:家属)?(?:都)?不(?:让|给|准)进门?|(?:人|本人|家里|屋头|家属|老人)(?:都)?(?:不|没)在(?:家里?|屋头|屋里?)?/,
)

/** 半路塌方，车子过不去: the same told again. */
const hindersCar = /^(?:车子?|车辆)(?:过|上|进|开|无法|折返|通行|都)/

/** 门锁起的，邻居说走亲戚去了: what a neighbour says counts less than what was seen. */
const isHeard = (said: string, clause: string): boolean =>
  /(?:邻居|隔壁|旁边人?)(?:的|家)?(?:都|也)?(?:说|讲)(?:是)?(?:他们?|她)?$/.test(
    said.slice(0, Math.max(0, said.indexOf(clause))),
  )

const isHindered = tells(hindrances)
const isElsewhere = tells(elsewhere)
const isClosed = tells(closed)
const isUnmet = tells(unmet)

/** The cause that a text names: a hindrance before where the person is, that before a closed door. */
export function failureIn(said: string): string | undefined {
  const clauses = clausesOf(said.replace(goings, '，')).filter(
    (clause) => !asks.test(clause) && !hearsay.test(clause),
  )
  const heard = new Set(clauses.filter((clause) => isHeard(said, clause)))
  const found = [isHindered, isElsewhere, isClosed]
    .map((isTold) => clauses.find((clause) => isTold(clause) && !heard.has(clause)))
    .concat([isElsewhere, isUnmet].map((isTold) => clauses.find(isTold)))
    .find((clause) => clause !== undefined)
  if (found === undefined) return undefined
  const next = clauses[clauses.indexOf(found) + 1] ?? ''
  const both = hindersCar.test(next) ? joined(found, next, said) : undefined
  if (both !== undefined) return both
  const piece = found.length > 10 || !isHindered(found) ? (pieces.exec(found)?.[0] ?? found) : found
  return tidy(piece)
}

/** The cause of a visit in vain. */
export const causeOfFailure = (scene: Scene): string | undefined =>
  failureIn(scene.text.slice(scene.start, endAround(scene))) ??
  failureIn(scene.text.slice(startAround(scene), scene.start)) ??
  (scene.context.role === 'relative' || scene.context.role === 'village' ? undefined : restOf(scene.said))

/** What remains when going, coming back and plans are left out: 采集仪连不上网，白去了. */
const restOf = (said: string): string | undefined =>
  clausesOf(said.replace(goings, '，')).find((clause) => clause.length > 3 && !noCause.test(clause))
