// nil-report: this month's survey found nobody new. A bare 无 counts for whoever has to report.
import type { ActOf } from '../act.ts'
import { field, ofKind } from './fill.ts'
import type { Frame } from './frame.ts'

export const nilReport: Frame = {
  act: 'nil-report',
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
}
