// A text as clauses with their places, without what leads to a cause and is none of it: 0235这家主要是…, 家属说….
import { either } from '../../either.ts'

/** A clause and where it stands: `text.slice(start, end)` is `said`. */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly said: string
  /** Led in as a cause: 主要是…, 说是…, 因…. */
  readonly isGiven: boolean
}

/** Stands for each letter that was cut out, and in no text: clauses end there, and all else keeps its place. */
export const cut = '\ue000'

/** A text with what fits cut out of it. */
export const without = (text: string, words: RegExp): string =>
  text.replace(words, (found) => cut.repeat(found.length))

/** What tells that a cause follows. */
const given = either(
  /(?:后头|后来)?(?:家里|屋头|家属|他们?|人家)?(?:说的?是|打(?:个)?电话来?说)/, // 后头他们打电话说,
  /主要(?:是|还是)?(?:因为?)?|鉴于|因为?|由于|(?:情况说明|事由|理由|原因|说明|情况|缘由)(?:如下)?(?:是|系|：)+|(?:理由|原因)(?:是|系)?/,
  /系(?!统)|皆因|只因|起因是|缘于/, // 系邻县协查函未回
)

/** What leads to the cause. */
const lead = new RegExp(
  `^(?:(${given})|${either(
    /[^：]{1,14}：/, // 没评成：
    /(?:家里|屋头|家属|户主|对方|对象|司机|他(?:儿子|女儿|媳妇|老伴|孙[儿子女])|他们?|人家|(?:问了)?(?:邻居|隔壁))?(?:称其?|说(?![话不服了])|讲(?![师课座了])|电话里说|反映)/, // 问了邻居说
    /[赶遇碰]上|前头(?!的|有)|另外(?=\d{4})|还有(?=\d{4})/, // 另外0209对面那座桥塌了
    /(?:、?\d{4}|[今昨][天日]|今[晚早]|[上下]午|早上|[〇零一二三四五六七八九]{4})+(?:号|这家|家(?![里属人长中政庭教电])|那家|那户|那边|这户|的|[那这][个张](?![月星礼周村])(?=.{4}))?/, // 昨天下午0235这家
    /[两三]户|我?们?这边|这件|[\u4e00-\u9fff]{2}这边/, // 土溪这边
    /[哦哈嘛啊]|要的(?=.{4})/, // 能不能宽限三天〔哦〕上山的路断了
    /(?:[去来到]了?)?但是?|可是|不过|结果|终|哪晓得|实在|是|才晓得|只(?![有来剩好能得])|还是|故(?!障)/,
  )})`,
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

/** Particles behind a cause. */
const particles = /(?:啦|哈|嘛|哦|呢|再[来去说办])$/

const edge = /^[\s，。！？；：、,.:;]+|[\s，。！？；：、,.:;]+$/g
/** Between signs, spaces, brackets, faces and what was cut out. */
const piece = /(?:(?!\.{2})[^，。；！？\n\s—…（）()|｜\ue000\p{Extended_Pictographic}\ufe0f\u200d])+/gu

/** How often a clause is led in at most: 0235这家主要是因为…. */
const leadsAtMost = 6

/** Where the cause in a clause begins, and whether it is led in as one. */
function withoutLeads(clause: string): { readonly from: number; readonly isGiven: boolean } {
  let from = 0
  let isGiven = false
  for (let count = 0; count < leadsAtMost; count += 1) {
    const found = lead.exec(clause.slice(from))
    if (found === null) break
    from += found[0].length
    isGiven ||= found[1] !== undefined
  }
  return { from: from + (owner.exec(clause.slice(from))?.[0].length ?? 0), isGiven }
}

/** The clauses of a piece of text that begins at a place of the whole. */
export function clausesOf(said: string, offset: number): readonly Clause[] {
  const clauses: Clause[] = []
  for (const found of said.matchAll(piece)) {
    const { from, isGiven } = withoutLeads(found[0])
    const rest = found[0].slice(from)
    const begun = rest.replace(/^[、：:,.]+/, '')
    const own = begun.replace(edge, '')
    if (own.length < 2) continue
    const start = offset + found.index + found[0].length - begun.length
    clauses.push({ start, end: start + own.length, said: own, isGiven })
  }
  return clauses
}

/** A cause without the particles behind it. */
export const tidy = (cause: string): string => cause.replace(particles, '')
