# 抽查：月底按不低于七成抽取，镇上不能自己查，不实的退回重访，还差几件随时看得到
2026-11-23 周一
09:10 chen in linba: 1组李大全，要轮椅
09:11 chen in linba: 2组王桂英，要轮椅
09:12 chen in linba: 3组何忠秀，要轮椅
11-24 10:00 zhou: {{case:李大全}} 属实，上报
10:01 zhou: {{case:王桂英}} 属实，上报
10:02 zhou: {{case:何忠秀}} 属实，上报
11-25 09:00 liu in joint, @: {{case:李大全}}、{{case:王桂英}}、{{case:何忠秀}} 派单，27号上午上门
11-27 11:00 liu: {{case:李大全}} 已上门
11:01 liu: {{case:王桂英}} 已上门
11:02 liu: {{case:何忠秀}} 已上门
11-30 09:00 liu: {{case:李大全}} {{case:王桂英}} {{case:何忠秀}} 轮椅都送到了
12-02 09:00 zhou: {{case:李大全}} 上门回访，满意
09:01 zhou: {{case:王桂英}} 电话回访，满意
09:02 zhou: {{case:何忠秀}} 电话回访，满意
2027-01-04
10:00
    @liu task: 临巴镇3件抽3件 + 0001 + 0002 + 0003
    @zhou never: 抽查
01-05 09:10 liu: {{case:李大全}} 抽查属实
    @liu reply: 临巴镇12月回访应抽查3件，已查1件，还差2件
09:20 liu: {{case:王桂英}} 抽查，家属说根本没人打过电话，不属实
    @liu reply: 与回访记录不符 + 1月12日（周二）
    @zhou alert: 0002 + 1月12日（周二） + 重新上门或电话回访 | buttons 回访满意 部分落实 不满意 没联系上
09:30 liu: {{case:何忠秀}} 抽查属实
    @liu reply: 已达到比例
01-06 10:30 zhou: {{case:王桂英}} 重新上门回访了，满意
    @zhou reply: 满意 + 本件已办结
ledger
李大全: { stage: closed, callbacks: [2026-12-28 done satisfied] }
王桂英: { stage: closed, callbacks: [2026-12-28 done satisfied, 2027-01-12 done satisfied] }
