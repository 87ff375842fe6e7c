// A text as clauses, without what leads to a cause and is none of it: 0235这家主要是…, 县里的车…, 家属说….
import { wording } from '../fill.ts'
import { anyOf, either } from '../../either.ts'

/** Behind what is left of a clause out of which an asking was cut: 教育资助〔请延期〕. */
export const asked = '\u001f'

/** 住建局：0638鉴定机构…, 特殊情况报告：0408… */
const headed = /^[^：]{2,10}：(?=\d{4})/

/** What leads to the cause. */
const lead = new RegExp(
  `^(?:${either(
    /没[^，。；：]{1,3}成：/, // 没评成：
    /[赶遇碰]上|前头(?!的|有)/,
    /(?:、?\d{4}|[今昨][天日晚早]|[上下]午|早上|[〇零一二三四五六七八九]{4})+(?:号|这家|家(?![里属人长中])|那家|那户|那边|这户|的)?/, // 昨天下午0235这家
    /[两三]户|我?们?这边|这件|[\u4e00-\u9fff]{2}这边/, // 土溪这边
    /但是?|可是|结果|终|主要(?:是)?|鉴于|实在|是|才晓得|只|还是/,
    /(?:(?:家里|屋头|家属|户主|对方|对象|司机|他们?|人家|(?:问了)?(?:邻居|隔壁))?(?:称其?|说是?|讲(?![师课座])|电话里说|打电话来?说|反映))/, // 问了邻居说是
    /因为?|由于|理由(?:是)?|原因(?:是)?|：|，/,
  )})+`,
)

/** Whose car, whose door, who came. */
const owner = new RegExp(
  `^(?:${either(
    /[\u4e00-\u9fff]{2,3}(?=屋头没人)/,
    /(?:县[里上]的?|镇上的?|(?:医疗|评定|工作|鉴定)?[队组]的?|专班的?)(?=车)/, // 县里的车
    /(?:专班|(?:医疗|评定|工作|鉴定)[队组]|上门队伍?|医疗队|我们|一行人?)(?:的人|的)?(?=没找|没摸|走错|迷路|找不)/,
    /[\u4e00-\u9fff]{2,3}(?<!主人)家(?:还是|又|都)?(?=锁|那条路|门口那条路)|(?<!主)人家(?=[锁门大])/, // 梁国强家锁着
    /(?:人家[\u4e00-\u9fff]{2,3}|他们?|她|人家)(?=(?:赶场|赶集|走人户|走亲戚|上坡|下地|砍柴|吃酒|打牌|去|到|在)[^，。；]*)/,
    /(?:上门|现场|去|来|到)了?(?=[没未无])|(?:医生|专班|民警|队伍|我们)(?:都)?(?:去|到|来|拢)了(?=[老本人屋家门])/, // 医生来了人不在
  )})`,
)

/** A text in clauses. */
export const clausesOf = (said: string): string[] =>
  said
    .split(/(?:[，。；！？\n\s]|\.{2,})+/)
    .map((clause) => clause.replace(/[\p{Extended_Pictographic}\ufe0f\u200d]/gu, ''))
    .map((clause) => (clause.startsWith(asked) ? `${clause.slice(1)}${asked}` : clause))
    .map((clause) =>
      wording(wording(clause.replace(headed, '').replace(lead, '')).replace(lead, '')).replace(owner, ''),
    )
    .filter((clause) => clause.length > 1)

/** A cause without the particles behind it. */
export const tidy = (clause: string): string =>
  clause.replace(/(?:啦|哈|嘛|哦|呢|再[来去说办]|(?<!起|锁到)的)$/, '')

/** Two clauses as they stand beside each other: 我一个人管三条线，实在跑不过来. */
export function joined(first: string, next: string, text: string): string | undefined {
  const begins = text.indexOf(`${first}，`)
  const follows = begins < 0 ? -1 : text.indexOf(next, begins + first.length + 1)
  return follows < 0 || follows > begins + first.length + 3
    ? undefined
    : text.slice(begins, follows + next.length)
}

/** Clauses that ask for time or only tell of going. */
export const asks = anyOf(
  /延[期长至到后]|延$|宽限|宽我|推(?:到|迟)|多给|再[宽要]|等我/,
  /给(?:我|几|个|点|半|一|两|三|[2-9\d])/, // 给两天
  /收到|能不能|可不可以|申请|请求|恳请/,
  /改(?:天|到|日)|再去|再约|下次/,
)
