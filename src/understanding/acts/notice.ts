// notice: the public notice in the village. The third day of it is progress, never its end.
import type { ActOf } from '../act.ts'
import { target } from './fill.ts'
import type { Frame } from './frame.ts'

export const notice: Frame = {
  act: 'notice',
  cues: [
    {
      says: '公示[^，。！？；\\n]{0,6}(?:贴|张贴|挂|上墙|发布|开始|公布|发了|起了)(?!好没|没|吗)',
      as: 'posted',
    },
    { says: '(?:贴|张贴|挂)[^，。！？；\\n]{0,6}公示', as: 'posted' },
    {
      says: '公示[^，。！？；\\n]{0,8}(?:期满|到期|截止|满了|结束|完了|期过了?|已满|满<days>)',
      as: 'expired',
    },
    {
      says: '(?<!没|没有|无|没得|未|未收到|未有)(?:有|收到|提出?了?|接到|反映)[^，。]{0,6}异议',
      as: 'objection',
    },
    {
      says: '(?:反映|举报|说)[^。！？；\\n]{0,10}(?:下地|干活|走路|跑|装病|不像|不是残疾|骑车|打牌)',
      as: 'objection',
      weight: 0.85,
    },
    { says: '不像[一二三四1234]级', as: 'objection', weight: 0.8 },
  ],
  absorbs: ['progress', 'request', 'verify', 'complete', 'nil-report', 'cancel'],
  fill: (scene): ActOf<'notice'> => {
    const kinds = scene.evidence.map((one) => one.as)
    const event = kinds.includes('objection') ? 'objection' : kinds.includes('expired') ? 'expired' : 'posted'
    return { act: 'notice', confidence: scene.confidence, ...target(scene), event }
  },
  examples: [
    { says: '公示贴好了，在村委会公示栏', by: 'village', gives: { event: 'posted' } },
    { says: '公示期满无异议', by: 'village', gives: { event: 'expired' } },
    { says: '有群众反映他经常下地干活，不像二级', by: 'village', gives: { event: 'objection' } },
  ],
  not: [{ says: '公示第3天了没得人说啥子', by: 'village' }],
}
