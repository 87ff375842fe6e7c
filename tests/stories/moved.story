# 搬到别的乡镇：问清现住哪里，转给那边接着办
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，想办残疾证
11-13 09:30 chen in linba: 李大全搬走了
    linba reply: 0001 + 哪个
09:31 chen in linba: 三汇镇重石村
    linba reply: 重石村
    @tang says: 0001
11-13 10:00 tang: 0001核实属实，上报
    @tang reply: 已上报
11-13 10:05 zhou: 0001核实属实
    @zhou reply: /没有查到|镇/
ledger
李大全: { township: 三汇镇, village: 重石村, stage: reported }
