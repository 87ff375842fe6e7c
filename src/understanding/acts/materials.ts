// materials: the papers of a case: handed over, complete, or missing.
import type { ActOf } from '../act.ts'
import { listField, target } from './fill.ts'
import type { Frame } from './frame.ts'

/** Papers by the words people use for them. */
const paper =
  '(?:[一二三两白底2-9寸近期免冠彩色]*(?:照片|相片)|(?:监护人|本人|家属|银行卡|户口)?(?:身份证|户口[本簿]|银行卡|社保卡|残疾证|低保证|病历|评定表|申请[表书]|授权书|证明|承诺书|签字|章|发票|合同|房产证|诊断书|出院小结)(?:复印件|原件|照片)?)'

export const materials: Frame = {
  act: 'materials',
  cues: [
    {
      says: '(?:资料|材料|户口本|身份证|照片|表|台账|手续)[^，。！？；\\n]{0,10}(?:已经?|都|全)?(?:送|交|发|传|寄|报)(?:到|给|了|过去|去|上去|来|至|县)',
      as: 'sent',
      weight: 0.85,
    },
    { says: '(?:送|交|发|传)(?:了|过去|到)?[^，。]{0,4}(?:资料|材料)(?:了|过去)', as: 'sent', weight: 0.85 },
    {
      says: '(?:资料|材料|手续|档案)[^，。！？；\\n]{0,6}(?<!不|没)(?:齐|齐全|完整|收齐|补齐|补全|备齐)了?(?!没|吗)',
      as: 'complete',
    },
    {
      says: '(?:还?(?:差|缺|少)|补|需要?|没得|缺少|欠)[^。！？；\\n]{0,12}(?:照片|身份证|户口[本簿]|复印件|银行卡|社保卡|证明|签字|章|表|病历|授权书)',
      as: 'missing',
      weight: 0.85,
    },
    { says: '(?:资料|材料)[^，。]{0,4}(?:不齐|不全|没齐|不够|缺|少)', as: 'missing', weight: 0.85 },
  ],
  absorbs: ['progress', 'complete', 'acknowledge', 'request'],
  fill: (scene): ActOf<'materials'> => {
    const kinds = scene.evidence.map((one) => one.as)
    const event = kinds.includes('missing') ? 'missing' : kinds.includes('sent') ? 'sent' : 'complete'
    const said = scene.text.slice(scene.start, scene.end)
    const papers =
      event === 'missing' ? [...said.matchAll(new RegExp(paper, 'g'))].map((match) => match[0]) : []
    return {
      act: 'materials',
      confidence: scene.confidence,
      ...target(scene),
      event,
      ...listField('missing', papers),
    }
  },
  examples: [
    { says: '入户资料已送县残联，张老师签收', by: 'township', gives: { event: 'sent' } },
    { says: '材料收到，齐了', by: 'department', gives: { event: 'complete' } },
    { says: '还差白底照片两张和监护人身份证', by: 'township', gives: { event: 'missing' } },
  ],
  not: [{ says: '照片发不出去，信号不好', by: 'village' }],
}
