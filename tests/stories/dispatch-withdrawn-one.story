# 派错一个部门：只撤那一个，别的部门照旧上门；没派给的说没派给
2026-06-01 周一
09:00 deng in yanfeng: 大田村2组 晏国才，48岁，重残持证，想申请护理补贴和职业技能培训
06-02 09:00 qin: {{case:晏国才}}属实，上报
06-03 09:00 liu in joint, @: {{case:晏国才}}请民政、人社、住建5号上门
    joint task: 县住建局 + 随队上门 | mentions shi
09:05 liu in joint, @: {{case:晏国才}}住建不用去了，派错了
    joint reply: 县住建局不用再去 + 其他部门照原安排
    @shi notice: 贵单位不用再办
    @he never: 0001
    @pan never: 0001
    @qin never: 改期
09:10 liu in joint, @: {{case:晏国才}}司法不用去了
    joint reply: 没有派给县司法局
09:20 he in joint: {{case:晏国才}}民政收到
    joint reply: 已签收
09:21 pan in joint: {{case:晏国才}}人社收到
    joint reply: 已签收
06-05 18:00
    @shi never: 0001
ledger
晏国才:
  stage: dispatched
  visit: { scheduledFor: 2026-06-05 }
  tasks: { NURSING: civil-affairs acknowledged, TRAIN_VOC: human-resources acknowledged }
