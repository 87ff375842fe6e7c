// verify: what the township found at the home. A plan to go is progress, an order to go is assign.
import type { ActOf } from '../act.ts'
import { field, target } from './fill.ts'
import type { Frame } from './frame.ts'

const by = ['township', 'village'] as const

export const verify: Frame = {
  act: 'verify',
  cues: [
    {
      says: '(?<!不|是否|不是)属实(?!吗|不)',
      as: 'confirmed',
      by: ['township', 'village', 'county'],
      weight: 0.9,
      mood: 'told',
    },
    {
      says: '核实(?:已|都)?(?:通过|无误|确认|OK|ok|没问题)|核实(?:是|为)真|情况(?:是)?真实|确实(?:是|符合|长期|瘫|残)|是真的|没得假|符合(?:上门|条件|重度)',
      as: 'confirmed',
      by,
      weight: 0.75,
      mood: 'told',
    },
    {
      says: '(?:已|都|全部|今天|昨天|刚)(?:经)?(?:都)?(?:去|入户|实地)?(?:核实|核查|核|看)(?:了|完|过|清楚|好)(?!没|不)',
      by,
      weight: 0.66,
      mood: 'told',
    },
    { says: '核实(?:完毕|完成|结果|情况|：)', by, weight: 0.7, mood: 'told' },
    {
      says: '(?<!不)(?:能|可以|会|得行)(?:自己|自由|独立|拄拐|拄棍)*(?:走|下地|下床|行走|自理)(?!不)|走得路|能走能跳|骑(?:三轮|摩托)|上坡(?:挖|干)|下地干活',
      as: 'out-of-scope',
      by,
      weight: 0.7,
      mood: 'told',
    },
    {
      says: '不(?:像|算|是|够|属于|属|到|够得?上)(?:得上)?(?:是)?(?:重度|重残|一二级|二级|[12]级)|够不到[^，。]{0,4}(?:重度|级)?|达不到(?:重度|标准|[一二]级)|(?:是|属|像|算|最多|只有|才|顶多|也就)[三四34]级|[三四34]级，?不在|不在[^，。]{0,6}范围|不属于[^，。]{0,8}范围|(?:建议|让他|请他|转|走|去)(?:正常|常规|普通|一般)?(?:窗口|渠道|程序办)|转(?:常规|普通|窗口)|(?:精神|智力|视力|听力)(?:残疾|类|方面)|手脚(?:是)?好的',
      as: 'out-of-scope',
      by,
      weight: 0.8,
      mood: 'told',
    },
    {
      says: '不(?:是)?属实|查无此人|(?:没得?|没有|莫得)这个?人|(?:没|没有|无|没得|并无|不是)残疾|编的|假的(?!肢|牙)|冒充|装的|虚报|误报|好手好脚|没得?(?:那|这)回事|不是那回事|根本(?:没|不)',
      as: 'untrue',
      by,
      weight: 0.85,
      mood: 'told',
    },
    {
      says: '(?:上报|报送?|提交|呈报|交|呈)(?:到|给|至|去|上)?(?:县|上去)',
      as: 'submit',
      by: ['township'],
      weight: 0.62,
      mood: 'told',
    },
  ],
  absorbs: ['request', 'complete', 'consent', 'nil-report', 'ask-policy', 'materials', 'notice'],
  covers: ['progress', 'visit', 'return'],
  fill: (scene): ActOf<'verify'> => {
    const said = scene.text.slice(scene.start, scene.end)
    const results = scene.evidence.map((one) => one.as)
    const result: ActOf<'verify'>['result'] = results.includes('untrue')
      ? 'untrue'
      : results.includes('out-of-scope')
        ? 'out-of-scope'
        : 'confirmed'
    const submit = /(?:先不|暂不|不)(?:上?报|提交)/.test(said)
      ? false
      : /上报|报县|报给?县|报到[^，。]{0,2}县|报送|提交|报了|报嘛|交县/.test(said) && !/误报|虚报/.test(said)
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
