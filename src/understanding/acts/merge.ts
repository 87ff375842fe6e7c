// merge: two cases are one.
import type { ActOf } from '../act.ts'
import { casesIn, listField } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

/** 同一人，合并吧 «0304 与 0300 疑似重复», 跟0691是同一个 «0717»: what the quoted card names belongs to it. */
function casesTold(scene: Scene): readonly string[] {
  const named = scene.cases.length > 1 ? scene.cases : casesIn(scene.group)
  const quoted = scene.context.quote?.match(/(?<!\d)\d{4}(?![\d年元\-/])/g) ?? []
  const isOneOfTwo = named.length === 1 && quoted.length === 1 && !named.includes(quoted[0] ?? '')
  if (isOneOfTwo) return [...named, ...quoted]
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
