# 县残联点名请乡镇去看，上门时又发现要修房子：当场加派，不再说已经过去的上门时间
2026-06-01 周一
10:00 fang: 拱市乡莲花村有个叫强兆明的，肢体重残，残疾证过期了要换，请拱市乡去核实一下，5号前报结果
    @fang reply: 0001 强兆明 + 已请镇上核实
    @yang task: 县残联请核实 0001 强兆明 + 6月5日
06-03 15:00 yang: {{case:强兆明}}核实属实，人在家，报县残联
06-04 09:00 fang in joint, @: {{case:强兆明}}请卫健8号上午上门评定
09:10 jiang in joint: {{case:强兆明}}卫健收到
06-08 12:00 fang: {{case:强兆明}}已上门，他家房子漏得厉害，加一个危房改造，请住建跟进
    @fang reply: 已记录上门 + 已派单
    @fang never: 上午上门
06-08 14:30
    joint task: 县住建局 + 危房改造7月7日（周二）前办结
15:00 shi in joint, @: {{case:强兆明}}住建收到
    joint reply: 已签收
ledger
强兆明:
  stage: visited
  village: 莲花村
  services: [CERT, HOUSING]
  tasks: { HOUSING: housing acknowledged }
