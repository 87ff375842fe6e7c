// Why something could not be done, in the message's own words: the shortest piece that names a cause.
import { endAround, startAround } from './around.ts'
import { ofKind, wording } from './fill.ts'
import type { Scene } from './frame.ts'

/** What keeps people from a visit or a task: roads, weather, cars, dogs, illness, refusal, other work, waiting. */
const hindrance =
  /车子?[^，。；]{0,6}(?:坏|抛锚|爆胎|没得|没有|派不出|开不|上不|打滑|滑)|半路抛锚|打滑|路[^，。；]{0,5}(?:断|塌|堵|垮|埋|不通|没通|封|滑|烂)|塌方|滑坡|泥石流|桥|雪|雨|雾|涨水|洪水|冰|狗[^，。；]{0,6}(?:凶|咬|拦|守|叫|围|扑|撵)|没电|没油|修路|陷[到在]|翻车|熄火|卡住|导航|(?:过|进|上|开)不(?:去|到|来)(?!门)|堵|没派人|没车|不(?:让|给|准|肯)[^，。；]{0,2}(?:进|评|看)|(?:医生|[队车人])[^，。；]{0,2}[来去到]不了|不开门|没开门|不(?:想)?评了|[轰撵]出|赶出来|反悔|拒|住院|医院|卫生院|输[液水]|发(?:高)?烧|血压|抽筋|[疼痛]得|昏|睡着|叫不?醒|病|摔|去世|过世|死了|故障|升级|检修|停电|断网|断货|坏了|平台[^，。；]{0,4}关|系统[^，。；]{0,4}(?:崩|卡|慢|进不)|缺(?!席)|没带/
/** Other work, waiting for others: what delays a task, and seldom a visit. */
const delay =
  /防汛|抗旱|迎检|抢收|双抢|秋收|换届|义诊|进修|外出学习|施工|硬化|缺货|没货|抽调|抽去|评审|个人(?:管|跑|负责)|人手|人数不|人都|忙|走不开|没得空|没空|排不|排满|出差|开会|培训|演练|检查|考核|放假|过年|春节|赶场|外出|等[^，。；]{1,}|[没未无](?:跑|弄|搞|办|想|户口|核|拿|下|批|到|回|齐|递|出|扯|定)[^，。；]*|材料|手续|招标|采购|资金|拨款|财政|指标|鉴定|公证|法院|分家|下落不明|维护|修/
/** Where the person is instead. */
const elsewhere =
  /务工|打工|(?:出去|出门|上街|进城)[^，。；]{0,6}[了去]|(?:到|下|上|回|去)[\u4e00-\u9fff]{2,4}(?:去了|打工|打针|耍|看病|带孙|走亲)|在(?:外|地里|坡上|田里|土头|街上|厂里|成都|重庆|广东|达州|县城)|去(?:了)?(?:外地|成都|重庆|广东|达州)|(?:赶场|赶集|走人户|走亲戚|上坡|下地|砍柴|吃酒|打牌|外出)[^，。；]{0,6}|搬[^，。；]{0,4}(?:走|去)|接(?:到|去|走|起)/
const closed =
  /锁|把门|门[^，。；]{0,3}(?:紧?闭|关)|闭户|不在|没在|(?:没(?:得|有)?|莫得|无)(?:一)?人|家中无人|(?:无一|一个)人|空(?:屋|着)|人没见/
const unmet = /没等到|没见|未见|未遇|没遇|没碰|没找|找不|没来|敲|喊不|关机/

/** What leads to the cause and is none of it. */
const lead =
  /^(?:没[^，。；：]{1,3}成：|(?:[赶遇碰]上|前头)(?!的|有)|(?:、?\d{4}|[今昨][天日晚早]|[上下]午|早上|[〇零一二三四五六七八九]{4})+(?:号|这家|家(?![里属人长中])|那家|那户|那边|这户|的)?|[两三]户|但是?|可是|结果|终|主要(?:是)?|鉴于|实在|这边|[\u4e00-\u9fff]{2}这边|是|才晓得|只|还是|(?:(?:家里|屋头|家属|户主|对方|对象|司机|他们?|人家|(?:问了)?(?:邻居|隔壁))?(?:称其?|说是?|讲(?![师课座])|电话里说|打电话来?说|反映))|因为?|由于|理由(?:是)?|原因(?:是)?|：|，)+/
/** 县里的车, 0235这家 锁门: whose car, whose door. */
const owner =
  /^(?:[\u4e00-\u9fff]{2,3}(?=屋头没人)|(?:县[里上]的?|镇上的?|(?:医疗|评定|工作|鉴定)?[队组]的?|专班的?)(?=车)|(?:专班|(?:医疗|评定|工作|鉴定)[队组]|上门队伍?|医疗队|我们|一行人?)(?:的人|的)?(?=没找|没摸|走错|迷路|找不)|[\u4e00-\u9fff]{2,3}(?<!主人)家(?:还是|又|都)?(?=锁|那条路|门口那条路)|(?<!主)人家(?=[锁门大])|(?:人家[\u4e00-\u9fff]{2,3}|他们?|她|人家)(?=(?:赶场|赶集|走人户|走亲戚|上坡|下地|砍柴|吃酒|打牌|去|到|在)[^，。；]*)|(?:上门|现场|去|来|到)了?(?=[没未无])|(?:医生|专班|民警|队伍|我们)(?:都)?(?:去|到|来|拢)了(?=[老本人屋家门]))/
