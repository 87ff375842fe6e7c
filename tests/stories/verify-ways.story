# 核实的几种说法：编号、引用、按钮、光说一句；属实、超范围、不符
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，想办残疾证
09:15 xu in linba: 5组王桂英，走不得路，要轮椅
09:20 xu in linba: 6组何忠秀，想办残疾证
09:25 zhou in linba, quoting 李**: 核实属实，上报
    linba reply: 0001 + 已上报县残联 + 11月19日（周四）
    @liu task: 0001 + 11月19日（周四）
11-13 09:30 zhou, pressing 已核实, on 0002:
    @zhou reply: 0002 + 属实 | buttons 上报县残联
09:31 zhou, pressing 上报县残联, on 0002:
    @zhou reply: 已上报县残联
10:00 zhou: 去看了，情况不属实
    @zhou reply: 0003 + 情况不符
    @xu notice: 0003
10:05 zhou: 0003核实属实
    @zhou reply: 已经结束
ledger
李大全: { stage: reported, inScope: true, deadlines: { verify: 2026-11-19 met, visit: 2026-11-19 open } }
王桂英: { stage: reported, deadlines: { visit: 2026-11-20 open } }
何忠秀: { stage: declined, closedBecause: untrue, inScope: null }
