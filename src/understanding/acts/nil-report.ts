// nil-report: this month's survey found nobody new. A bare 无 counts for whoever has to report.
import type { ActOf } from '../act.ts'
import { field, ofKind } from './fill.ts'
import type { Frame } from './frame.ts'

const by = ['village', 'township'] as const
const nobody = '(?:无|没得|没有|莫得|没|零|0|〇|冇|木有)'

export const nilReport: Frame = {
  act: 'nil-report',
  cues: [
    {
      says: `<from>(?:都|均|全部?)?(?:${nobody}|零蛋)(?:人|例|新增|变化|需求|情况)?<tail>[。！]?$`,
      by,
      weight: 0.75,
      mood: 'told',
    },
    { says: '(?:零|0)(?:报告|上报|申报|需求|新增)|报(?:个)?(?:零|0|无)|零蛋', by, mood: 'told' },
    {
      says: `(?:${nobody}|未|暂无|均无|都无|再无)(?:发现|得|有)?(?:有)?(?:新增|新的|新发现|新人|变化|增加|需求|要报|需要报|可报|残疾人需|符合|情况上报|人要|人报|哪个要)`,
      by,
      mood: 'told',
    },
    {
      says: `(?:<month>|<village>|<town>|村上?|社区|这边|我们|本月|这个?月|上个?月)[^，。！？；\\n]{0,10}${nobody}(?:人|例|需求|情况|新增)?<tail><to>`,
      by,
      mood: 'told',
    },
    { says: `<village>[，：\\s]{0,2}${nobody}<tail><to>`, by },
    { says: `<village>[^，。！？；\\n]{0,6}[，：\\s]${nobody}<tail>[。！]?$`, by, weight: 0.8 },
    {
      says: '跟上个?月一样|和上个?月一样|同上个?月|一个(?:都|也)(?:没得|没有|莫得)|哪里?还?有没得',
      by,
      weight: 0.66,
    },
    { says: '(?:均|都|全)(?:无|没得|没有)(?:新增|需求|人|变化)?', by, weight: 0.7, mood: 'told' },
  ],
  fill: (scene): ActOf<'nil-report'> => {
    const said = [...new Set(ofKind(scene.own, 'village').map((entity) => entity.code))]
    const own = scene.context.role === 'village' ? scene.context.org : undefined
    return {
      act: 'nil-report',
      confidence: scene.confidence,
      ...(said.length > 1 ? { villages: said } : field('village', said[0] ?? own)),
      ...field('month', ofKind(scene.all, 'month')[0]?.month),
    }
  },
  examples: [
    { says: '本月无新增', by: 'village' },
    { says: '莫得', by: 'village' },
    { says: '11月零报告，山坪村', by: 'village' },
  ],
  not: [{ says: '没得空，明天再说', by: 'village' }],
}
