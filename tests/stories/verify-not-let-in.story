# 镇上去核实没进得了门：本人不愿意的先暂缓、一个月后再问；没人在家的改天再去
2026-06-01 周一
09:00 xu in linba: 溪口村4组 齐天顺，47岁，矿上砸断腰杆，瘫痪，没办残疾证
09:05 chen in linba: 1组何忠秀，想办残疾证
06-03 10:00 zhou: {{case:齐天顺}}入户了，本人不愿意办，怕公示出去丢人，不让进门
    @zhou reply: 本人暂不愿意 + 7月3日（周五）
    @zhou never: 派单
10:10 zhou: {{case:何忠秀}}去了两趟都没得人在家
    @zhou reply: 家中无人 + 6月8日（周一）前核实
06-26 18:00
    @zhou never: 齐天顺
07-03 18:00
    @zhou says: 0001 + 恢复办理
07-06 10:00 zhou: {{case:齐天顺}}又去做了工作，这回他愿意办了
    @zhou reply: 已恢复办理
07-07 10:00 zhou: {{case:齐天顺}}核实属实，上报县残联
    @zhou reply: 7月14日（周二）前上门
ledger
齐天顺: { stage: reported, onHold: null, deadlines: { visit: 2026-07-14 open } }
何忠秀: { stage: requested, visit: { failures: 0 } }
