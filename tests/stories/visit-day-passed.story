# 上门那天过了没登记：再派的部门不说“那天上门”；县里没裁的退单到分管领导；撤了派单，问起来说得清
2026-11-23 周一
09:10 chen in linba: 5组王桂英，要办个营业执照开小卖部，要法律援助
11-24 10:00 zhou: {{case:王桂英}} 属实，上报
11-25 09:00 liu in joint, @: {{case:王桂英}} 派单，27号上午上门
10:00 lei in joint, quoting 行政审批: 执照现在归市监局发，退回，请转市监
    joint reply: 建议县市监局 + 11月26日（周四）前裁定
10:10 liu in joint, @: 司法局不用去了，法律援助撤了
    joint reply: 县司法局不用再去
    @ai notice: 贵单位不用再办
11:00 ai: {{case:王桂英}}还要我们办不
    @ai reply: 贵单位的事项已撤销
    @ai never: 王桂英
11-26 09:00
    @liu reminder: 退单裁定今天到期
    @ai silence
11-27 09:30
    @wang reminder: 催办 + 县残联的退单裁定
11-30 09:00
    @lei reminder: 营业执照办理今天到期
10:00 liu in joint, @: {{case:王桂英}} 同意，转市监
    joint reply: 改派县市监局 + 签收前仍由县行政审批局负责
    joint task: 县市监局 + 原定11月27日（周五）上午，还没有登记结果 | mentions mo
    joint never: 上门：11月27日
ledger
王桂英: { tasks: { LICENSE: market assigned, LEGAL: justice cancelled }, deadlines: { return-decision: 2026-11-26 late } }
