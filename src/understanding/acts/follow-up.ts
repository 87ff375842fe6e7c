// callback and spot-check: the township asks again after the visit, the county checks that it did.
import type { ServiceCode } from '../../case/service.ts'
import type { ActOf } from '../act.ts'
import { caseOf, field, listField, ofKind, oneOf, target, text } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

const results = ['satisfied', 'partial', 'dissatisfied', 'unreached'] as const

export const callback: Frame = {
  act: 'callback',
  variantOf: (act) => text(act.result),
  fill: (scene): ActOf<'callback'> => {
    const result = oneOf(results, scene.variant)
    return {
      act: 'callback',
      confidence: scene.confidence,
      ...target(scene),
      ...field('result', result),
      ...field('method', methodOf(scene.said)),
      ...listField('open', result === 'satisfied' || result === 'unreached' ? [] : openServices(scene)),
    }
  },
}

function methodOf(said: string): 'visit' | 'phone' | undefined {
  const past = said.replaceAll(/(?:改天|明天|后天|下午|再|下周)[^，。；]{0,6}/g, '')
  if (/入户|走访|当面|上门|到家|去屋头|去家里|去[^，。]{0,6}(?:家|屋)|登门|面对面/.test(past)) return 'visit'
  return /电话|打了|打的|打过|拨|没人接|没接|关机|打不通|没打通|不通/.test(said) ? 'phone' : undefined
}

/** Services whose clause says that they have not come yet, or not as they should. */
function openServices(scene: Scene): ServiceCode[] {
  return ofKind(scene.own, 'service')
    .filter((service) => {
      const before = /[^，。；！？\n]*$/.exec(scene.text.slice(scene.start, service.start))?.[0] ?? ''
      const after = /^[^，。；！？\n]*/.exec(scene.text.slice(service.end, scene.end))?.[0] ?? ''
      return (
        /(?:没|未|莫得|开始发|等|才|太|坏|不好|到现在|差|少)/.test(after) ||
        /(?:差|就是|缺|除了|只有|没得|没有|还没)$/.test(before)
      )
    })
    .map((service) => service.service)
}

export const spotCheck: Frame = {
  act: 'spot-check',
  variantOf: (act) => text(act.result),
  fill: (scene): ActOf<'spot-check'> => ({
    act: 'spot-check',
    confidence: scene.confidence,
    ...caseOf(scene),
    result: scene.variant === 'false' ? 'false' : 'consistent',
  }),
}
