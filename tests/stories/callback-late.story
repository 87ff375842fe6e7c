# 回访过了期也要做：提醒到镇上和县里，做了记迟，月底照样抽查
2026-10-12 周一
09:10 chen in linba: 5组王桂英，要轮椅
10-13 10:00 zhou: {{case:王桂英}} 属实，上报
10-14 09:00 liu in joint, @: {{case:王桂英}} 派单，15号上门
10-15 11:00 liu: {{case:王桂英}} 已上门
    @liu reply: 11月16日（周一）前回访
11:30 liu: {{case:王桂英}} 轮椅送到了
11-12 09:30
    @zhou says: 回访11月16日（周一）到期，还有两个工作日
11-17 09:30
    @zhou says: 回访已于11月16日（周一）到期
    @liu says: 催办 + 临巴镇 + 回访已于
11-18 10:00 zhou: {{case:王桂英}} 上门回访，满意
    @zhou reply: 本件已办结
11-20 09:30
    @liu never: 督办
12-01 10:00
    @liu task: 临巴镇1件抽1件
ledger
王桂英: { stage: closed, deadlines: { callback: 2026-11-16 late }, callbacks: [2026-11-16 done satisfied] }
