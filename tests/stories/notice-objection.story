# 公示有异议：暂停，只有县残联能恢复，剩下的日子接着数，不在群里说
2026-11-23 周一
09:10 chen in linba: 3组李大全，67岁，车祸断了两只脚，想办残疾证
11-24 10:00 zhou: {{case:李大全}} 属实，上报
11-25 09:00 liu in joint, @: {{case:李大全}} 派单，26号上午上门
11-26 11:00 liu: {{case:李大全}} 已上门
16:00 jiang: {{case:李大全}} 评定结果出来了，合格
    @chen task: 张贴公示
11-30 09:30 chen: {{case:李大全}} 公示贴好了
12-02 15:30 chen: {{case:李大全}} 公示有人提意见，说他还能下地
    @chen reply: 已暂停 + 不要在群里
    @liu alert: 公示收到异议 + 继续公示
    linba silence
12-03 09:30 chen: {{case:李大全}} 继续公示
    @chen reply: 县残联
12-07 09:30
    @chen never: 公示今天期满
12-08 10:30 liu: {{case:李大全}} 异议核实了，不成立，继续公示
    @liu reply: 12月11日（周五）
    @chen notice: 公示继续 + 12月11日（周五）
12-11 09:30
    @chen reminder: 公示今天期满
12-14 10:00 zhou: {{case:李大全}} 公示期满，没有异议
    @zhou reply: 完善资料
ledger
李大全: { certificate: materials, deadlines: { notice: 2026-12-11 met, materials: 2026-12-21 open } }
