// materials: the papers of a case: handed over, complete, or missing.
import type { ActOf } from '../act.ts'
import { field, listField, oneOf, target, text } from './fill.ts'
import type { Frame } from './frame.ts'

const events = ['sent', 'complete', 'missing'] as const

/** One paper, in the text's words but without its count. */
const paper =
  /(?:(?:两寸|二寸|一寸|近期|免冠|白底|彩色|房屋|监护人|本人|家属|医院|经营场所|宅基地|家庭|收入|授权|户主|残疾证|诊断|村委会|贫困|死亡|银行卡|社保卡|身份证|户口[本簿]|低保证|入户|申请)*(?:照片|相片|复印件|原件|证明|诊断书|诊断|授权书|核对书|委托书|同意书|承诺书|申请书|申请表|登记表|评定表|鉴定表|核查表|签字|签名|盖章|公章|指纹|手印|发票|合同|房产证|土地证|宅基地证|病历|出院小结|出院记录|户口[本簿页]|身份证|银行卡|社保卡|残疾证|低保证|卡号|章(?!程)|CT片子?|片子))/g

export const materials: Frame = {
  act: 'materials',
  variantOf: (act) => text(act.event),
  fill: (scene): ActOf<'materials'> => {
    const event = oneOf(events, scene.variant)
    return {
      act: 'materials',
      confidence: scene.confidence,
      ...target(scene),
      ...field('event', event),
      ...listField(
        'missing',
        event === 'missing' ? [...scene.said.matchAll(paper)].map((match) => match[0]) : [],
      ),
    }
  },
}
