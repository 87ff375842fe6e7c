// What the county federation and the leaders write.

export const dispatch: readonly string[] = [
  '{nums}{day}上午上门，请相关部门派人参加',
  '{nums}安排{day}下午上门，请各部门做好准备',
  '{nums}请相关部门{day}上午一起上门',
  '派单：{nums}，{day}上午上门',
]
export const visited: readonly string[] = [
  '{num}今天上门了',
  '{num}已上门，服务完成',
  '{num}今天已经上门走访了',
]
export const visitFailed: readonly string[] = ['{num}上门没见到人，家里锁门', '{num}今天上门，人不在家']
export const postponed: readonly string[] = ['{num}上门改到{day}上午', '{num}上门时间推迟到{day}下午']
export const assessed: readonly string[] = [
  '{num}评定合格',
  '{num}评定结果出来了，符合办证标准',
  '{num}评残通过，够标准',
]
export const notQualified: readonly string[] = ['{num}评定不合格', '{num}评定结果：达不到办证标准']
export const entered: readonly string[] = ['{num}已审核，录入平台', '{num}审核通过，已录入系统']
export const printed: readonly string[] = [
  '{num}证件已打印',
  '{num}的残疾证打印好了，请来领',
  '{num}证打印出来了',
]
export const settled: readonly string[] = ['{num}异议核清了，继续公示', '{num}异议不成立，继续公示']
export const returnAllowed: readonly string[] = ['{num}同意退单', '{num}的退单同意']
export const returnHandedOver: readonly string[] = [
  '{num}同意退单，改派{department}',
  '{num}退单同意，转{department}办理',
]
export const returnRefused: readonly string[] = ['{num}不同意退单，请继续办理', '{num}退单不同意']
export const extensionAllowed: readonly string[] = ['{num}同意延期', '{num}延期申请同意']
export const extensionRefused: readonly string[] = ['{num}不同意延期', '{num}延期不同意，按原时间办']
export const ownDone: readonly string[] = ['{num}{service}已办结', '{num}的{service}已经办好了']
export const checkConsistent: readonly string[] = ['{num}抽查属实', '{num}电话抽查了，和回访一致']
export const checkFalse: readonly string[] = ['{num}抽查不符，家里说没人回访过', '{num}抽查与回访记录不一致']
export const escalated: readonly string[] = ['{num}列为督办', '{num}信访转来，请督办']
export const lists: readonly string[] = [
  '全县超期的有哪些',
  '没签收的有哪些',
  '各乡镇办理情况统计',
  '{township}没办完的有哪些',
]
export const withdrawDispatch: readonly string[] = ['{num}派单撤回，先别派', '{num}先别派，撤销派单']