/** What a neighbour has heard is no cause, and what happened on the way back neither. */
const hearsay =
  /^(?:邻居|隔壁|问了邻居|旁边人)(?!(?:说|讲)是?(?:他们?|她)?(?:去|在|到|赶|走|上|下|搬|接))|回来的路上/
/** Clauses that ask for time or only tell of going. */
const asks =
  /延[期长至到后]|延$|宽限|宽我|推(?:到|迟)|给(?:我|几|个|点|半|一|两|三|[2-9\d])|多给|再[宽要]|收到|能不能|可不可以|申请|请求|恳请|等我|改(?:天|到|日)|再去|再约|下次/
/** Going and coming back, between which a cause may stand. */
const goings =
  /没(?:看|去|来|评|照|采|上|拍|量|办)成(?:门(?!锁|关)|指纹)?|没进(?:去|到门)|没进得去|白跑(?:了)?(?:一?趟)?|跑空了?|扑了?个?空|(?<=塌方|滑坡|涨水|垮了|断了)(?:又|就)?(?:倒|折|退)(?:回|转)去?[了来]?|[空白]等(?:了)?(?:一?上午|一?天)?|等(?:了|到)[^，。；]{0,8}?(?=[没无])|敲(?:了)?半天门?|折回[来去]了?|就?回去了|(?:走|开|骑)到[^，。；打]{1,4}?(?:遇到?|碰到?)?(?=塌|滑|涨|大|前面|前头|车)|遇到?(?=塌方|滑坡)|[^，。；]{0,8}的时候|[^，。；]{1,12}?才(?:晓得|知道|发现|听说|说)|(?<=住院|生病|去世|打工|走了)(?:又|都|就)?没见(?:到|着)(?:人)?|人?医生(?=没)|改(?:期|天|[到成])[^，。；]*|上门(?:那天|时)|去了[一两三几][次回趟]都?(?=没)|到了门口(?=没)|(?<=^|[，。；\s\d天早午晚])[去来]了(?=[没未才人])|(?=屋头说|家里说|家属说|说是)/g
