// assess: how the disability assessment came out. Grades are health data and stay out.
import type { ActOf } from '../act.ts'
import { target, text } from './fill.ts'
import type { Frame } from './frame.ts'

export const assess: Frame = {
  act: 'assess',
  variantOf: (act) => text(act.result),
  fill: (scene): ActOf<'assess'> => ({
    act: 'assess',
    confidence: scene.confidence,
    ...target(scene),
    result: scene.variant === 'not-qualified' ? 'not-qualified' : 'qualified',
  }),
}
