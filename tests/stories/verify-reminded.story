# 核实没做：提前两个工作日、当天、过期一天报镇县、三天督办；做了就停
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，想办残疾证
11-17 09:00
    @zhou reminder: 0001 + 11月19日（周四） + 两个工作日
11-19 09:00
    @zhou reminder: 今天到期
11-20 09:00
    @zhou reminder: 0001
    @liu reminder: 0001 + 催办
11-24 09:00
    @liu reminder: 督办
11-24 09:30 zhou: 0001 核实属实，上报县残联
    @zhou reply: 已上报
11-30 17:30
    @zhou silence
ledger
李大全: { deadlines: { verify: 2026-11-19 late } }
