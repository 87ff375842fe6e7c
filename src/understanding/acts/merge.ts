// merge: two cases are one.
import type { ActOf } from '../act.ts'
import { casesIn, listField } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

/** 同一人，合并吧 «0304 与 0300 疑似重复»: where none is named, the two of the quoted card. */
function casesTold(scene: Scene): readonly string[] {
  const named = scene.cases.length > 1 ? scene.cases : casesIn(scene.group)
  const quoted = scene.context.quote?.match(/(?<!\d)\d{4}(?![\d年元])/g) ?? []
  return named.length === 0 && quoted.length === 2 ? quoted : named
}

export const merge: Frame = {
  act: 'merge',
  fill: (scene): ActOf<'merge'> => ({
    act: 'merge',
    confidence: scene.confidence,
    ...listField('cases', casesTold(scene)),
  }),
}
