// What the townships' clerks write: findings, certificates on their way, call-backs, and what they pass on.

export const confirmedAndReported: readonly string[] = [
  '{num}核实属实，上报县残联',
  '{num}今天入户核实了，情况属实，上报',
  '{num} {name} 核实属实，报县里',
  '{num}已核实，属实，提交县残联',
  '{num}去看了，情况是真的，上报县残联',
]
export const confirmed: readonly string[] = ['{num}核实属实', '{num}入户核实，情况属实', '{name}核实了，属实']
export const reported: readonly string[] = ['{num}上报', '{num}上报县残联', '{num}报县里']
export const several: readonly string[] = ['{nums}都核实属实，上报县残联', '{nums}核实属实，上报']
export const outOfScope: readonly string[] = [
  '{num}能走能动，不算重度，转常规办理',
  '{num}核实了，不在上门范围',
  '{num}不属于重度，不在范围，走常规渠道',
]
export const untrue: readonly string[] = [
  '{num}核实情况不属实',
  '{num}查无此人，情况不符',
  '{num}核实不属实，没有残疾',
]
export const notHome: readonly string[] = ['{num}今天去没见到人，门锁着', '{num}家里没人，明天再去']
export const moreTime: readonly string[] = [
  '{num}申请延期{days}个工作日，下乡道路塌方去不了',
  '{num}核实想延期{days}个工作日，本人在外地，下周才回来',
]

export const materialsSent: readonly string[] = [
  '{num}资料已送县残联',
  '{num}入户资料齐了，已报送县残联',
  '{num}材料交齐了，送到县上了',
]
export const materialsMissing: readonly string[] = ['{num}材料还差户口本', '{num}资料不齐，缺照片']
export const collected: readonly string[] = ['{num}证件已领取', '{num}的证领回来了', '{num}残疾证取到了']
export const heldBack: readonly string[] = ['{num}的证放在村委会了，等家里人来拿', '{num}证件先放村上代管']
export const delivered: readonly string[] = [
  '{num}证件已送达本人',
  '{num}的残疾证送到本人手上了',
  '{num}证已经送到户，交到本人手里',
]
export const misprint: readonly string[] = [
  '{num}的证名字打错了，要重新打',
  '{num}残疾证上名字印错了，退回重做',
]

export const satisfied: readonly string[] = [
  '{num}回访满意，电话',
  '{num}电话回访了，都落实了，很满意',
  '{num}入户回访，本人满意',
  '{num}回访：满意',
]
export const partial: readonly string[] = [
  '{num}电话回访，{open}还没落实，其他都好',
  '{num}回访部分落实，{open}还没办下来',
]
export const dissatisfied: readonly string[] = [
  '{num}回访不满意，{open}一直没落实',
  '{num}电话回访，家属不满意，说{open}没办好',
]
export const unreached: readonly string[] = ['{num}电话打不通，没联系上', '{num}回访没人接电话']

export const confirmedDone: readonly string[] = [
  '{num}确认办结',
  '{num}{service}问过家里了，确实办好了，确认办结',
  '{num}确认{service}已办结',
]
export const deathConfirmed: readonly string[] = ['{num}确认已过世', '{num}核实了，人已经去世']
export const deathDenied: readonly string[] = [
  '{num}人还在，情况有误，继续办理',
  '{num}没有过世，是搞错了，恢复办理',
]
export const goesOn: readonly string[] = ['{num}恢复办理', '{num}可以继续办了', '{num}人回来了，继续办理']

export const reportForSomebody: readonly string[] = [
  '接到{village}{name}家属电话，{condition}，想办{needs}',
  '{village}{group}组{name}，{condition}，电话申请办{needs}',
  '12345转来：{village}{name}，{condition}，要求办{needs}',
]
export const sameRoom: readonly string[] = ['{nums}是同一个人，合并一下', '{nums}重复了，合并']
export const hurry: readonly string[] = ['{num}催一下', '{num}家属又在催，请尽快']
export const allNil: readonly string[] = ['我镇其他村本月都无新增', '我们镇其余的村都没得新增']
export const code: readonly string[] = ['给{num}的家属一个绑定码', '{num}家属要查询码']
export const list: readonly string[] = [
  '我镇还有哪些没办完',
  '超期的有哪些',
  '哪些村还没报',
  '快到期的有哪些',
]
