# 合并：走得远的留下，需求都带上，家属都能查
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，想办残疾证
09:30 x9（李小芳）: 临巴镇团石村3组李全，走不得路，要轮椅
    @x9 reply: 0002
10:00 zhou: 0001核实属实，上报县残联
10:10 chen in linba: 0001和0002是同一个人
    linba reply: 镇残联
    @zhou alert: 0001 + 0002
10:20 zhou: 0001和0002合并
    @zhou reply: 0001
10:30 x9: 0002办到哪步了
    @x9 reply: 0001
ledger
"0001": { stage: reported, services: [AID, CERT] }
"0002": { stage: merged }
