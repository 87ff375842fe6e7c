// nil-report: this month's survey found nobody new. A bare 无 counts for whoever has to report.
import type { ActOf } from '../act.ts'
import { field, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

export const nilReport: Frame = {
  act: 'nil-report',
  fill: (scene): ActOf<'nil-report'> => {
    const said = [...new Set(ofKind(scene.own, 'village').map((entity) => entity.code))]
    const own = scene.context.role === 'village' ? scene.context.org : undefined
    return {
      act: 'nil-report',
      confidence: scene.confidence,
      ...(said.length > 1 ? { villages: said } : field('village', said[0] ?? own)),
      ...field('month', monthOf(scene)),
    }
  },
}

/** 上个月的报过了, 跟十月一样: another month than the one reported. */
const isAnother = /^(?:份|的)?(?:已经?)?(?:报[过了]|交[过了]|一样|一个样|差不多)/

const monthOf = (scene: Scene): string | undefined =>
  ofKind(scene.all, 'month').find((one) => !isAnother.test(scene.text.slice(one.end, one.end + 6)))?.month
