// verify: what the township found at the home. A plan to go is progress, an order to go is assign.
import type { ActOf } from '../act.ts'
import { field, target, text } from './fill.ts'
import { anyOf } from '../either.ts'
import type { Frame, Scene } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'

const signs: Signs<'confirmed' | 'out-of-scope' | 'untrue'> = [
  [
    'untrue',
    anyOf(
      /不(?:是)?属实|不真实|不实|与事实不符|情况不存在/,
      /冒名|顶替|查无|没(?:得|有)?(?:这|那)(?:个|户)?人|搞错人|(?:没得?|没有)(?:这|那)回事|不是那回事/, // 查无此人
      /(?:没|没有|无|没得|并无|不是|并不是)残疾/,
      /编的|(?<![没不])(?:扯谎|撒谎|说谎|扯把子)|(?<!不能说是|不能说|不是)假的(?!肢|牙)|冒充|冒报|(?<!不是)装的|虚假/, // 是装的
      /(?<![没未不无])(?<!没有)(?:虚报|误报|[瞎乱]报)|不是真的/,
    ),
  ],
  [
    'out-of-scope',
    anyOf(
      /(?:只|光|就|不过)是[^，。；]{0,4}[痛疼]/, // 就是腰杆痛
      /不(?:像|算|是|够|属于?|到|在|需要?|符合|用)[^，。]{0,6}(?:重度|重残|一二级|二级|范围|上门|级)/, // 不属于上门范围
      /[够算谈]不[上到]|达不到|[三四34]级|轻度|轻微/, // 够不上二级
      /窗口|常规|普通渠道|正常渠道|一般(?:渠道|流程)/, // 走窗口
      /(?<!不)(?:能|会|可以|得)(?:自己|自由|拄拐|拄棍|独立)?(?:走|下地|下床|行走|自理)|走得(?:路|动)|能走|走路(?:都)?(?:正常|没问题|利索|稳当|稳得很)/, // 能自己走
      /(?:精神|智力|视力|听力)/,
    ),
  ],
  ['untrue', /好手好脚|(?<![没不])好(?:好)?(?:端端|生生)/],
  [
    'confirmed',
    anyOf(
      /属[实时]|俱实|(?<!不)是?真(?:的|实|有|$|，)|确实|确有|确属|亲眼/, // 属时: misheard
      /不是(?:假|装)的|无误|符合|通过|没(?:得|有|掺)?(?:假|水分|虚)|没问题|够得[上到]/,
      /(?:情况|申报|上报)[^，。]{0,4}一致|对得上|OK|ok|✔|✅/,
    ),
  ],
]

export const verify: Frame = {
  act: 'verify',
  variantOf: (act) => text(act.result),
  fill: (scene): ActOf<'verify'> => {
    const result = found(scene.said, scene.variant)
    const isGuessed = kindOf(signs, scene.said, undefined) === undefined
    return {
      act: 'verify',
      // A finding that ends a case, and for which no word stands, is a guess.
      confidence:
        isGuessed && (result === 'untrue' || result === 'out-of-scope')
          ? Math.min(guess, scene.confidence)
          : scene.confidence,
      ...target(scene),
      ...field('result', result),
      ...field('submit', submitted(scene, result)),
    }
  },
}

/** 属实的三户请上报, 能报的都报县里: said of all that were found so. */
const collectively =
  /(?:都|前[一两三四][件个户]|(?:属实|能报|够格|符合)的[^，。；]{0,4})(?:请|给|就)?(?:一并|一起)?(?:上报|报上去|报县|提交|往上报)/

/** Whether this case goes on: said of itself, or afterwards of all that are as it is. */
function submitted(scene: Scene, result: string | undefined): boolean | undefined {
  const own = collectively.test(scene.said) ? undefined : submits(scene.said)
  return (
    own ?? (result === 'confirmed' && collectively.test(scene.text.slice(scene.start)) ? true : undefined)
  )
}

const guess = 0.4

/** What only sends a case on: 0231报县里, 1021、1022一并上报. */
const onlySends =
  /^(?:\d|[，。、！\s]|请|一并|都|已经?|同意|可以|直接|麻烦|那|就|了|哈|嘛|吧|喽|件|这|的|给|到|往|去|上|报|送|交|转|提|呈|走|推|县|里|残联|受理)*$/

/**
 * The finding. Who sends a case on and tells of it has found it so; “0231报县里” by itself goes on with what was found
 * before, and nothing is guessed.
 */
function found(said: string, variant: string | undefined) {
  // 有人说是假的，我今天亲自去看了，属实: what was seen counts.
  if (/看了[^。；]*[，\s](?:确实|是)?属实|核实(?:通过|无误)/.test(said)) return 'confirmed'
  if (submits(said) !== true) return kindOf(signs, said, variant)
  return kindOf(signs, said, onlySends.test(said) ? undefined : 'confirmed')
}

/** Whether the case goes on to the county; nothing when the message does not say. */
function submits(said: string): boolean | undefined {
  if (/要不要|是否|可不可以/.test(said)) return undefined
  if (/(?:先不|暂不|不要?|莫|别)(?:忙)?(?:上?报|提交|送)/.test(said)) return false
  if (
    /[误虚瞎乱冒]报|报错|不用报|不[予再]上?报|[没未不](?:有|得)?[往给向朝]县[里上]?[^，。；]{0,3}[报交送推]/.test(
      said,
    )
  )
    return undefined
  return /(?<!村|社区|组)上报(?!的|不)|[报交]上来了?(?![的前])|(?:递|推|挂)[^，。；]{0,3}县|给县[里上]?推|报(?:了)?起来|残联收一下|报县|报(?:到|给|送|请|去)?[^，。]{0,4}县|提交|呈报|交县|转县|往县里走|往上(?:走|报)|[给向往]县[里上]?[^，。]{0,2}报|(?<!村上|村里|社区)报了|报嘛|报上去|报[。！]?$|(?<!(?:村|镇|社区)[上里]?)已经?上?报(?=$|[，。；\s])|请县(?:上|里|残联|局)|报你们|(?:推给|呈|送|往)县/.test(
    said,
  )
    ? true
    : undefined
}
