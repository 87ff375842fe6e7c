// materials: the papers of a case: handed over, complete, or missing.
import type { ActOf } from '../act.ts'
import { field, listField, target, text } from './fill.ts'
import type { Frame } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'

const signs: Signs<'sent' | 'complete' | 'missing'> = [
  [
    'missing',
    /唯独|(?:就差|只差)(?![^，。；]{0,10}(?:补|交)(?:上|来|齐|过去|了))|还没(?:收到|得)，?其[它他余]/,
  ],
  [
    'complete',
    /材料(?:就|都|也)?没问题了|[缺差]的?[^，。；]{0,6}补(?:上|齐|到)了[^。；]{0,8}(?:全|齐)|收齐了?[，。]?(?:可以送|一|不差)|补上了?，?这下(?:全|齐)|补齐了?，全|不差啥|没得缺|完备|(?:现在|这下|目前)[^，。；]{0,8}(?<!不)齐了|齐活|一[样页张份]不[差少缺]|(?:没有?|不)缺|(?<!其[他它余])都有了|倒是齐了/,
  ],
  [
    'sent',
    /已补齐上交|(?:差|缺|少|欠|退回)[^；。]{0,24}(?:刚|今天|现在|已经?)[^，。；]{0,6}(?:交给|交到|送(?!来)|补送|拿到|补交)|补齐送|(?:已经?|今天|刚才?|昨天)补(?:送|交)(?!正)|都(?:给|交|送)[^，。；]{1,6}了，齐了/,
  ],
  [
    'missing',
    /(?:还|就|只)?(?:差|缺|欠)(?!不多)|少(?:了)?(?:[一二两]?[张份个]|了|签|盖|身|户|照)|不[齐全]|没齐|忘(?:了|记)?(?:带|拿|交|签|盖)|还没[寄开拿送办]|找不到|不合格|(?<!清楚)不清[楚晰]|看不清|模糊|重新?[交拍照传提](?!了)|退回|要(?:重新|补)|需要?(?:补|提供|家属|签)|还要|补(?:交|正|一?[张份个])|没(?:有|得)?(?:带|盖|签|附|交|照片|户口|身份证|白底)/,
  ],
  ['complete', /(?<!没|不)齐(?:了|全|备)?|(?<!不)完整|不缺|没有缺|(?<!其[他它余])都有了|(?<!没)收讫/],
  ['sent', /送|交|寄|递|发(?:了|过|到|给)|报(?:上|过|来)|给了|拿给/],
]

/** What a clause tells of papers by its own words. */
export const paperEventIn = (said: string): 'sent' | 'complete' | 'missing' | undefined =>
  kindOf(signs, said, undefined)

/** Words that end in one of these are papers. */
const paper =
  '(?:照片|相片|彩照|复印件|原件|正反面|证明|诊断书?|病[历例]|授权书|核对书|委托书|同意书|承诺书|告知书|申请书|申请表|登记表|评定表|鉴定表|核查表|体检表|信息表|表|签字|签名|盖章|公章|章子|章|指纹|手印|指印|发票|合同|协议|房产证|土地证|宅基地证|学生证|学籍|出院小结|出院记录|记录|户口[本簿页]|户口首页|首页|户主页|户口|身份证|银行卡|社保卡|残疾证|低保证|存折|卡号|CT片子?|片子)'
/** What may stand before: whose, of what, which size; no counts. */
const kind =
  '(?:[两二一2１]?寸|近期|免冠|白底|彩色|房屋|监护人|本人|家属|医院|经营场所|宅基地|家庭|收入|授权|户主|残疾证|诊断|村委会|村级|贫困|死亡|银行卡|社保卡|身份证|户口[本簿]?|低保证|入户|申请|存折|学生证|的)'
const onePaper = `${kind}*(?:[\\u4e00-\\u9fff]{2}证明|${paper}(?:复印件|原件|正反面|照片)?)`
const papers = new RegExp(onePaper, 'g')
const onlyPaper = new RegExp(`^${onePaper}$`)

