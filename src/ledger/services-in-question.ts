// Which services a short question is about when nothing in it was read as a wish: “补贴几号发”, “特困有儿女的行不行”.
import type { ServiceCode } from '../case/service.ts'

const rows: readonly (readonly [RegExp, readonly ServiceCode[]])[] = [
  [/公示|残疾人?证|评残|鉴定|评定|换证|补证/u, ['CERT']],
  [/护理/u, ['NURSING']],
  [/生活补贴/u, ['LIVING']],
  [/低保/u, ['DIBAO']],
  [/特困|五保/u, ['TEKUN']],
  [/轮椅|辅具|拐杖|拐棍|护理床/u, ['AID']],
  [/读书|学费|助学|资助|大学|上学/u, ['EDU']],
  [/种植|养殖|喂猪|养鸡/u, ['TRAIN_FARM']],
  [/培训|手艺|技能|电商/u, ['TRAIN_VOC']],
  [/执照|开店|摆摊/u, ['LICENSE']],
  [/危房|房子|漏雨/u, ['HOUSING']],
  [/官司|律师|法律/u, ['LEGAL']],
  [/身份证|上户|户口簿/u, ['IDCARD']],
  [/康复|理疗/u, ['REHAB']],
  [/高龄|报销|医保|临时救助/u, ['OTHER']],
  [/补贴|补助/u, ['NURSING', 'LIVING']],
]

/** The first row that fits; none where nothing is named. */
export const servicesNamed = (text: string): readonly ServiceCode[] =>
  rows.find(([words]) => words.test(text))?.[1] ?? []

/** A question that names none is about the certificate. */
export function servicesInQuestion(text: string): readonly ServiceCode[] {
  const named = servicesNamed(text)
  return named.length > 0 ? named : ['CERT']
}
