# 派单撤回：已派的部门和随队的都知道，不说“已结束”；县里主动改派，先接的管到对方签收；延期先问日期再问原因
2026-11-23 周一
09:10 chen in linba: 5组王桂英，要办个营业执照开小卖部
09:12 chen in linba: 3组李大全，想吃低保，要培训学电商
11-24 10:01 zhou: {{case:王桂英}} 属实，上报
10:02 zhou: {{case:李大全}} 属实，上报
11-25 09:00 liu in joint, @: {{case:王桂英}} 派单，27号上午上门
09:40 liu in joint, @: {{case:王桂英}} 派单撤回，先不派
    joint reply: 已撤销
    @lei notice: 派单县残联已撤销
    @mo notice: 派单县残联已撤销
    @lei never: 已结束
    @zhou notice: 联合上门改期
10:00 liu in joint, @: {{case:王桂英}} 重新派单，30号上午
    joint task: 县行政审批局 + 11月30日（周一）上午 | mentions lei
11-25 14:30 liu in joint, @: {{case:李大全}} 派单，30号上午上门
15:00 pan in joint, quoting 人社: 收到
15:10 he in joint, quoting 民政: 延期
    joint reply: 延期到哪一天 | mentions he
15:11 he in joint: 到明年1月20号
    joint reply: 说明延期的原因 | mentions he
15:12 he in joint: 要等家庭经济核对结果
    joint reply: 从2027年1月7日（周四）延期至2027年1月20日（周三）
    @liu task: 原因：要等家庭经济核对结果
11-26 10:00 liu in joint, @: {{case:李大全}} 技能培训改派给农业农村局
    joint reply: 签收前仍由县人社局负责
    joint task: 县农业农村局 + 事项：技能培训 | mentions tian
10:10 tian in joint, quoting 事项：技能培训: 签收
    @pan notice: 贵单位不用再办
ledger
王桂英: { stage: dispatched, tasks: { LICENSE: approval assigned } }
李大全: { tasks: { TRAIN_VOC: agriculture acknowledged, DIBAO: civil-affairs extension-requested } }
