// nil-report: this month's survey found nobody new. A bare 无 counts for whoever has to report.
import type { ActOf } from '../act.ts'
import { field, ofKind } from './fill.ts'
import type { Frame } from './frame.ts'

export const nilReport: Frame = {
  act: 'nil-report',
  cues: [
    {
      says: '<from>(?:无|0|零|莫得|没得|没有|无新增|木有|没|冇)(?:哈|哦|的|了|人|例|新增)?<to>',
      by: ['village', 'township'],
      weight: 0.75,
    },
    { says: '(?:零|0)报告|报零|零上报', by: ['village', 'township'] },
    {
      says: '(?:无|没得|没有|莫得|未|没)(?:发现|得)?(?:有)?(?:新增|新的|新发现|变化|增加|需求|要报|需要报|情况上报)',
      by: ['village', 'township'],
    },
    {
      says: '(?:<month>|<village>|<town>|村|社区|这边)[^，。！？；\\n]{0,6}(?:无|没得|没有|莫得|零|0)(?:人|的|哈|了|例|需求)?<to>',
      by: ['village', 'township'],
    },
    { says: '跟上个?月一样|和上个?月一样|同上月', by: ['village', 'township'], weight: 0.7 },
  ],
  fill: (scene): ActOf<'nil-report'> => {
    const said = [...new Set(ofKind(scene.group, 'village').map((entity) => entity.code))]
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
