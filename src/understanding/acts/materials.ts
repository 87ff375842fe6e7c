// materials: the papers of a case: handed over, complete, or missing.
import type { ActOf } from '../act.ts'
import { anyOf } from '../either.ts'
import { field, listField, target, text } from './fill.ts'
import type { Frame } from './frame.ts'
import { missingIn } from './missing-papers.ts'
import { kindOf, type Signs } from './signs.ts'

const signs: Signs<'sent' | 'complete' | 'missing'> = [
  [
    'missing',
    anyOf(
      /唯独|(?:就差|只差)(?![^，。；]{0,10}(?:补|交)(?:上|来|齐|过去|了))/, // 就差照片
      /还没(?:收到|得)，?其[它他余]/, // 户口本还没得，其他都有了
    ),
  ],
  [
    'complete',
    anyOf(
      /[缺差]的?[^，。；]{0,6}补(?:上|齐|到)了[^。；]{0,8}(?:全|齐)|补上了?，?这下(?:全|齐)|补齐了?，全/, // 缺的补上了，这下全了
      /收齐了?[，。]?(?:可以送|一|不差)|(?:现在|这下|目前)[^，。；]{0,8}(?<!不)齐了|齐活|倒是齐了|凑齐/, // 收齐了，可以送
      /材料(?:就|都|也)?没问题了|不差啥|没得缺|完备|一[样页张份]都?不[差少缺]|(?:没有?|不)缺|(?<!其[他它余])都有了/, // 一样不差
    ),
  ],
  [
    'sent',
    anyOf(
      /已补齐上交|补齐送|(?:已经?|今天|刚才?|昨天)补(?:送|交)(?!正)/, // 今天补送了
      /(?:差|缺|少|欠|退回)[^；。]{0,24}(?:刚|今天|现在|已经?)[^，。；]{0,6}(?:交给|交到|送(?!来)|补送|拿到|补交)/, // 差的照片刚交到镇上
      /都(?:给|交|送)[^，。；]{1,6}了，齐了/,
    ),
  ],
  [
    'missing',
    anyOf(
      /(?:还|就|只)?(?:差|缺|欠)(?!不多)|少(?:了)?(?:[一二两]?[张份个]|了|签|盖|身|户|照)|不[齐全]|没齐/, // 还差一张
      /忘(?:了|记)?(?:带|拿|交|签|盖)|还没[寄开拿送办]|找不到/, // 忘了签字
      /不合格|(?<!清楚)不清[楚晰]|看不清|模糊|重新?[交拍照传提](?!了)|退回/, // 照片模糊
      /要(?:重新|补)|需要?(?:补|提供|家属|签)|还要|补(?:交|正|一?[张份个])/, // 要补户口本
      /没(?:有|得)?(?:带|盖|签|附|交|照片|户口|身份证|白底)/, // 没盖章
    ),
  ],
  ['complete', /(?<!没|不)齐(?:了|全|备)?|(?<!不)完整|不缺|没有缺|(?<!其[他它余])都有了|(?<!没)收讫/],
  ['sent', /送|交|寄|递|发(?:了|过|到|给)|报(?:上|过|来)|给了|拿给/],
]

/** What a clause tells of papers by its own words. */
export const paperEventIn = (said: string): 'sent' | 'complete' | 'missing' | undefined =>
  kindOf(signs, said, undefined)

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
