// merge: two cases are one.
import type { ActOf } from '../act.ts'
import { casesIn, listField } from './fill.ts'
import type { Frame } from './frame.ts'

export const merge: Frame = {
  act: 'merge',
  fill: (scene): ActOf<'merge'> => ({
    act: 'merge',
    confidence: scene.confidence,
    ...listField('cases', scene.cases.length > 1 ? scene.cases : casesIn(scene.group)),
  }),
}
