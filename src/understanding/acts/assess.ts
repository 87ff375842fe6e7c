// assess: how the disability assessment came out. Grades are health data and stay out.
import type { ActOf } from '../act.ts'
import { target } from './fill.ts'
import type { Frame } from './frame.ts'

const by = ['county', 'department', 'township'] as const

export const assess: Frame = {
  act: 'assess',
  cues: [
    {
      says: '(?:评定|鉴定|评残|评级|评)(?:结果|结论|意见)?[^。！？；\\n]{0,10}(?<!不|未|没)(?:符合|合格|通过|达标|够(?:等级|标准|级)|评上|够格|达到)',
      as: 'qualified',
      by,
    },
    {
      says: '(?:评定|鉴定|评残|评级|评|等级)[^。！？；\\n]{0,10}(?:不(?:够|符合|合格|达标|通过|到)|没(?:评上|达到|通过|够)|未(?:达到?|通过)|够不到)',
      as: 'not-qualified',
      by,
    },
    { says: '不够等级|够不上等级|不予办证|评不上|没评上|不够级', as: 'not-qualified', by },
  ],
  absorbs: ['return', 'complete', 'verify', 'progress', 'visit'],
  fill: (scene): ActOf<'assess'> => ({
    act: 'assess',
    confidence: scene.confidence,
    ...target(scene),
    result: scene.evidence.some((one) => one.as === 'not-qualified') ? 'not-qualified' : 'qualified',
  }),
  examples: [
    {
      says: '评定结果：0231符合，等级以医院评定表为准',
      by: 'county',
      gives: { case: '0231', result: 'qualified' },
    },
    { says: '0234评定不够等级，不予办证，已告知异议途径', by: 'county', gives: { result: 'not-qualified' } },
  ],
  not: [{ says: '0231今天已上门，鉴定完成', by: 'county' }],
}
