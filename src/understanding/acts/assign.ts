// assign: the county asks a township to verify or to supply something.
import type { ActOf } from '../act.ts'
import { caseOf, field, firstTownship, firstWhen } from './fill.ts'
import type { Frame } from './frame.ts'

const by = ['county', 'leader'] as const
const duty =
  '(?:核实|核查|核一下|核对|复核|核|入户|补齐|补充|补报|补送|补正|补|提供|说明|报送|上报|报来|送来|送|回复|反馈|确认|查清|查|收集|完善|整改|调查|了解)'

export const assign: Frame = {
  act: 'assign',
  cues: [
    { says: `请[^，。！？；\\n]{0,6}<town>[^！？；\\n]{0,16}${duty}(?!没)`, by },
    { says: `<town><wide>请[^，。！？；\\n]{0,14}${duty}`, by },
    {
      says: `<town>[^！？；\\n]{0,8}(?:把)?[^，。！？；\\n]{0,8}(?:核实|核一下|核查|补齐|补来|补送|入户)(?!了|过|没|完)`,
      by,
      weight: 0.7,
      mood: 'told',
    },
    { says: `<case>[^，。！？；\\n]{0,10}请[^，。！？；\\n]{0,10}(?:核实|核查|核一下|入户核)`, by },
    { says: '(?:转|交|交办|转交|派|改给|改派)(?:给|由|请|到)?<town>', by },
  ],
  absorbs: ['verify', 'request', 'urge', 'dispatch', 'materials', 'progress', 'return'],
  fill: (scene): ActOf<'assign'> => ({
    act: 'assign',
    confidence: scene.confidence,
    ...caseOf(scene),
    ...field('township', firstTownship(scene.own) ?? firstTownship(scene.group)),
    ...field('due', firstWhen(scene.own) ?? firstWhen(scene.group)),
  }),
  examples: [
    { says: '@岩峰镇 0231请于11月30日前核实', by: 'county', gives: { case: '0231', township: '511725108' } },
  ],
  not: [{ says: '0231什么状态', by: 'county' }],
}
