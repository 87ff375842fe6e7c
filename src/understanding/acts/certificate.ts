// certificate: the card itself on its road: entered, printed, collected, delivered; misprinted, or held back in the village.
import type { ActOf } from '../act.ts'
import { field, ofKind, oneOf, target, text } from './fill.ts'
import type { Frame } from './frame.ts'

const events = ['entered', 'printed', 'collected', 'delivered', 'wrong', 'held-back'] as const

export const certificate: Frame = {
  act: 'certificate',
  variantOf: (act) => text(act.event),
  fill: (scene): ActOf<'certificate'> => ({
    act: 'certificate',
    confidence: scene.confidence,
    ...target(scene),
    ...field('event', oneOf(events, scene.variant)),
    ...field('count', ofKind(scene.group, 'count').find((one) => /[本张个份]/.test(one.unit))?.value),
  }),
}
