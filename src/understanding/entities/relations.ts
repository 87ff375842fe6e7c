// Kin in a text: whose they are, and what looks like kin and is somebody spoken to, a neighbour's house or a child by age.
import { isCommonSurname } from './surname-table.ts'
import type { Candidate } from './candidate.ts'

const speakers =
  /(?:(?:^|[，。！？；\s给帮为替])屋头|(?:^|[给帮为替])家里|老家|我们?班上?里?的?(?:有|的)?一?个?|我有?一个|我|我屋|我屋里|我们|俺|咱|我的|我家|我屋头|我们家|我们屋头|我亲|我家里|我(?:婆|娘|老)家(?:那边|这边))的?(?:那个)?$|(?:孩子|娃儿?)[他她]$/
const others =
  /(?:他|她|它|其|人家|他的|她的|他们|她们|他家|她家|他屋头|她屋头|你|你们|您|(?<!岁)的|家|屋头|户主)(?:那个)?$/

/** Words that name somebody's age or sex as often as kinship: a relation only with an owner. */
const needsOwner = new Set(
  '老汉 老汉儿 老子 老爷子 老妈子 女子 男人 媳妇 媳妇儿 老幺 学生 爷 姨 独女 独儿 妹子 小弟 小妹 大哥 大姐 大妈 大娘 二娘 姑爷 家家 娘娘 亲戚 亲属 老母 兄弟 二哥 老哥 老姐 爱人 老头子 老太婆 老婆子 姑娘 大爷 老太爷 老妹 老妹儿 妹儿 大妹子 小妹子 弟兄 亲家 嘎嘎 祖祖 老祖祖 连襟 妯娌'.split(
    ' ',
  ),
)

/** A place in the row, or an age: somebody's only behind who he is of (我家老三, 我屋头老者). */
const speakersOnly = new Set('老大 老二 老三 老四 老五 老者 老头'.split(' '))

/** At the beginning of a clause the speaker's own. */
const ownAtBeginning = new Set(
  '老头子 老婆子 老汉 老汉儿 老爷子 老妈子 老母 爱人 大哥 二哥 大姐 大嫂 兄弟 妹子 老妹 亲家'.split(' '),
)

/** 隔壁 is next door; somebody lives there when he is named or counted. */
const livesNextDoor =
  /^的(?:[。，！？\s]|$)|^(?:的|家)?(?:那|有)?(?:个|位)?(?:老|孤|独|单身|残|瘫|瘸|(?![村镇乡县组社])[\u4e00-\u9fff]{1,2}(?:婆|大爷|大娘|娘娘|大妈|嬢|孃|爷|奶|叔|伯|娃|哥|嫂|姐|姨|太|老))/
/** 隔壁蒋承德 by name; 隔壁高垭村 and 隔壁杨家 are places. */
const isNamedNextDoor = (after: string): boolean =>
  isCommonSurname(after.charCodeAt(0)) && !/^[\u4e00-\u9fff]{0,3}[村镇乡县组社队湾院坝家区]/.test(after)
const nextDoor = new Set(['隔壁', '对门', '对门子', '斜对门', '隔壁屋', '隔壁子'])
/** 民警叔叔, 残联阿姨: what children call people in office. */
const inOffice = /(?:残联|民警|警察|公安|医生|护士|志愿者|干部|社区|村上|镇上|解放军|保安)的?$/

/** Whose relation a word before `start` says it is. */
export function ownerBefore(text: string, start: number): 'speaker' | 'other' | undefined {
  const before = text.slice(Math.max(0, start - 6), start)
  return speakers.test(before) ? 'speaker' : others.test(before) ? 'other' : undefined
}

/** Who is spoken to at the very beginning, or behind a greeting: 姐姐你好, 叔叔阿姨好, 老弟，我儿子…; 喂，大妹子我是…. */
const opens = /^(?:喂|哎|诶|嗯|你好|您好|@[^\s，]{1,8})?[，。！\s]*$/
const isAddressed =
  /^(?:阿姨|叔叔|伯伯|姐姐|哥哥)*们?(?:[你您]|好(?=[，。！\s我]|$)|[，！\s]?(?:我(?!家|屋|们|[家的])|麻烦|请|帮我|问一?[下哈]))/
const spokenTo = new Set(
  '叔叔 伯伯 姐姐 大姐 大哥 哥哥 老弟 老哥 老妹 老妹儿 妹子 大妹子 小妹子 妹儿 幺妹 妹妹 小妹 兄弟 婶婶 婶子 嬢嬢 孃孃 爷爷 奶奶 大爷 大妈 大娘 大伯 大叔'.split(
    ' ',
  ),
)

/** A row of the same word is no address: 姐姐，我姐姐; and so is nobody who is told of at once. */
const isSpokenTo = (word: string, text: string, start: number, end: number): boolean =>
  start < 12 &&
  spokenTo.has(word) &&
  opens.test(text.slice(0, start)) &&
  isAddressed.test(text.slice(end, end + 8))

const descendants = new Set(['儿女', '子女'])
/** 屋头那个 is the spouse, but not before what it points to: 屋头那个房子, 屋头那个娃儿. */
const isPointedAt =
  /^(?:房|屋|瓦|墙|灶|床|门|电|收音|手机|证|低保|补贴|轮椅|护理|娃|儿|女|老[汉人]|[爸妈爹娘哥姐弟妹嫂])/

/** Kin where they stand; undefined where the word is an ordinary one. */
export function relationAt(
  word: string,
  relation: string,
  text: string,
  start: number,
): Candidate | undefined {
  const end = start + word.length
  const owner = word.startsWith('我') ? 'speaker' : word.startsWith('其') ? 'other' : ownerBefore(text, start)
  if (nextDoor.has(word)) {
    const after = text.slice(end, end + 8)
    if (!livesNextDoor.test(after) && !isNamedNextDoor(after.replace(/^的?那个/, ''))) return undefined
  }
  if (inOffice.test(text.slice(Math.max(0, start - 4), start))) return undefined
  // 没有儿女, 无子女: nobody.
  if (/[没无得]有?$/.test(text.slice(Math.max(0, start - 2), start))) return undefined
  // 儿女都没得: nobody either.
  if (
    descendants.has(word) &&
    /^(?:们)?(?:都|也)?(?:没[得有]|莫得|不在|不管|在外)/.test(text.slice(end, end + 4))
  )
    return undefined
  if (word.endsWith('那个') && isPointedAt.test(text.slice(end, end + 2))) return undefined
  if (owner === undefined && isSpokenTo(word, text, start, end)) return undefined
  if (owner !== 'speaker' && speakersOnly.has(word)) return undefined
  const isSubject = start === 0 || /[，。！？；、：\s]/.test(text.charAt(start - 1))
  if (owner === undefined && needsOwner.has(word) && !(isSubject && ownAtBeginning.has(word)))
    return undefined
  return {
    start,
    end,
    cost: 7 + (end - start) / 4,
    entities: [{ kind: 'relation', relation, start, end, ...(owner === undefined ? {} : { of: owner }) }],
  }
}
