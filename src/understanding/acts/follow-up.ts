// callback and spot-check: the township asks again after the visit, the county checks that it did.
import type { ServiceCode } from '../../case/service.ts'
import type { ActOf } from '../act.ts'
import { caseOf, field, listField, ofKind, oneOf, target, text } from './fill.ts'
import { methodOf } from './follow-up-method.ts'
import type { Frame, Scene } from './frame.ts'
import { hasNotCome, isOutstanding } from './outstanding.ts'
import { kindOf, type Signs } from './signs.ts'

const results = ['satisfied', 'partial', 'dissatisfied', 'unreached'] as const

export const callback: Frame = {
  act: 'callback',
  variantOf: (act) => text(act.result),
  fill: (scene): ActOf<'callback'> => {
    const answered = withoutQuestions(scene)
    const result = resultOf(answered)
    return {
      act: 'callback',
      confidence: scene.confidence,
      ...target(scene),
      ...field('result', result),
      // 不满意，打了几回电话没人理: who is being asked tells of calls of his own.
      ...field('method', isAskedHimself(scene) ? undefined : methodOf(scene)),
      ...listField('open', openFor(answered, result)),
    }
  },
}

const isAskedHimself = ({ context }: Scene): boolean =>
  context.role === 'relative' && context.expecting === 'callback'

/** 问我轮椅好不好用, 证到手没有？: what was asked is not what was answered. */
const asked =
  /问[^，。；？]{0,40}(?:([好满合])不\1[^，。；？、]{0,4}|没得?|没有|吗|啥子?要求)(?=[，、。？]|$)|[^，。；！？]{0,30}？/g

/** The same call-back with what was asked left blank. */
const withoutQuestions = (scene: Scene): Scene => ({
  ...scene,
  text: scene.text.replaceAll(asked, blank),
  said: scene.said.replaceAll(asked, blank),
})
const blank = (words: string): string => ' '.repeat(words.length)

/** Who is content has all. Who is not may find fault with what is there (轮椅太窄); what is broken is as open as what has not come. */
function openFor(scene: Scene, result: string | undefined): ServiceCode[] {
  if (result === 'satisfied' || result === 'unreached') return []
  const open = openServices(scene, result === 'dissatisfied' ? hasNotCome : isOutstanding)
  const plain = plainly.flatMap(([service, told]) =>
    told.test(scene.said) && !open.includes(service) ? [service] : [],
  )
  return [...plain, ...open]
}

/** What is waited for in words that are no names of services. */
const plainly: readonly (readonly [ServiceCode, RegExp])[] = [
  // 证没到手, 残疾证没得
  [
    'CERT',
    /(?<!身份|低保|学生)证(?:件)?(?:到现在|一直|一样|还|也|都)*没(?:到|得(?!意见|问题|话)|发|拿|有(?!问题|意见)|收|下|影|给)/,
  ],
  // 房子没人来修, 房子还是那个烂样子
  ['HOUSING', /(?<!危)房子(?:说修)?(?:到现在|一直|还|也|都)*(?:没|未|是[^，。；]{0,4}[烂漏]|漏|不见)/],
]

/** Beside 其他没意见 or 证到了 these are ill humour at what is open; alone they are a judgement. */
const illHumour =
  /(?<!满)不(?:太|大|很|是很|怎么)?高兴|冒火|意见(?:很)?大|(?:一[样件个项]|啥子?|什么)(?:都|也)?(?:没|莫)/
const hasCome = /其他|其余|其它|别的|旁的|都有|到了|拿到|有了|到手|落实了/

const signs: Signs<(typeof results)[number]> = [
  [
    'dissatisfied',
    /(?<!没得?|没有|莫得|没[说讲]|满|没[^，。；]{0,4}啥子?)不(?:太|大|很|是很|怎么)?满意|满意(?:个|啥|哪)|发火|骂|不认可|(?<!没|没得|莫得)有意见|给不了好评|差评/,
  ],
  [
    'unreached',
    /没(?:得)?人接|无人接|不接|没接|没打通|打不通|不通|关机|停机|空号|占线|联系不上|没联系(?:上|到)|号码不存在|(?:无法|没|未|接不)接?通(?!知)|忙音|拒接/,
  ],
]

/** 算一半一半, 只解决了一半 */
const half = /部分(?:落实|到位|满意)|[算说]一半|一半一半|[了只]一半|一半[^，。；]{1,4}一半没/
const content = /满意|好评|没得?意见|巴适|安逸|(?:啥|样样|什么|哪样|一切)都好|搞?归一|都落实|都到位/

/** What is still open makes a content answer a partial one. */
function resultOf(scene: Scene): (typeof results)[number] | undefined {
  if (half.test(scene.said)) return 'partial'
  const isOpen = openFor(scene, 'partial').length > 0
  const said = kindOf(signs, scene.said, undefined)
  if (said !== 'dissatisfied' && illHumour.test(scene.said))
    return isOpen && hasCome.test(scene.said) ? 'partial' : 'dissatisfied'
  if (said !== undefined) return said
  if (
    isOpen ||
    /[一大]部分|部分没|(?:钱|补贴|补助|证)[^，。]{0,4}(?:没(?![少差缺拖]|得?意见)|未)/.test(scene.said)
  )
    return 'partial'
  if (
    content.test(scene.said) &&
    !/没(?!得?意见|[少差缺拖]|问题|说的|得?话说|得说)|未|还差|就是(?!1\d|那个|[他她])|只是|除了|要是|但/.test(
      scene.said,
    )
  )
    return 'satisfied'
  const read = oneOf(results, scene.variant)
  return read === 'unreached' || read === undefined
    ? /满意|落实|都好|没意见|说好|到位/.test(scene.said)
      ? 'satisfied'
      : read
    : read
}

/** Services of which the answer says that they have not come. The card is no service of a department. */
const openServices = (scene: Scene, isOpen: typeof isOutstanding): ServiceCode[] =>
  ofKind(scene.own, 'service')
    .filter((service) => service.service !== 'CERT' && isOpen(scene, service))
    .map((service) => service.service)

const checked: Signs<'consistent' | 'false'> = [
  [
    'false',
    /不实|不属实|不真实|不一致|不符|造假|(?<!没有?|发现|无|没弄虚)[作做]假|假的|假回访|虚假|(?<!没|没有|无)弄虚|编的|对不上|没(?:得)?(?:人|有)?(?!毛病|问题|弄)[^，。]{0,4}(?:回访|来过|打过|问过|接到)|从未|从来?没|(?:压根|根本)(?:就)?没|没(?:去|来|打|问|访)过|没这回事|没有这回事|不存在/,
  ],
  [
    'consistent',
    /一致|(?<!没|没有|没得|没人|没得人)(?:打|来|问|访)过|属实|真实|相符|对得上|一样|没(?:问题|毛病)|回访过|确实|是真的/,
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
