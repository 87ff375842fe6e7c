// verify: what the township found at the home. A plan to go is progress, an order to go is assign.
import type { ActOf } from '../act.ts'
import { field, target } from './fill.ts'
import type { Frame } from './frame.ts'

const here = ['township', 'village', 'county'] as const

export const verify: Frame = {
  act: 'verify',
  cues: [
    { says: '(?<!不|是否)属实(?!吗|不)', as: 'confirmed', by: ['township', 'village', 'county'] },
    { says: '核实(?:已)?(?:通过|无误|确认)|核实(?:是|为)真', as: 'confirmed', by: here },
    {
      says: '(?:已|都|全部)(?:经)?(?:入户)?(?:核实|核查|核)(?:了|完|过|清楚|好)?(?!不)',
      weight: 0.75,
      by: here,
    },
    { says: '核(?:实|查)?(?:完|好|清楚)?了', weight: 0.7, by: here },
    { says: '核实(?:结果|情况)?：', weight: 0.75, by: here },
    {
      says: '(?:能|可以|会)(?:自己|自由|独立|拄拐)?(?:走|下地|下床|行走|自理)',
      as: 'out-of-scope',
      weight: 0.8,
      by: here,
    },
    {
      says: '不(?:像|算|是|够|属于|到)(?:得上)?重度|够不到重度|(?:是|属|像|算|最多|只有|才)[三四34]级|不在(?:这次)?(?:上门|服务)?范围|(?:建议|让他|请他)?(?:走|去)(?:正常|常规|普通)?(?:窗口|渠道)',
      as: 'out-of-scope',
      weight: 0.85,
      by: here,
    },
    {
      says: '不属实|查无此人|没(?:得|有)这个?人|(?:没|没有|无|没得)残疾|编的|假的|冒充|装的|虚报',
      as: 'untrue',
      by: here,
    },
    { says: '(?:上报|报|提交|呈报)(?:到|给|至)?(?:县|上去)', as: 'submit', weight: 0.7, by: ['township'] },
  ],
  absorbs: ['request', 'progress', 'complete', 'consent', 'nil-report', 'ask-policy'],
  fill: (scene): ActOf<'verify'> => {
    const said = scene.text.slice(scene.start, scene.end)
    const results = scene.evidence.map((one) => one.as)
    const result: ActOf<'verify'>['result'] = results.includes('untrue')
      ? 'untrue'
      : results.includes('out-of-scope')
        ? 'out-of-scope'
        : results.some((one) => one === 'confirmed' || one === undefined || one === 'submit')
          ? 'confirmed'
          : undefined
    const submit = /(?:先不|暂不|不)(?:上报|报县|提交)/.test(said)
      ? false
      : /上报|报县|报给县|报到县|提交/.test(said)
        ? true
        : undefined
    return {
      act: 'verify',
      confidence: scene.confidence,
      ...target(scene),
      ...field('result', result),
      ...field('submit', submit),
    }
  },
  examples: [
    {
      says: '0231核实属实，本人同意上门，上报县残联',
      by: 'township',
      gives: { case: '0231', result: 'confirmed', submit: true },
    },
    {
      says: '0232核实：能自己走，不像重度，建议走正常窗口',
      by: 'township',
      gives: { result: 'out-of-scope' },
    },
  ],
  not: [{ says: '碑岭王桂英 明天上午入户核实', by: 'township' }],
}
