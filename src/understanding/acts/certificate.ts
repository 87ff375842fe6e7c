// certificate: the card itself on its road: entered, printed, collected, delivered; misprinted, or held back in the village.
import type { ActOf } from '../act.ts'
import { field, ofKind, target } from './fill.ts'
import type { Frame } from './frame.ts'

/** In the order of the road: of two events in one clause the later one holds. */
const events = ['entered', 'printed', 'collected', 'delivered', 'held-back', 'wrong'] as const

export const certificate: Frame = {
  act: 'certificate',
  cues: [
    {
      says: '录(?:入|进|到|上)?(?:去|了|完|好)?[^，。]{0,10}(?:平台|系统)|(?:信息)?已?录入|录进去了|录好了',
      as: 'entered',
      by: ['county', 'township'],
      mood: 'told',
      weight: 0.8,
    },
    {
      says: '<card>[^，。！？；\\n]{0,6}(?<!没|未|没有)(?:打印?|印|制)(?:好|出来|完|出|了)(?!没|吗|错)|<card>[^，。]{0,3}已(?:打印|制)|<card>(?:都)?(?:打)?(?:出来了|下来了|办好了|好了)',
      as: 'printed',
      mood: 'told',
      weight: 0.82,
    },
    { says: '来(?:领|取)(?:<card>|<n>)|派人(?:来)?领', as: 'printed', by: ['county'], weight: 0.7 },
    {
      says: '(?:领|取|代领)(?:到|了|回|走)[^，。]{0,10}<card>|<card>[^，。！？；\\n]{0,8}(?:领|取)(?:到|回|了|走|的)|代领<card>|<card>领了',
      as: 'collected',
      by: ['township', 'village', 'county'],
      mood: 'told',
      weight: 0.86,
    },
    {
      says: '<card>[^！？；\\n]{0,14}(?:送到|送达|送给|送去|送上|交到|交给|给他送|亲手交|发到|递到)[^，。]{0,6}(?:户|手|家|本人|屋|家属|了|她|他)',
      as: 'delivered',
      mood: 'told',
      weight: 0.9,
    },
    {
      says: '<card>[^，。！？；\\n]{0,6}(?:已|都)?(?:送到户|送到|送达|收到|拿到|到手|送来|送了)(?:了|啦|咯)?(?!没|吗|不)',
      as: 'delivered',
      mood: 'told',
      weight: 0.86,
    },
    { says: '(?:收到|拿到)(?:了)?<card>', as: 'delivered', by: ['relative'], mood: 'told' },
    {
      says: '<case>送(?:了|到了|达)',
      as: 'delivered',
      by: ['village', 'township'],
      mood: 'told',
      weight: 0.8,
    },
    {
      says: '<card>(?:上|上面|里)?[^。！？；\\n]{0,14}(?:打错|印错|写错|错了|错误|有误|不对|打成|写成|写的是[^，。]{1,6}，明明)|退回?(?:去)?重(?:新)?(?:打|印|做)|退回去改|<card>上写的',
      as: 'wrong',
      weight: 0.9,
    },
    {
      says: '(?:<card>)?[^。！？；\\n]{0,12}(?:放|存|暂存|留|搁|保管|代管|代收|锁)(?:在|到)?[^，。]{0,6}(?:村委会?|村上|村里|镇上|办公室|我这|便民|社区)|代为保管|(?:<card>)[^，。]{0,12}保管',
      as: 'held-back',
      weight: 0.93,
      mood: 'told',
    },
  ],
  absorbs: ['complete', 'request', 'acknowledge', 'correct', 'cancel'],
  covers: ['progress', 'exception', 'visit', 'materials'],
  fill: (scene): ActOf<'certificate'> => {
    const said = scene.evidence.map((one) => one.as)
    const event = events.findLast((one) => said.includes(one))
    return {
      act: 'certificate',
      confidence: scene.confidence,
      ...target(scene),
      ...field('event', event),
      ...field('count', ofKind(scene.group, 'count').find((one) => /[本张个份]/.test(one.unit))?.value),
    }
  },
  examples: [
    { says: '证已送到户，有签收照片', by: 'township', gives: { event: 'delivered' } },
    { says: '家属不在，证先放村委会保管', by: 'township', gives: { event: 'held-back' } },
    { says: '证上名字打错了一个字，要退回重打', by: 'township', gives: { event: 'wrong' } },
  ],
  not: [{ says: '残疾证办好没', by: 'relative' }],
}
