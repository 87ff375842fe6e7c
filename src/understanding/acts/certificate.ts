// certificate: the card itself on its road: entered, printed, collected, delivered; misprinted, or held back in the village.
import type { ActOf } from '../act.ts'
import { numeralClass, readNumeral } from '../entities/numerals.ts'
import { anyOf } from '../either.ts'
import { field, ofKind, target, text } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'

type CardEvent = 'entered' | 'printed' | 'collected' | 'delivered' | 'wrong' | 'held-back'

const signs: Signs<CardEvent> = [
  [
    'wrong',
    anyOf(
      /[打印写弄录登填贴搞做制发](?<!没得?|没有|无)错|(?<![说讲看听记]|没得?|没有|无)错[了一字]/, // 名字打错
      /有误|错误|不对|不一样|[打印写录贴]成|[少多漏][了一]?个?字|废了|歪|印反/, // 印成李大权
      /(?<!已经?)重新?[打印做制](?!印?[好完出])|写的是[^，。]{1,8}，?明明/, // 重新打一本
    ),
  ],
  [
    'held-back',
    anyOf(
      /押在|保管|代管|暂存|存放?在?(?:村|镇|社区|我|办公室)/,
      /(?:放|搁|锁|压|留|收(?!到))(?:在|到|起|给)?[^，。领送]{0,8}(?:村|镇上|社区|办公室|我这|我这儿|我处|便民|柜|抽屉|他家邻居|手里|那里)/, // 锁在村办公室
      /帮他收|给他收|没敢?给(?:他|她|出去)?(?:$|[，。])/,
      /被?(?:镇上?|村上?|社区|办公室|柜台)(?:上|里)?(?:压|扣|锁|留)(?:着|起|到|了)/, // 被村上扣起
    ),
  ],
  [
    'delivered',
    anyOf(
      /送(?:达|拢|到(?!镇|村上|村里))|送了[^，。；]{0,5}到[户家]|送给|送去给|送(?:家里|下去)/, // 送到户
      /交(?:到|给)(?:本人|他|她|家属|手)|交本人|亲手|(?<![领拿])到手|签收|发(?:到|放到?)(?:本人|手|家|户)/, // 交给本人
      /拿给(?:他|她|本人)|给了(?:他|她|本人|家属)|给(?:他|她|本人|家属)了|给(?:他|她|本人|人家)(?:拿|送|带|背|捎)(?:过)?(?:去|来)[了的]/, // 给她拿去的
    ),
  ],
  // 证拿到了，我明天给她背上去: who carries it further has it for her.
  [
    'collected',
    /拿到(?:了|手)?[^。；]{0,4}[，\s][^，。；]{0,6}(?:明[天早]|后天|晚点|下午|改天|等[下会]|这就|再)[^，。；]{0,10}(?:送|背|拿|带)/,
  ],
  [
    'collected',
    anyOf(
      /领(?:到|回|走|了|取了|出)|代领|已领|取(?:回|到|走|了)/, // 领回来4本
      /收到县|(?:县[上里]|残联)[^，。；]{0,4}拿到|拿回(?:村|镇|来)|[镇村区]拿(?:去|走)/, // 县上拿到了
    ),
  ],
  [
    'printed',
    anyOf(
      /(?<![等待]|准备|还没|未|没)打(?:好|印|出|完)|印(?:好|出|证(?=[\d一二两三四五六七八九]))|制(?:好|作完|出)|做(?:好|出来)/, // 打好了
      /出证|出来了|出机|来领|下来了|(?<!材料|资料)齐了/,
    ),
  ],
  ['entered', /录|平台|系统/],
  ['delivered', /(?<!没|没有|没得|未|不)(?:收到|拿到|送来)/],
]

/** What a clause tells of the card by its own words. */
export const cardEventIn = (said: string): CardEvent | undefined => kindOf(signs, said, undefined)

export const certificate: Frame = {
  act: 'certificate',
  variantOf: (act) => text(act.event),
  fill: (scene): ActOf<'certificate'> => ({
    act: 'certificate',
    confidence: scene.confidence,
    ...target(scene),
    // A family that has collected its card has it in hand.
    ...field(
      'event',
      scene.context.role === 'relative'
        ? atHome(scene.said, scene.variant)
        : kindOf(signs, scene.said, scene.variant),
    ),
    ...field('count', countOf(scene)),
  }),
}

/** 三个本本, 证×5, 领证2: counted without a word that counts only cards. */
const countedCards = new RegExp(
  `([${numeralClass}]{1,3})个(?:残疾证|本本|证(?!明))|证\\s?[×xX*]?\\s?(\\d{1,2})(?![\\d号日月年])`,
)

function cardsIn(said: string): number | undefined {
  const match = countedCards.exec(said)
  const number = match === null ? undefined : readNumeral(match[1] ?? match[2] ?? '')
  return number === 1 && match?.[1] !== undefined ? undefined : number
}

/** 重新打一本: what is still to be made. */
const toBeMade = /(?:重新?|再)(?:[打印制做办补]|弄)$/

/** How many cards. Of two cases each has one: 两本证都送了，0367和0369. */
function countOf(scene: Scene): number | undefined {
  if (ofKind(scene.own, 'case-number').length > 1) return undefined
  const counted = ofKind(scene.own, 'count').find(
    ({ unit, start }) =>
      /[本张个份]/.test(unit) && !toBeMade.test(scene.text.slice(Math.max(0, start - 3), start)),
  )
  return counted?.value ?? cardsIn(scene.said)
}

function atHome(said: string, read: string | undefined): CardEvent | undefined {
  const event = kindOf(signs, said, read)
  return event === 'collected' || (event === 'printed' && read === 'delivered') ? 'delivered' : event
}
