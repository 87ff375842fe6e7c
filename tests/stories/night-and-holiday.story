# 夜里、周末说的话马上有回音，派给别人的等上班时间；同一条消息来两次只算一次
2026-11-27 周五
22:10 chen in linba, as m1: 5组王桂英，要办个营业执照开小卖部
    linba reply: 0001 + 12月4日（周五）前
22:10 chen in linba, as m1: 5组王桂英，要办个营业执照开小卖部
11-30 08:30
    @zhou silence
11-30 09:30
    @zhou task: 新登记 0001 + 12月4日（周五）前
20:01 zhou: {{case:王桂英}} 属实，上报
    @zhou reply: 12月7日（周一）前上门
    @liu silence
12-01 09:30
    @liu task: 12月7日（周一）前
12-05 15:00 liu in joint, @: {{case:王桂英}} 派单，7号上午上门
    joint reply: 12月7日（周一）上午
    joint never: 【派单】
12-07 09:30
    joint task: 县行政审批局 + 12月7日（周一）前签收 | mentions lei
ledger
cases: 1
