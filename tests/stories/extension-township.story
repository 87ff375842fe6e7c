# 镇上也可以申请延期：核实没做完，县里裁定
2026-11-23 周一
09:10 chen in linba: 3组李大全，要轮椅
11-26 10:00 zhou: {{case:李大全}} 大雪封路，核实申请延期3天
    @zhou reply: 入户核实 + 从11月30日（周一）延期至12月3日（周四） + 裁定
    @liu task: 镇上申请把入户核实从11月30日（周一）延期至12月3日（周四） + 大雪封路
14:30 liu: {{case:李大全}} 同意延期
    @zhou notice: 入户核实 + 同意延期至12月3日（周四）
11-30 10:00
    @zhou silence
12-03 09:30
    @zhou reminder: 入户核实今天到期：12月3日（周四）
10:00 zhou: {{case:李大全}} 核实属实，上报县残联
ledger
李大全: { deadlines: { verify: 2026-12-03 met, extension-decision: 2026-11-27 met, visit: 2026-12-10 open } }
