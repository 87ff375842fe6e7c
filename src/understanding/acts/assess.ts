// assess: how the disability assessment came out. Grades are health data and stay out.
import type { ActOf } from '../act.ts'
import { target } from './fill.ts'
import type { Frame } from './frame.ts'

const by = ['county', 'department', 'township', 'village', 'relative'] as const
const assessed = '(?:评定|鉴定|评残|评级|评估|等级|级别|医生)'

export const assess: Frame = {
  act: 'assess',
  cues: [
    {
      says: `${assessed}(?:结果|结论|意见)?[^。！？；\\n]{0,10}(?<!不|未|没|不予)(?:符合|合格|通过|达标|够(?:等级|标准|级|得?上|格)|评上|达到)(?!不)`,
      as: 'qualified',
      by,
      mood: 'told',
      weight: 0.88,
    },
    {
      says: `${assessed}[^。！？；\\n]{0,12}(?:不(?:够|符合|合格|达标|通过|到|给办证)|没(?:评上|达到|通过|够|合格)|未(?:达到?|通过|合格)|够不(?:到|上)|达不到)`,
      as: 'not-qualified',
      by,
      mood: 'told',
      weight: 0.9,
    },
    {
      says: '不够等级|够不上等级|不予办证|不给办证|评不上|没(?:有)?评上|评不到|不够级',
      as: 'not-qualified',
      by,
      mood: 'told',
      weight: 0.88,
    },
    { says: '(?<!没|没有|评不|要|能)评上了|(?:都|已)评上', as: 'qualified', by, mood: 'told', weight: 0.85 },
    {
      says: '<case>(?:都)?(?:不合格|没合格|未合格)',
      as: 'not-qualified',
      by: ['county', 'department'],
      weight: 0.8,
    },
    {
      says: '<case>(?:都)?(?:合格|达标)(?!的?照)',
      as: 'qualified',
      by: ['county', 'department'],
      weight: 0.75,
    },
  ],
  absorbs: ['return', 'complete', 'verify', 'request'],
  covers: ['progress', 'visit', 'materials'],
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
