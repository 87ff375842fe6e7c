# 住院期间谁都不催，出院接着算剩下的日子，部门也知道
2026-11-23 周一
09:10 chen in linba: 5组王桂英，想吃低保
11-24 10:00 zhou: {{case:王桂英}} 属实，上报
11-25 09:00 liu in joint, @: {{case:王桂英}} 派单，30号上午上门
09:30 he in joint, quoting 民政: 收到
11-26 10:00 zhou: {{case:王桂英}} 住院了
    @liu notice: 住院 + 暂缓
    @he notice: 住院 + 暂缓
12-14 18:00
    @liu never: 0001
    @he silence
12-15 10:00 zhou: {{case:王桂英}} 出院了，可以上门了
    @zhou reply: 已恢复办理 + 12月18日（周五）前上门
    @liu task: 12月18日（周五）前上门
    @he notice: 已恢复办理
12-18 15:00 liu: {{case:王桂英}} 已上门
ledger
王桂英: { stage: visited, onHold: null, deadlines: { visit: 2026-12-18 met } }
