// assess: how the disability assessment came out. Grades are health data and stay out.
import type { ActOf } from '../act.ts'
import { target, text } from './fill.ts'
import type { Frame } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'

const signs: Signs<'qualified' | 'not-qualified'> = [
  [
    'not-qualified',
    /(?:不|没有?|未|够不|达不|评不)(?:予|给|能|算|构成|够|符合|合格|达标?|达到|通过|评上|评起|到|上|着|够格)|不予办证/,
  ],
  ['qualified', /合格|符合|达标|达到|通过|够(?:得|等级|标准|级|格|条件|[一二12])|评上|评起|可以?办证|能办证/],
]

export const assess: Frame = {
  act: 'assess',
  variantOf: (act) => text(act.result),
  fill: (scene): ActOf<'assess'> => ({
    act: 'assess',
    confidence: scene.confidence,
    ...target(scene),
    result: kindOf(signs, scene.said, scene.variant) ?? 'qualified',
  }),
}