/** 评定表上章子没盖: the paper on which something is missing. */
const isPlace = /^(?:上|里|那栏)/
/** Papers that are named because they are there. */
const ticked = /^\s?[✓✔√☑✅]/
const present = /(?:只有|有了|交了|齐了|收到)[^，。；]*$/

export const materials: Frame = {
  act: 'materials',
  variantOf: (act) => text(act.event),
  fill: (scene): ActOf<'materials'> => {
    const event = kindOf(signs, scene.said, scene.variant)
    return {
      act: 'materials',
      confidence: scene.confidence,
      ...target(scene),
      ...field('event', event),
      ...listField('missing', event === 'missing' ? missingIn(scene.said) : []),
    }
  },
}

/** What is missing stands after these words, up to the end of the sentence. */
const wants =
  /(?:所|还|就|只|尚|但|仍|欠)?(?:(?<=[就只单])剩下?|差|缺少?|欠缺?(?!费|款|薪)|少了?(?!数)|还要(?:补|交)?|需要?(?:补|提供|交)?|要(?:补|交)|请补|须补正|补[交齐]?|没有?(?:带|附|盖|签|交)|没[得有](?=[^，。；]{0,6}(?:签字|盖章|公?章|照片|复印件|证明|手印|指纹))|让补)(?:的?(?:材料|资料|手续|东西)(?:有|是|为|如下)?)?[：:]?([^。！？\n]{1,60}?)(?=，(?:还|就|只|也)?(?:差|缺|欠|少|没)|[。！？\n]|$)/g
const counted =
  /^(?:还有|另外|还|个|那个|这个|一?[张份个套]|一本|[一二三两\d]{1,2}[张份个套本]|的|了|他|她|他屋头的|屋头的|家里的|就是|本人的|学校的|是|(?:家属|他本人)?(?:提供|拿|签(?=[\u4e00-\u9fff]{2,}书))|\d+[.．、]\s?)+/
const behind =
  /(?:\s?\d{4}|[〇零一二三四五六七八九]{4}|[\d一二两三]+[张份个套本]|[也都]?(?:没(?:交|得|带|有|拿来?)?|缺|差)|还没|没(?:盖章?|签[字名]?)|了|的|啦|哈|嘛|来|[请让喊叫麻烦由][\u4e00-\u9fff]{1,6}[补交送]|明天补|尽快补|补来|就齐了?|要补|原件就行|就行|即可|才[能可]\S*|打不了?|我明天补)$/
const worthless =
  /^(?:这个|那个|东西|材料|资料|手续|两样|一样|什么|啥|人|钱|不多|一点|点|齐|几天)?$|[天钱]$|^不|不[是合清]/

/** 两样东西：户口本, 家属补户口本, 交警的事故认定书: what is no part of the paper's name. */
const owned =
  /^(?:[两三几\d]样(?:东西|材料)?[：，]|(?:家属|他们|镇上|村上)补(?:交|个)?|(?:交警|孩子|娃儿|学校|老师|医院|家属)的)/

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

function missingIn(said: string): string[] {
  const named = [...said.matchAll(wants)].flatMap((match) => rowOfPapers(match[1] ?? ''))
  if (named.length > 0) return named
  return [...said.matchAll(papers)]
    .filter(
      ({ 0: paper, index }) =>
        !present.test(said.slice(Math.max(0, index - 8), index)) &&
        !ticked.test(said.slice(index + paper.length)) &&
        !isPlace.test(said.slice(index + paper.length)),
    )
    .map((match) => match[0].replace(/^的/, ''))
}

const looksLikePaper =
  /[证照相片表书状本卡章字件簿历例单页印名票同议册报告明鉴定影函据]$|片子|正反面|流水|信息|声明|签字|盖章|照|复印件|原件|证明|户口/
