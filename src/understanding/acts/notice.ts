// notice: the public notice in the village. The third day of it is progress, never its end.
import type { ActOf } from '../act.ts'
import { target } from './fill.ts'
import type { Frame } from './frame.ts'

export const notice: Frame = {
  act: 'notice',
  cues: [
    {
      says: '公示[^，。！？；\\n]{0,12}(?:贴|张贴|巴起|粘|挂(?!起吧)|上墙|发布|公布|发出|起了|上了栏|拍好)(?!几天|好没|没|吗|一下)',
      as: 'posted',
      mood: 'told',
    },
    { says: '公示[^，。！？；\\n]{0,4}(?:今[日天])?(?:开始|起)(?!没|算吗)', as: 'posted', mood: 'told' },
    { says: '(?:贴|张贴|挂|巴)[^，。！？；\\n]{0,8}公示', as: 'posted', mood: 'told', weight: 0.75 },
    {
      says: '<case>(?:的)?(?:已|都)?(?:贴|张贴|巴起)(?:了|好了|出去了)',
      as: 'posted',
      mood: 'told',
      weight: 0.8,
    },
    {
      says: '公示[^。！？；\\n]{0,14}(?:期满|到期|截止|满了|结束|完了|期过了?|已满|满<days>|满五天|期间?无异议|无异议)',
      as: 'expired',
      mood: 'told',
    },
    { says: '满五天了|五天满了|撕了', as: 'expired', weight: 0.6, mood: 'told' },
    {
      says: '(?<!没|没有|无|没得|未|未收到|未有|不|任何)(?:有|收到|提出?了?|接到|反映|存在|的)[^，。]{0,8}异议(?!途径)',
      as: 'objection',
      mood: 'told',
      weight: 0.9,
    },
    {
      says: '(?:反映|举报|说|来电|电话|检举|告状)[^。！？；\\n]{0,14}(?:下地|干活|走路(?:没|都)|能走|会走|跑|装病|不像|不是残疾|骑车|骑三轮|骑摩托|打牌|坐得稳|是假的|门面|商品房|小车|打工)',
      as: 'objection',
      weight: 0.86,
      mood: 'told',
    },
    { says: '不像[一二三四1234]级|举报', as: 'objection', weight: 0.8, mood: 'told' },
  ],
  absorbs: ['request', 'verify', 'complete', 'nil-report', 'return', 'assess', 'callback', 'complain'],
  covers: ['progress', 'cancel', 'materials', 'certificate'],
  fill: (scene): ActOf<'notice'> => {
    const kinds = scene.evidence.map((one) => one.as)
    const event = kinds.includes('objection')
      ? 'objection'
      : kinds.includes('posted') && !kinds.includes('expired')
        ? 'posted'
        : kinds[0] === 'posted' && /期满。?$/.test(scene.text)
          ? 'posted'
          : 'expired'
    return { act: 'notice', confidence: scene.confidence, ...target(scene), event }
  },
  examples: [
    { says: '公示贴好了，在村委会公示栏', by: 'village', gives: { event: 'posted' } },
    { says: '公示期满无异议', by: 'village', gives: { event: 'expired' } },
    { says: '有群众反映他经常下地干活，不像二级', by: 'village', gives: { event: 'objection' } },
  ],
  not: [{ says: '公示第3天了没得人说啥子', by: 'village' }],
}
