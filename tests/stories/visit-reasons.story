# 上门未成：不愿意、住院、外出各有各的处理，下雨改期不算未成，恢复后县里重新上门
2026-11-23 周一
09:10 chen in linba: 1组李大全，要轮椅
09:11 chen in linba: 2组王桂英，要轮椅
09:12 chen in linba: 3组何忠秀，要轮椅
09:13 chen in linba: 5组周世芳，要轮椅
11-24 10:00 zhou: {{case:李大全}} 属实，上报
10:01 zhou: {{case:王桂英}} 属实，上报
10:02 zhou: {{case:何忠秀}} 属实，上报
10:03 zhou: {{case:周世芳}} 属实，上报
11-25 09:00 liu in joint, @: {{case:李大全}}、{{case:王桂英}}、{{case:何忠秀}}、{{case:周世芳}} 派单，27号上午上门
11-27 11:00 liu: {{case:李大全}} 本人不愿意，不让进门
    @liu reply: 上门未成（第1次） + 12月27日（周日）
11:01 liu: {{case:王桂英}} 去了，人住院了
    @liu reply: 上门未成（第1次） + 住院
    @liu never: 请另约时间
11:02 liu: {{case:何忠秀}} 没见到人，门锁起的
    @liu reply: 未见到人（第1次） + 请另约时间 + 12月1日（周二）前
    @zhou notice: 0003
11:03 liu: {{case:周世芳}} 路断了，上门推迟，时间另定
    @liu reply: 时间另定 + 12月1日（周二）前
12-01 10:00 liu: {{case:何忠秀}} 改到2号上午
    @liu reply: 12月2日（周三）上午 + 晚于期限
12-02 15:00 liu: {{case:何忠秀}} 已上门
    @liu reply: 已记录上门
12-15 11:05 zhou: {{case:王桂英}} 出院回家了，可以上门了
    @zhou reply: 已恢复办理 + 12月17日（周四）前
    @liu task: 0002 + 12月17日（周四）前
12-28 09:30
    @zhou says: 0001 + 请再问问
ledger
李大全: { stage: dispatched, onHold: refused until 2026-12-27, visit: { failures: 1, doneOn: null }, deadlines: { visit: 2026-12-01 paused } }
王桂英: { onHold: null, visit: { failures: 1 }, deadlines: { visit: 2026-12-17 open } }
何忠秀: { stage: visited, visit: { failures: 1, doneOn: 2026-12-02 }, deadlines: { visit: 2026-12-01 late } }
周世芳: { onHold: null, visit: { scheduledFor: null, failures: 0 }, deadlines: { visit: 2026-12-01 open } }