/** Asking for time in the middle of a clause; a time stands as `#`. */
const askings =
  /(?:[我你]们?)?(?:想|请|求|申请|恳请|请求|麻烦|能不能|可不可以|可否|能否|还|干脆){0,4}(?:给(?:我们?)?)?(?:统一|再|多|往后|起码|顺){0,3}(?:要|缓|延(?!后[发到供交]|误)|宽|推|容|给|晚|等)(?:要|缓|延|宽|限|期|长|后|迟|给|到|至|我|们|一|个|几|下|哈|多|天|周|嘛){0,9}(?:#|(?<=[缓延]|几天嘛?))(?:前|嘛|行不行|行不|哈|吧|的|交){0,4}/g
/** Nothing but numbers and days. */
const bare =
  /^[+＋#]?[\d一二两三四五六七八九十半个]*(?:工作日|天|日|周|月|号|年|月底|星期)?[前内]?$|^\d{1,2}月\d{1,2}[号日]?$|回复：|^[〇零一二三四五六七八九\d]{3,4}号?件?$|^(?:谢谢|麻烦|辛苦)/
/** That it will not be ready is what is told, not why. */
const unready =
  /[弄办做核搞报交完][^，。；]{0,2}不[完赢了]|才(?:做得|能)?完|做得完|[往朝]后|报齐|倒是|还差|再要|交不出来|催|就[发办送]$|^[\d一二两三四五六七八九十半]+个?(?:工作日|天|周|月)(?:怕|肯定|都)?不够|等(?:他|她|人家)们?补|\d{4}$/

/** 住建局：0638鉴定机构…, 特殊情况报告：0408… */
const headed = /^[^：]{2,10}：(?=\d{4})/

const clausesOf = (said: string): string[] =>
  said
    .split(/(?:[，。；！？\n\s]|\.{2,})+/)
    .map((clause) => clause.replace(/[\p{Extended_Pictographic}\ufe0f\u200d]/gu, ''))
    .map((clause) => (clause.startsWith(asked) ? `${clause.slice(1)}${asked}` : clause))
    .map((clause) =>
      wording(wording(clause.replace(headed, '').replace(lead, '')).replace(lead, '')).replace(owner, ''),
    )
    .filter((clause) => clause.length > 1)

const tidy = (clause: string): string => clause.replace(/(?:啦|哈|嘛|哦|呢|再[来去说办]|(?<!起|锁到)的)$/, '')

/** The cause of an extension: stated with 因 or 理由, or the clause that is no request. */
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

/** Behind what is left of a clause out of which an asking was cut: 教育资助〔请延期〕. */
const asked = '\u001f'
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

/** Two clauses as they stand beside each other: 我一个人管三条线，实在跑不过来. */
function joined(first: string, next: string, text: string): string | undefined {
  const begins = text.indexOf(`${first}，`)
  const follows = begins < 0 ? -1 : text.indexOf(next, begins + first.length + 1)
  return follows < 0 || follows > begins + first.length + 3
    ? undefined
    : text.slice(begins, follows + next.length)
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

const saysNoMore =
  /[天日周月]不够|^(?:评定|鉴定|核实|评残|上门|办证|公示|回访)(?:那个|的事)?$|(?:老师|领导|同志|主任)$|谢|麻烦|辛苦|理解|见谅|抱歉|对不住|不好意思|[请望]|马上|我们?(?:会|尽)|一定|到时|办好|就(?:办|报|核|去)|您?好|\d{4}|评残|核实$|^(?:要得|得行|行不|好不|可以)/

const isCause = (clause: string): boolean =>
  hindrance.test(clause) ||
  delay.test(clause) ||
  elsewhere.test(clause) ||
  /去[\u4e00-\u9fff]{2,3}了$/.test(clause)

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

/** The cause of a visit in vain: a hindrance before where the person is, that before a closed door. */
export const causeOfFailure = (scene: Scene): string | undefined =>
  failureIn(scene.text.slice(scene.start, endAround(scene))) ??
  failureIn(scene.text.slice(startAround(scene), scene.start)) ??
  (scene.context.role === 'relative' || scene.context.role === 'village' ? undefined : restOf(scene.said))

/** Plans, what was done in the end, that it was in vain, and what is said to others: no cause of it. */
const noCause =
  /再|改|另|下[次周]|明[天早]|后天|以后|重新|约|只[好有能]|转身|转去|[倒打]转|回来|走了$|白|空|没[^，。；]{0,3}[成完]|失败|请|麻烦|辛苦|收到|通知|反映|意见|投诉|骂|\d{4}|[一二两三四五几]家|安排|完成|已经?|正常|结束|^(?:今天|昨天|上午|下午|医生|我们|民警|县上|一行)?[^，。；]{0,6}(?:去|到|来|拢|走)了?(?:现场|家里|屋头|村上)?$/

/** What remains when going, coming back and plans are left out: 采集仪连不上网，白去了. */
const restOf = (said: string): string | undefined =>
  clausesOf(said.replace(goings, '，')).find((clause) => clause.length > 3 && !noCause.test(clause))

/** 门锁起的，邻居说走亲戚去了: what a neighbour says counts less than what was seen. */
const isHeard = (said: string, clause: string): boolean =>
  /(?:邻居|隔壁|旁边人?)(?:的|家)?(?:都|也)?(?:说|讲)(?:是)?(?:他们?|她)?$/.test(
    said.slice(0, Math.max(0, said.indexOf(clause))),
  )

/** 半路塌方，车子过不去: the same told again. */
const hindersCar = /^(?:车子?|车辆)(?:过|上|进|开|无法|折返|通行|都)/

/** The cause that a text names. */
export function failureIn(said: string): string | undefined {
  const clauses = clausesOf(said.replace(goings, '，')).filter(
    (clause) => !asks.test(clause) && !hearsay.test(clause),
  )
  const heard = new Set(clauses.filter((clause) => isHeard(said, clause)))
  const found = [hindrance, elsewhere, closed]
    .map((sign) => clauses.find((clause) => sign.test(clause) && !heard.has(clause)))
    .concat([elsewhere, unmet].map((sign) => clauses.find((clause) => sign.test(clause))))
    .find((clause) => clause !== undefined)
  if (found === undefined) return undefined
  const next = clauses[clauses.indexOf(found) + 1] ?? ''
  const both = hindersCar.test(next) ? joined(found, next, said) : undefined
  if (both !== undefined) return both
  const piece = found.length > 10 || !hindrance.test(found) ? (pieces.exec(found)?.[0] ?? found) : found
  return tidy(piece)
}

/** The cause where more is said in the same clause. */
const pieces =
  /(?:开?车子?|(?<!半)路|桥)[^，。；]{0,8}(?:坏了?|塌方|不通|堵[了死]?|断了?|爆胎|抛锚)|大[雾雪雨]|(?:屋头|家里|家|大|铁)?门(?:是|上)?(?:锁|关)(?:起|着|了|到)(?:的)?|(?:屋头|家里)?锁(?:起|着)?门|大门紧锁|(?:家属)?(?:都)?不(?:让|给|准)进门?|(?:人|本人|家里|屋头|家属|老人)(?:都)?(?:不|没)在(?:家里?|屋头|屋里?)?/
