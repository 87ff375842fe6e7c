# 春节：2月14日、28日周六上班；期限跳过长假，假期里不打扰；放假时签收也算
2026-02-13 周五
09:10 chen in linba: 3组李大全，67岁，两只脚断了，想办残疾证
    linba reply: 2月27日（周五）
10:00 zhou: {{case:李大全}}属实，上报
    @zhou reply: 2月27日（周五）前上门
02-14 09:30 liu in joint, @: {{case:李大全}}请卫健26号上午上门
    joint task: 县卫健局 + 2月24日（周二）前签收
02-17 10:00 jiang in joint, @: {{case:李大全}}收到，新年好
    joint reply: 已签收
02-23 17:00
    @liu silence
    @zhou silence
    @jiang silence
02-25 09:00
    @liu reminder: 联合上门2月27日（周五）到期 + 定于2月26日（周四）上午
02-26 11:30 liu: {{case:李大全}}今天上门了，评定合格
    @liu reply: 3月26日（周四）前回访
02-27 09:30 chen: {{case:李大全}}公示贴出去了
    @chen reply: 3月5日（周四）
02-28 09:00 chen: {{case:李大全}}公示哪天满，怎么算的
    @chen reply: 公示到3月5日（周四）结束 + 5个工作日，从2月28日起算 + 2月28日（周六）上班
ledger
李大全: { deadlines: { visit: 2026-02-27 met, acknowledge: 2026-02-24 met, notice: 2026-03-05 open } }
