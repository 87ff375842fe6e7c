// materials: the papers of a case: handed over, complete, or missing.
import type { ActOf } from '../act.ts'
import { listField, target } from './fill.ts'
import type { Frame } from './frame.ts'

const noun =
  '(?:资料|材料|户口[本簿]|身份证|照片|相片|申请表|登记表|表格|评定表|台账|手续|档案|复印件|授权书|委托书|同意书|表(?!示|扬|现|态))'

/** One paper, in the text's words but without its count. */
const paper =
  '(?:(?:两寸|二寸|一寸|近期|免冠|白底|彩色|房屋|监护人|本人|家属|医院|经营场所|宅基地|家庭|收入|授权|户主|残疾证|诊断|村委会|贫困|死亡|银行卡|社保卡|身份证|户口[本簿]|低保证)*(?:照片|相片|复印件|原件|证明|诊断书|授权书|核对书|委托书|同意书|承诺书|申请书|申请表|登记表|评定表|鉴定表|签字|盖章|公章|指纹|发票|合同|房产证|土地证|病历|出院小结|出院证明|户口[本簿]|身份证|银行卡|社保卡|残疾证|低保证|学籍证明|章(?!程)|CT片子?))'

export const materials: Frame = {
  act: 'materials',
  cues: [
    {
      says: `${noun}[^。！？；\\n]{0,12}(?:已经?|都|全)?(?:送|交|发|传|寄|报|给)(?:到|给|了|过去|去|上去|来|至|县|达|齐|村|镇)(?!没|吗|不)`,
      as: 'sent',
      weight: 0.8,
      mood: 'told',
    },
    {
      says: `(?:送|交|发|传|给)(?:了|过去|到|去)?[^，。]{0,6}${noun}(?:了|过去)`,
      as: 'sent',
      weight: 0.8,
      mood: 'told',
    },
    {
      says: `${noun}[^，。]{0,6}(?:寄到了|交了|送了|拍了，?[^，。]{0,3}发|给村上了)`,
      as: 'sent',
      weight: 0.85,
      mood: 'told',
    },
    {
      says: `(?:资料|材料|手续|档案|表|都给[^，。]{0,4})[^！？；\\n]{0,10}(?<!不|没)(?:齐了|齐全|收齐|补齐(?!没)|补全|备齐|完整|齐(?:<to>))`,
      as: 'complete',
      mood: 'told',
    },
    { says: '(?<!不|没)齐了(?!没)', as: 'complete', weight: 0.65, mood: 'told' },
    {
      says: `(?:还?(?:差|缺|少)了?|缺少|欠|没得|还要|需要?[^，。]{0,6}(?:提供|补)|要(?:他|她)?[^，。]{0,3}(?:补|签|提供|交)|补(?:一?下|个|一份)?|说少)[^。！？；\\n]{0,10}(?:照片|相片|身份证|户口[本簿]|复印件|银行卡|社保卡|证明|签字|盖?章|申请表|评定表|病历|授权书|核对书|委托书|承诺书|诊断书)`,
      as: 'missing',
      weight: 0.8,
      mood: 'told',
    },
    {
      says: `(?:资料|材料)[^，。]{0,4}(?:不齐|不全|没齐|不够|缺|少|退回)`,
      as: 'missing',
      weight: 0.8,
      mood: 'told',
    },
    {
      says: `${noun}[^，。！？；\\n]{0,4}(?:找不到了?|不见了|不合格|没得|不清楚|糊了|模糊|不合规|重新照|重拍)`,
      as: 'missing',
      weight: 0.75,
      mood: 'told',
    },
  ],
  absorbs: ['complete', 'request', 'acknowledge'],
  covers: ['progress', 'nil-report', 'certificate', 'assess', 'verify', 'notice'],
  fill: (scene): ActOf<'materials'> => {
    const kinds = scene.evidence.map((one) => one.as)
    const event = kinds.includes('missing')
      ? 'missing'
      : kinds.includes('sent') && !kinds.includes('complete')
        ? 'sent'
        : 'complete'
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
