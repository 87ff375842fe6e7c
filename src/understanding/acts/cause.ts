// Why something could not be done, in the message's own words: the clause that names a cause, without what leads to it.
import { wording } from './fill.ts'

/** What keeps people from a visit or a task: roads, weather, cars, dogs, illness, other work, waiting for others. */
const strongCause =
  /车子?[^，。；]{0,6}(?:坏|抛锚|爆胎|没得|没有|派不出)|抛锚|爆胎|路[^，。；]{0,5}(?:断|塌|堵|不通|没通|封|滑|烂)|塌方|滑坡|桥|雪|雨|雾|涨水|洪水|冰|狗|堵|不(?:让|给|准|肯)[^，。；]{0,2}进|不开门|没开门|拒|住院|医院|发烧|昏睡|病|摔|去世|故障|升级|停电|断网|坏了|抽调|人手|人都|忙|没得空|没空|排不开|排满|出差|开会|培训|演练|检查|考核|放假|过年|春节|赶场|走人户|走亲戚|外出|务工|打工|在外|等[^，。；]{1,}|没(?:跑|弄|搞|办|核|拿|下|批|到|回|齐)[^，。；]*|材料|手续|招标|采购|资金|拨款|财政|指标|鉴定|公证|法院|分家|下落不明/
const weakCause =
  /锁|把门|不在|没(?:得)?人|莫得人|没有人|无人|空(?:屋|着)|没等到|没见|未见|未遇|没遇|没碰|没找|找不|没来|敲|喊不|关机/

/** What leads to the cause and is none of it. */
const lead =
  /^(?:\d{4}(?:号|这家|家|那家|那户|那边|这户|的)?|但是?|可是|结果|主要(?:是)?|实在|是|(?:(?:家里|家属|邻居|隔壁|户主|对方|司机|他们?|人家)?(?:称|说是?|讲|电话里说|打电话来?说|反映))|因为?|由于|理由(?:是)?|原因(?:是)?|：|，)+/
/** Clauses that ask for time or only tell of going. */
const asks =
  /延|缓|宽限|宽我|推(?:到|迟)|给(?:我|几|个|点|半|一|两|三|[2-9\d])|多给|再[宽要]|收到|能不能|可不可以|申请|请求|恳请|等我|改(?:天|到|日)|再去|再约|下次/
const goes = /^(?:到|去|上门|走|跑|来|今天去|昨天去)[^，。；没不]*$|扑了?个?空|白跑|跑空|白等/
/** Nothing but numbers and days. */
const bare =
  /^[+＋]?[\d一二两三四五六七八九十半个]*(?:工作日|天|日|周|月|号|年|月底|星期)?[前内]?$|^\d{1,2}月\d{1,2}[号日]?$|回复：|^(?:谢谢|麻烦|辛苦)/

const clausesOf = (said: string): string[] =>
  said
    .split(/(?:[，。；！？\n\s]|\.{2,})+/)
    .map((clause) =>
      wording(clause.replace(/[\p{Extended_Pictographic}\ufe0f]/gu, '').replace(lead, '')).replace(lead, ''),
    )
    .filter((clause) => clause.length > 1)

const tidy = (clause: string): string => clause.replace(/(?:的|啦|哈|嘛|哦|呢)$/, '')

/** The cause of an extension: stated with 因 or 理由, or the clause that is no request. */
export function causeOfDelay(said: string): string | undefined {
  const stated =
    /(?:原因|理由)(?:是|：)?(.+?)(?:。|$)/.exec(said)?.[1] ??
    /(?:由于|因为|因)([^，。；？]{2,24}?)(?:，|。|？|今天|故|，?延|可否|$)/.exec(said)?.[1]
  if (stated !== undefined) return wording(stated)
  const clauses = clausesOf(said).filter((clause) => !asks.test(clause) && !bare.test(clause))
  const found =
    clauses.find((clause) => strongCause.test(clause)) ?? clauses.find((clause) => clause.length > 3)
  return found === undefined ? undefined : tidy(found)
}

/** The cause of a visit in vain: a hindrance before a closed door, a closed door before nothing. */
export function causeOfFailure(said: string): string | undefined {
  const clauses = clausesOf(said).filter((clause) => !asks.test(clause))
  const strong = clauses.find((clause) => strongCause.test(clause))
  const found = strong ?? clauses.find((clause) => weakCause.test(clause) && !goes.test(clause))
  if (found === undefined) return pieces.exec(said)?.[0]
  const piece =
    found.length > 12 || /去了|没去成|没进去|没看成/.test(found) ? pieces.exec(found)?.[0] : undefined
  return tidy(piece ?? found)
}

/** The cause where going and cause stand in one clause. */
const pieces =
  /(?:车子?|路|桥)[^，。；]{0,8}(?:坏了?|塌方|不通|堵[了死]?|断了?|爆胎|抛锚)|院坝狗[^没]{0,5}|大[雾雪雨]|(?:屋头|家里|家|大)?门(?:是)?(?:锁|关)(?:起|着|了)(?:的)?|(?:屋头|家里)?锁(?:起|着)?门|锁门|大门紧锁|(?:家属)?(?:都)?不(?:让|给|准)进门?|(?:人|本人|家里|屋头|家属|老人)?(?:都)?不在(?:家里?|屋头|屋里?)?|(?:家里|屋头|屋里)?(?:没得|没有|没|莫得)(?:见到|看到|找到|碰到|遇到|等到|见)?(?:本?人)(?:在家|开门|来|应门?)?|未(?:见到?|遇到?)(?:本?人)?|没(?:得)?人来|没来|没开门/
