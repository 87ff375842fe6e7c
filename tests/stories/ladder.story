# 提醒阶梯：前两个工作日、当天早上、次日连上级、三个工作日后报县里；只在工作时间，上报后就停
2026-11-26 周四
16:30 chen in linba: 3组李大全，要轮椅
    linba reply: 12月3日（周四）前
12-01 09:30
    @zhou reminder: 入户核实12月3日（周四）到期，还有两个工作日 | buttons 已核实 不在范围 情况不符
    @liu silence
12-03 09:30
    @zhou says: 入户核实今天到期：12月3日（周四）
12-04 09:30
    @zhou says: 入户核实已于12月3日（周四）到期
    @liu reminder: 催办 + 临巴镇 + 入户核实已于12月3日（周四）到期
    @wang silence
12-08 09:30
    @liu says: 督办 + 临巴镇
12-12 10:00
12-13 20:00 zhou: {{case:李大全}} 属实，上报县里
    @zhou reply: 12月18日（周五）前上门
    @liu silence
12-14 09:30
    @liu task: 12月18日（周五）前组织上门
    @zhou silence
ledger
李大全: { deadlines: { verify: 2026-12-03 late, visit: 2026-12-18 open } }
