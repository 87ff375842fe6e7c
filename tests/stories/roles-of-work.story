# 谁的事谁办：村上不能回访，县里不替镇上回访，别的镇查不到，部门不能自己裁定
2026-11-23 周一
09:10 chen in linba: 5组王桂英，要轮椅，想吃低保
11-24 10:01 zhou: {{case:王桂英}} 属实，上报
11-25 09:00 liu in joint, @: {{case:王桂英}} 派单，27号上午上门
09:10 he in joint, @: {{case:王桂英}} 改到28号上门
    joint reply: 转告县残联
    @liu notice: 何静希望 + 11月28日（周六）
11-27 10:30 liu: {{case:王桂英}} 已上门
11:00 chen: {{case:王桂英}} 回访了，满意
    @chen reply: 镇残联
11:05 liu: {{case:王桂英}} 回访了，满意
    @liu reply: 镇残联
11:10 tang: {{case:王桂英}} 电话回访，满意
    @tang reply: 没有查到
11:20 zhou: {{case:王桂英}} 低保办结了
    @zhou reply: 还没有部门报办结
11:25 shen in joint, @: {{case:王桂英}} 低保已办结
    joint never: 待确认
ledger
王桂英: { stage: visited, tasks: { AID: disabled-federation assigned, DIBAO: civil-affairs assigned }, callbacks: [2026-12-28 due] }
