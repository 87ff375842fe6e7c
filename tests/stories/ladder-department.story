# 部门的提醒：签收当天、次日连县里，办理前两个工作日起；县里自己的到分管领导；三个工作日后督办
2026-11-23 周一
09:10 chen in linba: 5组王桂英，要法律援助
11-24 10:01 zhou: {{case:王桂英}} 属实，上报
11-25 09:00 liu in joint, @: {{case:王桂英}} 派单，27号上午上门
11-26 09:30
    @ai reminder: 签收今天到期：11月26日（周四） | buttons 签收 退回
    @liu silence
11-27 09:30
    @ai reminder: 签收已于11月26日（周四）到期
    @liu says: 催办 + 县司法局的签收
    @liu says: 联合上门12月1日（周二）到期，还有两个工作日，定于11月27日（周五）上午上门
11-30 09:30
    @ai reminder: 法律援助办理12月2日（周三）到期，还有两个工作日
12-01 09:30
    @liu says: 督办 + 县司法局的签收
    @liu says: 联合上门今天到期 + 原定11月27日（周五）上午上门，还没有登记结果
    @ai silence
12-02 09:30
    @wang reminder: 催办 + 县残联的联合上门已于12月1日（周二）到期
    @ai reminder: 法律援助办理今天到期：12月2日（周三） | buttons 已办结 延期 退回
10:00 ai in joint, @: {{case:王桂英}} 法律援助已办结
12-03 09:30
    @ai silence
    @liu never: 法律援助
ledger
王桂英: { tasks: { LEGAL: justice completion-reported }, deadlines: { visit: 2026-12-01 open, acknowledge: 2026-11-26 late } }
