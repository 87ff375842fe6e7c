// exception and emergency: what happened to the person; danger to life.
import type { ActOf } from '../act.ts'
import { field, ofKind, oneOf, target, text } from './fill.ts'
import type { Frame } from './frame.ts'

const kinds = [
  'died',
  'hospital',
  'away',
  'moved',
  'refused',
  'not-home',
  'hukou-elsewhere',
  'duplicate',
] as const

export const exception: Frame = {
  act: 'exception',
  variantOf: (act) => text(act.kind),
  fill: (scene): ActOf<'exception'> => ({
    act: 'exception',
    confidence: scene.confidence,
    ...target(scene),
    ...field('kind', oneOf(kinds, scene.variant)),
  }),
}

export const emergency: Frame = {
  act: 'emergency',
  fill: (scene): ActOf<'emergency'> => {
    const own = scene.context.role === 'village' ? scene.context.org : undefined
    return {
      act: 'emergency',
      confidence: scene.confidence,
      ...target(scene),
      ...field('village', ofKind(scene.group, 'village')[0]?.code ?? own),
    }
  },
}
