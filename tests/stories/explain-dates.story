# 每个日期都说得清怎么算：问了就答，不当作别的；县里可以直接给某一项延期
2026-11-23 周一
09:10 chen in linba: 5组王桂英，要办个营业执照开小卖部
10:00 zhou: {{case:王桂英}} 核实期限怎么算的
    @zhou reply: 11月30日（周一）前入户核实（方案三(一)） + 5个工作日，从11月24日起算
11-24 10:01 zhou: {{case:王桂英}} 属实，上报
11-25 09:00 liu in joint, @: {{case:王桂英}} 派单，27号上午上门
10:00 lei in joint, @: {{case:王桂英}} 营业执照期限是咋个算的
    joint reply: 1个工作日，从11月26日起算
11-27 10:00 zhou: {{case:王桂英}} 今天上门了
    @zhou reply: 已请县残联确认
    @liu task: 周敏说 + 已经上门 | buttons 已上门
10:30 liu, pressing 已上门, on 上门:
    @liu reply: 12月28日（周一）前回访
    @zhou task: 12月28日（周一）前
11-27 15:00 liu: {{case:王桂英}} 营业执照延到12月4日
    @liu reply: 由11月30日（周一）改为12月4日（周五）
    @lei notice: 延期至12月4日（周五）
ledger
王桂英: { stage: visited, tasks: { LICENSE: approval assigned }, deadlines: { task: 2026-12-04 open, visit: 2026-12-01 met } }
