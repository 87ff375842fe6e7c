// What the departments' contacts write in the joint group.

export const signedBare: readonly string[] = ['收到', '好的', '收到，马上安排', '收到。']
export const signed: readonly string[] = ['{num}收到', '{num}已签收', '收到{num}']
export const signedSeveral: readonly string[] = ['{nums}收到', '{nums}都收到了']
export const underWay: readonly string[] = [
  '{num}{service}已受理，正在走程序',
  '{num}{service}正在办',
  '{num}已列入本月计划',
]
export const finished: readonly string[] = [
  '{num}{service}已办结',
  '{num}的{service}已经办好了',
  '{num}{service}已办理完毕',
  '{num} {service} 已办',
]
export const finishedBare: readonly string[] = ['{num}已办结', '{num}办结了']
export const notOurs: readonly string[] = [
  '{num}{service}不属于我局职责，退单',
  '{num}{service}不归我们管，申请退单',
]
export const missingPapers: readonly string[] = [
  '{num}{service}材料不全，退单',
  '{num}{service}退单：材料不齐',
]
export const notEligible: readonly string[] = [
  '{num}{service}不符合条件，退单',
  '{num}退单，{service}不符合政策条件',
]
export const townshipFirst: readonly string[] = ['{num}{service}要先由乡镇受理，退单']
export const moreTime: readonly string[] = [
  '{num}{service}申请延期{days}个工作日，等资金下达',
  '{num}{service}申请延期到{day}，等名额',
]
export const moreTimeBare: readonly string[] = ['{num}{service}申请延期{days}天']
export const assessed: readonly string[] = ['{num}评定合格', '{num}鉴定结果符合标准']
export const notQualified: readonly string[] = ['{num}评定不合格']
