// visit: the team was at the home, or went in vain.
import type { ActOf } from '../act.ts'
import { field, target } from './fill.ts'
import type { Frame } from './frame.ts'

export const visit: Frame = {
  act: 'visit',
  cues: [
    {
      says: '(?:已|已经|今天|上午|下午|刚刚?|昨天|昨日|<when>)[^，。！？；\\n]{0,6}上门(?:服务|办理|鉴定|评定|评残)?(?:了|完成|完|过|结束)?(?!吗|没)',
      as: 'done',
      by: ['county', 'department', 'township', 'leader'],
    },
    { says: '上门(?:服务|鉴定|评定|评残|办理)?(?:了|完成|完毕|结束|完了|过了)', as: 'done' },
    {
      says: '(?:今天|昨天|上午|下午|刚刚?|<when>)?(?:跟队|带队|随队|一起)?(?:去|跑|走)了<n>',
      as: 'done',
      by: ['county', 'department'],
      weight: 0.8,
    },
    {
      says: '(?:上门|去了|到了|跑了|去)[^。！？；\\n]{0,8}(?:未见|没见|没得人|没人|没找到|人不在|不在家|未果|锁|扑空|没在|不开门|敲不开)',
      as: 'failed',
      by: ['county', 'department'],
      weight: 0.95,
    },
    {
      says: '(?:你们|他们|医生|专家|残联|工作队|人)[^，。]{0,6}(?:来过了?|都?来了|上门了)(?!没|吗|好久)',
      as: 'done',
      by: ['relative', 'village'],
      weight: 0.7,
    },
    {
      says: '(?:说好|约好|讲好|等了)[^。]{0,12}(?:没来|没得人来|没人来|不来)',
      as: 'failed',
      by: ['relative', 'village'],
      weight: 0.8,
    },
  ],
  absorbs: ['progress', 'complete', 'request'],
  fill: (scene): ActOf<'visit'> => {
    const failed = scene.evidence.some((one) => one.as === 'failed')
    const said = scene.text.slice(scene.start, scene.end)
    const reason = failed
      ? /(?:人不在家?|不在家|没得?人|未见到人|没见到人|门锁[着起]?的?|锁门|车坏了|没找到人?|不开门|没人来|没来)/.exec(
          said,
        )?.[0]
      : undefined
    return {
      act: 'visit',
      confidence: scene.confidence,
      ...target(scene),
      result: failed ? 'failed' : 'done',
      ...field('reason', reason),
    }
  },
  examples: [
    { says: '0231今天已上门，鉴定完成', by: 'county', gives: { case: '0231', result: 'done' } },
    { says: '0232上门未见到人，改期', by: 'county', gives: { result: 'failed' } },
  ],
  not: [{ says: '0231、0232，下周二上午联合上门，请卫健、民政派人', by: 'county' }],
}
