// assign: the county asks a township to verify or to supply something.
import type { ActOf } from '../act.ts'
import { caseOf, field, firstTownship, firstWhen } from './fill.ts'
import type { Frame } from './frame.ts'

const by = ['county', 'leader'] as const

export const assign: Frame = {
  act: 'assign',
  cues: [
    {
      says: '请~<town>[^，。！？；\\n]{0,12}(?:核实|核查|核一下|核|入户|补齐|补充|补报|补|提供|说明|报送|上报|送|回复|确认|查|收集|完善)',
      by,
    },
    {
      says: '<town>[^！？；\\n]{0,12}请[^，。！？；\\n]{0,12}(?:核实|核查|核一下|入户|补齐|补充|补|提供|说明|报送|上报|送|回复|确认|查|收集|完善)',
      by,
    },
    { says: '<case>[^，。！？；\\n]{0,10}请[^，。！？；\\n]{0,10}(?:核实|核查|核一下|入户核)', by },
    { says: '(?:转|交|交办|转交|派)(?:给|由|请)?<town>', by, weight: 0.85 },
  ],
  absorbs: ['verify', 'request', 'urge', 'dispatch', 'materials', 'progress'],
  fill: (scene): ActOf<'assign'> => ({
    act: 'assign',
    confidence: scene.confidence,
    ...caseOf(scene),
    ...field('township', firstTownship(scene.group)),
    ...field('due', firstWhen(scene.own)),
  }),
  examples: [
    { says: '@岩峰镇 0231请于11月30日前核实', by: 'county', gives: { case: '0231', township: '511725108' } },
  ],
  not: [{ says: '0231什么状态', by: 'county' }],
}
