# 公示最后一天：当天说期满可以接着办，24时前再有异议照样受理
2026-06-01 周一
09:00 chen in linba: 3组李大全，67岁，走不得路，想办残疾证
10:00 zhou: {{case:李大全}}核实属实，上报
10:10 liu: {{case:李大全}}明天上午上门，请卫健派人
06-02 11:00 liu: {{case:李大全}}已上门，评定合格
11:10 chen: {{case:李大全}}公示已张贴
    @chen reply: 6月9日（周二）24时期满
06-09 09:30
    @chen reminder: 公示今天期满 + 24时 + 0001 公示期满
    @chen never: 明天起
10:30 chen: {{case:李大全}}公示期满无异议
    @chen reply: 今天24时期满 + 目前无异议 + 6月16日（周二）前
16:30 chen: {{case:李大全}}公示有人提意见，说他还能下地
    @chen reply: 公示收到异议 + 已暂停
    @liu alert: 公示收到异议
06-11 09:00 liu: {{case:李大全}}异议核实了，不成立，继续公示
    @liu reply: 异议已核清 + 已满5个工作日
09:30 chen: {{case:李大全}}公示期满无异议
    @chen reply: 公示期满无异议 + 6月18日（周四）前
10:00 chen: {{case:李大全}}公示有人提意见，说他还能下地
    @chen reply: 没有进行中的公示
ledger
李大全: { certificate: materials, deadlines: { notice: 2026-06-09 met, materials: 2026-06-18 open } }
