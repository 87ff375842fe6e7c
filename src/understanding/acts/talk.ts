// consent, none, unclear: acts without fields of their own but one.
import type { ActOf } from '../act.ts'
import type { Frame } from './frame.ts'

export const consent: Frame = {
  act: 'consent',
  variantOf: (act) => (act.agree === false ? 'no' : 'yes'),
  fill: (scene): ActOf<'consent'> => ({
    act: 'consent',
    confidence: scene.confidence,
    agree: scene.variant !== 'no',
  }),
}
