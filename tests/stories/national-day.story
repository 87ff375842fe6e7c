# 国庆放假和补班：5个工作日从10月8日数起，10月10日周六上班；放假期间不打扰；问得出怎么算
2026-09-30 周三
09:10 chen in linba: 3组李大全，67岁，车祸断了两只脚，想办残疾证
    linba reply: 10月13日（周二）前
10-03 10:10 zhou: {{case:李大全}} 到哪一步了
    @zhou reply: 10月1日至7日放假 + 10月10日（周六）上班 + 方案三(一)
10-09 18:00
    @zhou silence
10-10 09:30
    @zhou says: 10月13日（周二）到期，还有两个工作日
10:10 zhou: {{case:李大全}} 属实，上报
    @zhou reply: 10月16日（周五）前上门
11:10 liu in joint, @: {{case:李大全}} 派单，14号上午上门
    joint task: 10月12日（周一）前签收
10-14 11:10 liu: {{case:李大全}} 已上门
    @liu reply: 11月16日（周一）前回访
ledger
李大全: { deadlines: { verify: 2026-10-13 met, visit: 2026-10-16 met, callback: 2026-11-16 open } }
