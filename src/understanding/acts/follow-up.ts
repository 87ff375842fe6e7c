// callback and spot-check: the township asks again after the visit, the county checks that it did.
import type { ServiceCode } from '../../case/service.ts'
import type { ActOf } from '../act.ts'
import { caseOf, field, listField, ofKind, oneOf, target, text } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { hasNotCome, isOutstanding } from './outstanding.ts'
import { kindOf, type Signs } from './signs.ts'

const results = ['satisfied', 'partial', 'dissatisfied', 'unreached'] as const

export const callback: Frame = {
  act: 'callback',
  variantOf: (act) => text(act.result),
  fill: (scene): ActOf<'callback'> => {
    const result = resultOf(scene)
    return {
      act: 'callback',
      confidence: scene.confidence,
      ...target(scene),
      ...field('result', result),
      // 不满意，打了几回电话没人理: who is being asked tells of calls of his own.
      ...field(
        'method',
        isAskedHimself(scene)
          ? undefined
          : (methodOf(scene.said) ?? methodOf(round.exec(scene.text)?.[0] ?? '')),
      ),
      ...listField('open', openFor(scene, result)),
    }
  },
}

/** 今天入户回访两家：0353满意；0354部分满意; 全是打的电话: said of every call-back there. */
const round =
  /^[^：，。]{0,10}回访[^：，。]{0,6}：|(?:都|全)[^，。；\d]{0,3}(?:打的?电话|电话|入户|上门|到家|到户)/

const isAskedHimself = ({ context }: Scene): boolean =>
  context.role === 'relative' && context.expecting === 'callback'

/** Who is content has all, and who is not may only find fault with what is there. */
function openFor(scene: Scene, result: string | undefined): ServiceCode[] {
  if (result === 'satisfied' || result === 'unreached') return []
  const open = openServices(scene, result === 'dissatisfied' ? hasNotCome : isOutstanding)
  return lacksCard.test(scene.said) ? ['CERT', ...open] : open
}

/** 证没到手, 残疾证没得 */
const lacksCard = /(?<!身份|低保|学生)证(?:件)?(?:还|也|都)?没(?:到|得|发|拿|有(?!问题)|收|下|影)/

const signs: Signs<(typeof results)[number]> = [
  [
    'dissatisfied',
    /(?<!没得?|没有|莫得|没[说讲])不(?:太|大|很|是很|怎么)?满意|满意(?:个|啥|哪)|不高兴|冒火|发火|骂|意见(?:很)?大|不认可|(?<!没|没得|莫得)有意见|(?:一[样件个项]|啥子?|什么)(?:都|也)?(?:没|莫)/,
  ],
  [
    'unreached',
    /没(?:得)?人接|无人接|不接|没接|没打通|打不通|不通|关机|停机|空号|占线|联系不上|没联系(?:上|到)|号码不存在|(?:无法|没|未|接不)接?通|拒接/,
  ],
]

/** What is still open makes a content answer a partial one. */
function resultOf(scene: Scene): (typeof results)[number] | undefined {
  if (/部分(?:落实|到位|满意)/.test(scene.said)) return 'partial'
  const said = kindOf(signs, scene.said, undefined)
  if (said !== undefined) return said
  if (
    openServices(scene).length > 0 ||
    /部分(?:落实|到位|满意|没)|[一大]部分|(?:钱|补贴|补助|证)[^，。]{0,4}(?:没(?![少差缺拖]|得?意见)|未)/.test(
      scene.said,
    )
  )
    return 'partial'
  if (
    /满意|没得?意见|巴适|安逸|搞?归一|都落实|都到位/.test(scene.said) &&
    !/没(?!得?意见|[少差缺拖]|问题|说的|得?话说|得说)|未|还差|就是|只是|除了|要是|但/.test(scene.said)
  )
    return 'satisfied'
  const read = oneOf(results, scene.variant)
  return read === 'unreached' || read === undefined
    ? /满意|落实|都好|没意见|说好|到位/.test(scene.said)
      ? 'satisfied'
      : read
    : read
}

function methodOf(said: string): 'visit' | 'phone' | undefined {
  const past = said.replaceAll(/(?:改天|明天|后天|下午|再|下周)[^，。；]{0,6}/g, '')
  if (
    /入户|到户|坐了(?:半天|一?会儿|[^，。]{0,2}个?(?:多|半)?(?:钟头|小时))|走访|下村|进屋|敲开|(?:走|到)[^，。；]{0,8}(?:屋头|屋里|他家|她家|家里)(?:去|来)?(?:了|的|坐|看|问|回访|会访|做了?个|做的)|送[证到][^，。；]{0,3}(?:家|屋)|走过去问|去(?:了)?(?:回访|会访|访)|当面|上门|到家|去屋头|去家里|去[^，。]{0,6}(?:家|屋)|登门|面对面|遇到了|见了?面|见到(?:了)?(?:老人|本人|他|她)|床边|床头|跑了[一几]?[趟次]|摆了半天/.test(
      past,
    )
  )
    return 'visit'
  return /电话(?!是?：?\s?\d{7})|手机|电访|电联|致电|通[了完过]?[个次]?话|打(?:[了的过]|不?通)|拨|关机|停机|空号|号码(?:不存在|错)|没打通|占线/.test(
    said,
  )
    ? 'phone'
    : undefined
}

/** Services of which the answer says that they have not come. The card is no service of a department. */
const openServices = (scene: Scene, isOpen = isOutstanding): ServiceCode[] =>
  ofKind(scene.own, 'service')
    .filter((service) => service.service !== 'CERT' && isOpen(scene, service))
    .map((service) => service.service)

const checked: Signs<'consistent' | 'false'> = [
  [
    'false',
    /不实|不属实|不真实|不一致|不符|造假|(?<!没有?|发现|无)[作做]假|假的|假回访|虚假|弄虚|编的|对不上|没(?:得)?(?:人|有)?[^，。]{0,4}(?:回访|来过|打过|问过|接到)|从未|从来没|(?:压根|根本)(?:就)?没|没(?:去|来|打|问|访)过|没这回事|没有这回事|不存在/,
  ],
  [
    'consistent',
    /一致|(?<!没|没有|没得|没人|没得人)(?:打|来|问|访)过|属实|真实|相符|对得上|一样|没问题|回访过|确实|是真的/,
  ],
]

/** 抽查没打通: whoever was not reached has said nothing of the call-back. */
const notReached = /没打通|打不通|没(?:得)?人接|无人接|不接|关机|停机/

function checkedAs(scene: Scene): 'consistent' | 'false' | undefined {
  const said = kindOf(checked, scene.said, undefined)
  if (said === undefined && notReached.test(scene.said)) return undefined
  return said ?? kindOf(checked, scene.said, scene.variant) ?? 'consistent'
}

export const spotCheck: Frame = {
  act: 'spot-check',
  variantOf: (act) => text(act.result),
  fill: (scene): ActOf<'spot-check'> => ({
    act: 'spot-check',
    confidence: scene.confidence,
    ...caseOf(scene),
    ...field('result', checkedAs(scene)),
  }),
}
