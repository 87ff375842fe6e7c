// Which papers are missing, by their names as they are written, without counts and particles.
import { looksLikePaper, paperName } from '../lexicon/papers.ts'
import { either } from '../either.ts'

const namedPapers = new RegExp(paperName, 'g')
const onlyPaper = new RegExp(`^${paperName}$`)

/** 评定表上章子没盖: the paper on which something is missing. */
const isPlace = /^(?:上|里|那栏)/
/** Papers that are named because they are there. */
const ticked = /^\s?[✓✔√☑✅]/
const present = /(?:只有|有了|交了|齐了|收到)[^，。；]*$/

/** What is missing stands behind these words, up to the end of the sentence or to the next of them. */
const wants = new RegExp(
  `(?:所|还|就|只|尚|但|仍|欠)?(?:${either(
    /(?<=[就只单])剩下?|差|缺少?|欠缺?(?!费|款|薪)|少了?(?!数)/, // 就剩照片, 差户口本
    /还要(?:补|交)?|需要?(?:补|提供|交)?|要(?:补|交)|请补|须补正|补[交齐]?|让补/, // 还要补户口本
    /没有?(?:带|附|盖|签|交)|没[得有](?=[^，。；]{0,6}(?:签字|盖章|公?章|照片|复印件|证明|手印|指纹))/, // 没带身份证
  )})(?:的?(?:材料|资料|手续|东西)(?:有|是|为|如下)?)?[：:]?([^。！？\\n]{1,60}?)(?=，(?:还|就|只|也)?(?:差|缺|欠|少|没)|[。！？\\n]|$)`,
  'g',
)

/** What stands before the name of a paper and is no part of it: how many, whose, to bring it. */
const counted = new RegExp(
  `^(?:${either(
    /还有|另外|还|个|那个|这个|的|了|就是|是/,
    /一?[张份个套]|一本|[一二三两\d]{1,2}[张份个套本]|\d+[.．、]\s?/, // 两张
    /他|她|他屋头的|屋头的|家里的|本人的|学校的/, // 屋头的户口本
    /(?:家属|他本人)?(?:提供|拿|签(?=[\u4e00-\u9fff]{2,}书))/, // 家属签授权书
  )})+`,
)
/** 两样东西：户口本, 家属补户口本, 交警的事故认定书 */
const owned = new RegExp(
  `^(?:${either(
    /[两三几\d]样(?:东西|材料)?[：，]/,
    /(?:家属|他们|镇上|村上)补(?:交|个)?/,
    /(?:交警|孩子|娃儿|学校|老师|医院|家属)的/,
  )})`,
)
/** What stands behind it: how many, that it is not there, who is to bring it, what comes then. */
const behind = new RegExp(
  `(?:${either(
    /\s?\d{4}|[〇零一二三四五六七八九]{4}|[\d一二两三]+[张份个套本]/, // 照片两张
    /[也都]?(?:没(?:交|得|带|有|拿来?)?|缺|差)|还没|没(?:盖章?|签[字名]?)?/, // 户口本没带
    /了|的|啦|哈|嘛|来/,
    /[请让喊叫麻烦由][\u4e00-\u9fff]{1,6}[补交送]|明天补|尽快补|补来|要补|我明天补/, // 请镇上补
    /就齐了?|原件就行|就行|即可|才[能可]\S*|打不了?/,
  )})$`,
)
const worthless =
  /^(?:这个|那个|东西|材料|资料|手续|两样|一样|什么|啥|人|钱|不多|一点|点|齐|几天)?$|[天钱]$|^不|不[是合清]/

/** One paper without counts and particles; nothing when it is none. */
function paperIn(words: string): string | undefined {
  const named = words
    .replace(/\p{Extended_Pictographic}/gu, '')
    .trim()
    .replace(owned, '')
    .replace(counted, '')
    .replace(behind, '')
    .replace(behind, '')
    .trim()
  return named.length > 1 && named.length < 15 && !worthless.test(named) && looksLikePaper.test(named)
    ? named
    : undefined
}

/** A row of papers: it goes on over 、 and 和 whatever stands there, over a comma only with another paper. */
function rowOfPapers(words: string): string[] {
  const found: string[] = []
  for (const clause of words.replace(owned, '').split(/[，；]/)) {
    const row = clause
      .split(/[、和及跟与]|以及|少|缺|差|(?<![.．])\s/)
      .map(paperIn)
      .filter((one) => one !== undefined)
    if (found.length > 0 && !row.every((one) => onlyPaper.test(one))) break
    if (row.length === 0 && clause.trim() !== '') break
    found.push(...row)
  }
  return found
}

/** The papers that a clause names as missing. */
export function missingIn(said: string): string[] {
  const named = [...said.matchAll(wants)].flatMap((match) => rowOfPapers(match[1] ?? ''))
  if (named.length > 0) return named
  return [...said.matchAll(namedPapers)]
    .filter(
      ({ 0: paper, index }) =>
        !present.test(said.slice(Math.max(0, index - 8), index)) &&
        !ticked.test(said.slice(index + paper.length)) &&
        !isPlace.test(said.slice(index + paper.length)),
    )
    .map((match) => match[0].replace(/^的/, ''))
}
