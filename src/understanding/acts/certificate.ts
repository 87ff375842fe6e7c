// certificate: the card itself on its road: entered, printed, collected, delivered; misprinted, or held back in the village.
import type { ActOf } from '../act.ts'
import { field, ofKind, target } from './fill.ts'
import type { Frame } from './frame.ts'

const events = ['entered', 'printed', 'collected', 'delivered', 'wrong', 'held-back'] as const

export const certificate: Frame = {
  act: 'certificate',
  cues: [
    {
      says: '录(?:入|进|到|上)?(?:了|完)?[^，。]{0,6}(?:平台|系统)',
      as: 'entered',
      by: ['county', 'township'],
    },
    {
      says: '<card>[^，。！？；\\n]{0,4}(?<!没|未|没有)(?:打印?|印|制)(?:好|出来|完|出)了?(?!没|吗)',
      as: 'printed',
    },
    { says: '来(?:领|取)(?:<card>|<n>)', as: 'printed', by: ['county'] },
    {
      says: '(?:领|取)(?:到|了|回|走)[^，。]{0,6}<card>|<card>[^，。！？；\\n]{0,4}(?:领|取)(?:到|回|了|走)',
      as: 'collected',
      by: ['township', 'village', 'county'],
    },
    {
      says: '<card>[^！？；\\n]{0,14}(?:送到|送达|送给|送去|交到|交给|给他送|亲手交|发到)[^，。]{0,6}(?:户|手|家|本人|屋|家属|了)',
      as: 'delivered',
    },
    {
      says: '<card>[^，。！？；\\n]{0,6}(?:已|都)?(?:送到户|送到|送达|收到|拿到|到手)了?(?!没|吗|不)',
      as: 'delivered',
      weight: 0.85,
    },
    {
      says: '<card>(?:上|上面)?[^。！？；\\n]{0,8}(?:打错|印错|写错|错了|错误|有误|不对)|退回重(?:打|印|做)',
      as: 'wrong',
    },
    {
      says: '<card>?[^。！？；\\n]{0,10}(?:放|存|留|搁|保管|代管|代收)[^，。]{0,4}(?:村委会?|村上|村里|镇上|办公室|我这|便民中心)',
      as: 'held-back',
      weight: 0.95,
    },
  ],
  absorbs: ['complete', 'progress', 'exception', 'request', 'acknowledge', 'correct', 'visit'],
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
