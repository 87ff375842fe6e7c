# “走了”“不在了”先问清楚；确认后节哀、全部停止、请镇上确认
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，想办残疾证
09:15 chen in linba: 5组王桂英，走不得路，要轮椅
11-13 09:30 chen in linba: 李大全走了
    linba reply: 出门 + 过世 | buttons 是 不是
09:31 chen in linba: 是
    linba reply: 节哀 + 0001
    @zhou alert: 0001
11-13 10:00 chen in linba: 王桂英走亲戚去了，不在家
    linba never: 节哀
11-16 09:00 zhou, pressing 确认过世, on 0001:
    @zhou reply: 节哀
11-24 17:30
    @zhou never: 0001
ledger
李大全: { stage: closed, closedBecause: died, deadlines: { verify: 2026-11-19 cancelled } }
王桂英: { stage: requested }
