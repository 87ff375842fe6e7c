// verify: what the township found at the home. A plan to go is progress, an order to go is assign.
import type { ActOf } from '../act.ts'
import { field, oneOf, target, text } from './fill.ts'
import type { Frame } from './frame.ts'

const results = ['confirmed', 'out-of-scope', 'untrue'] as const

export const verify: Frame = {
  act: 'verify',
  variantOf: (act) => text(act.result),
  fill: (scene): ActOf<'verify'> => ({
    act: 'verify',
    confidence: scene.confidence,
    ...target(scene),
    ...field('result', oneOf(results, scene.variant)),
    ...field('submit', submits(scene.said)),
  }),
}

/** Whether the case goes on to the county; nothing when the message does not say. */
function submits(said: string): boolean | undefined {
  if (/(?:先不|暂不|不要?|莫|别)(?:忙)?(?:上?报|提交|送)/.test(said)) return false
  if (/误报|虚报|报错/.test(said)) return undefined
  return /上报|报县|报(?:到|给|送|请|去)?[^，。]{0,4}县|提交|呈报|交县|转县|报了|报嘛|报上去|报[。！]?$|请县(?:上|里|残联)/.test(
    said,
  )
    ? true
    : undefined
}
