// certificate: the card itself on its road: entered, printed, collected, delivered; misprinted, or held back in the village.
import type { ActOf } from '../act.ts'
import { numeralClass, readNumeral } from '../entities/numerals.ts'
import { anyOf } from '../either.ts'
import { endAround } from './around.ts'
import { field, ofKind, target, text } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'

type CardEvent = 'entered' | 'printed' | 'collected' | 'delivered' | 'wrong' | 'held-back'

const signs: Signs<CardEvent> = [
  // 0340的重打了，这回名字对了
  ['printed', /重新?[打印制做]了[^。；]{0,20}(?:对了|没(?:问题|错))/],
  [
    'wrong',
    anyOf(
      /[打印写弄录登填贴搞做制发](?<!没得?|没有|无)错|(?<![说讲看听记跑走]|没得?|没有|无|个)错(?:了|一|字(?!都?没)|(?=[，。；\s]|$))/, // 名字打错
      /有误|错误|不对|不一样|[打印写录贴]成|[少多漏][了一]?个?字|废了|歪|印反/, // 印成李大权
      /(?<!已经?)重新?[打印做制](?!印?[好完出])|写的是[^，。]{1,8}，?明明/, // 重新打一本
    ),
  ],
  [
    'held-back',
    anyOf(
      /押在|保管|代管|暂存|(?<!照片)存放?在?(?:村|镇|社区|我|办公室)/,
      /(?:放|搁|锁|压|留|扣|收(?!到))(?:在|到|起|给)?[^，。领送]{0,8}(?:村|镇上|社区|办公室|我这|我这儿|我处|便民|柜|抽屉|保险柜|他家邻居|手里|那里|我屋)/, // 锁在村办公室
      /(?:拿|带|背|抱)回(?:了)?(?:村|镇|街道|社区|乡|来)[^，。；]{0,4}(?:放|锁|存|压|保险柜|搁)|先(?:压|锁|扣|放|搁)(?:着|起|到)(?=[，。；\s]|$)/, // 没找到人，证拿回村上放起
      /证还在(?:村|镇|社区|我)/,
      /[帮给][他她]收|(?<!不是)没敢?给(?:他|她|出去)?(?:$|[，。])/,
      /被?(?:镇上?|村上?|社区|办公室|柜台)(?:上|里)?(?:压|扣|锁|留)(?:着|起|到|了)/, // 被村上扣起
    ),
  ],
  [
    'delivered',
    anyOf(
      /送(?:达|拢|到(?!镇|村上|村里))|送(?:了|脱)?(?=[\d一二两三四五六七八九十]{1,3}本)|给了(?=[\d一二两三四五六七八九十]{1,2}户)|送了[^，。；]{0,5}到[户家]|送给|送去给|送(?:家里|下去)/, // 送到户
      /交(?:到|给)(?:本人|他|她|家属|手)|交本人|亲手|(?<![领拿])到手|手板心|(?<![先没])签收(?!人)|发(?:到|放到?)(?:本人|手|家|户)/, // 交给本人
      /拿给(?:他|她|本人)|给了(?:他|她|本人|家属)|给(?:他|她|本人|家属)了|给(?:他|她|本人|人家)(?:拿|送|带|背|捎)(?:过)?(?:去|来)[了的]/, // 给她拿去的
    ),
  ],
  // 证来了四本，我今天在镇上拿到手了: where it was fetched.
  ['collected', /(?:在|从|到|去)(?:镇|乡|县|街道|便民|服务中心|残联)[^，。；]{0,4}(?:拿|领|取)(?:到|了|回)/],
  // 证拿到了，我明天给她背上去: who carries it further has it for her.
  [
    'collected',
    /[拿收]到(?:了|手)?[^。；]{0,4}[，\s][^，。；]{0,6}(?:明[天早]|后天|晚点|下午|改天|等[下会]|这就|再)[^，。；]{0,10}(?:送|背|拿|带)/,
  ],
  [
    'collected',
    anyOf(
      /领(?:到|回|走|了|取了|出)|代领|已领|签领|取证(?=\d)|取(?:回|到|走|了)/, // 领回来4本
      /收到县|(?:县[上里]|残联)[^，。；]{0,4}拿到|拿回(?:村|镇|来)|[镇村区]拿(?:去|走)/, // 县上拿到了
    ),
  ],
  [
    'printed',
    anyOf(
      /(?<![等待]|准备|还没|未|没)打(?:好|印|出|完|了?(?=[\d一二两三四五六七八九十]{1,3}[本个]))|印(?:好|出|证(?=[\d一二两三四五六七八九]))|制(?:好|作完|出)|做(?:好|出来)/, // 打好了
      /出证|出来了|出机|来领|下来了|(?<!材料|资料)齐了/,
    ),
  ],
  ['entered', /录|平台|系统/],
  ['delivered', /(?<!没|没有|没得|未|不)(?:收到|拿到|送来)/],
]

/** 重打的那本出来了, 名字印错的那个收到新的了, 错字已改: what was wrong before. */
const formerly =
  /(?:重|返)(?:新)?[打做印制]的(?:那[本个]|证)?|[打印做制写弄][错成][^，。；]{0,8}的那[本个]|错字已改|重新(?=[打印制做][印]?出)/g

