// notice: the public notice in the village. The third day of it is progress, never its end.
import type { ActOf } from '../act.ts'
import { field, oneOf, target, text } from './fill.ts'
import type { Frame } from './frame.ts'

const events = ['posted', 'objection', 'expired'] as const

export const notice: Frame = {
  act: 'notice',
  variantOf: (act) => text(act.event),
  fill: (scene): ActOf<'notice'> => ({
    act: 'notice',
    confidence: scene.confidence,
    ...target(scene),
    ...field('event', oneOf(events, scene.variant)),
  }),
}