/** 请尽快送到群众手中, 下午送到屋头: what is still to be done with it. */
const planned =
  /(?:请|尽快|明[天早]|后天|下午|等[下会]|改天|准备|周[一二三四五六日天]|再)[^，。；]{0,8}(?:送|交|发|拿)(?:[给到去上下]|$)(?![^，。；]{0,10}[了的])[^，。；]{0,8}/g

/** What a clause tells of the card by its own words. */
export const cardEventIn = (said: string): CardEvent | undefined => kindOf(signs, said, undefined)

function eventOf(scene: Scene): CardEvent | undefined {
  const { said, variant, context, text, start } = scene
  const told = said.replaceAll(formerly, '证').replaceAll(planned, '')
  // A family that has collected its card has it in hand.
  if (context.role === 'relative') return atHome(told, variant)
  const event = kindOf(signs, told, variant)
  if (event === 'held-back' && !isWithheld.test(text.slice(start, endAround(scene))))
    return onItsWay(told, context.role) ?? event
  // An office that has got cards has fetched them.
  return event === 'delivered' && context.role !== 'village' && gotIt.test(told) && !isHanded(scene, told)
    ? 'collected'
    : event
}

export const certificate: Frame = {
  act: 'certificate',
  variantOf: (act) => text(act.event),
  fill: (scene): ActOf<'certificate'> => ({
    act: 'certificate',
    confidence: scene.confidence,
    ...(isBatch(scene) ? {} : target(scene)),
    ...field('event', eventOf(scene)),
    ...field('count', countOf(scene)),
  }),
}

/** 0199那本打错了，其余4本我领到了: several cards are nobody's who is named elsewhere. */
const isBatch = (scene: Scene): boolean =>
  (countOf(scene) ?? 1) > 1 &&
  !scene.own.some(({ kind }) => kind === 'case-number' || kind === 'name') &&
  scene.all.some(({ kind }) => kind === 'case-number' || kind === 'name')

/** Why a card lies where it lies: nobody is there to take it, or it is kept from him. */
const isWithheld =
  /扣|押|保管|代管|暂存|代?签收|帮|替|没|不|未|无|莫|等|出门|走人户|耍|打工|住院|广东|外[地头面]|搬|走了|回来[拿领取]|女儿|儿子/
/** 领回来5本，放我这里; 刚打印完，放在档案柜: where it lies for the moment. */
const onItsWay = (said: string, role: string): CardEvent | undefined =>
  /领(?:到|回|取)/.test(said)
    ? 'collected'
    : role === 'county' && /打(?:好|印|完)|制好|印好/.test(said)
      ? 'printed'
      : undefined

const gotIt = /收到|拿到/
const handed = /送|交|本人|家属|老人|两口|屋头|家里|人家|高兴|欢喜|他|她|亲手|签收|手[里上头]|到手|给/

/** 老人拿到了, 李大全收到了: whoever it is for has it. */
const isHanded = (scene: Scene, told: string): boolean =>
  handed.test(told) ||
  ofKind(scene.own, 'name').some(({ end }) =>
    /^(?:都|已经?|今天|昨天|也)*(?:收到|拿到)/.test(scene.text.slice(end, end + 6)),
  )

/** 三个本本, 证×5, 领证2, 一共4个, 平台录了7个人, 1本家属不在, 1本性别错: counted without a word that counts only cards. */
const countedCards = new RegExp(
  [
    `([${numeralClass}]{1,3})个(?:残疾证|本本|证(?!明))`,
    '证\\s?[×xX*]?\\s?(\\d{1,2})(?![\\d号日月年])',
    `(?:共|总计|录(?:了|完|入)?(?:平台|系统|完成)?)([${numeralClass}]{1,3})[个户人]`,
    `(?<![第${numeralClass}])([${numeralClass}]{1,2})本(?=[家性])`,
  ].join('|'),
)

function cardsIn(said: string): number | undefined {
  const match = countedCards.exec(said)
  const number = match === null ? undefined : readNumeral(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')
  return number === 1 && match?.[1] !== undefined ? undefined : number
}

/** 重新打一本: what is still to be made. */
const toBeMade = /(?:重新?|再)(?:[打印制做办补]|弄)$|[要得想]?换$|作废$/

/** How many cards. Of two cases each has one: 两本证都送了，0367和0369. */
function countOf(scene: Scene): number | undefined {
  if (ofKind(scene.own, 'case-number').length > 1) return undefined
  const counted = ofKind(scene.own, 'count').find(
    ({ unit, start }) =>
      /[本张个份]/.test(unit) &&
      !scene.text.endsWith('发你', start) &&
      !toBeMade.test(scene.text.slice(Math.max(0, start - 3), start)),
  )
  return counted?.value ?? cardsIn(scene.said)
}

function atHome(said: string, read: string | undefined): CardEvent | undefined {
  const event = kindOf(signs, said, read)
  return event === 'collected' || (event === 'printed' && read === 'delivered') ? 'delivered' : event
}
