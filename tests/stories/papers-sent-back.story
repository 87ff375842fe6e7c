# 审核时发现还差材料：退回镇上补，补齐后重新起算；两边都说齐了只算一次，录入打印一句话说完
2026-11-23 周一
09:10 chen in linba: 3组毕小宝，9岁，脑瘫走不得路，想办残疾证
11-24 10:00 zhou: {{case:毕小宝}}核实属实，上报县残联
11-25 09:00 liu in joint, @: {{case:毕小宝}} 派单，27号上午上门
11-27 11:00 liu: {{case:毕小宝}} 已上门
11-30 09:30 liu: {{case:毕小宝}} 评定合格
12-02 10:00 zhou: {{case:毕小宝}}资料送县里了
    @liu task: 12月16日（周三）前审核
10:30 liu: {{case:毕小宝}}资料齐了
    @liu reply: 资料已齐 + 12月16日（周三）前
12-07 10:00 liu: {{case:毕小宝}}还差监护人证明
    @liu reply: 监护人证明
    @zhou task: 请补齐资料：监护人证明
12-10 09:00
    @zhou reminder: 完善资料 + 12月14日（周一）
12-10 10:00 zhou: {{case:毕小宝}}监护人证明补齐了，送过去了
    @zhou reply: 12月24日（周四）前审核
    @liu task: 12月24日（周四）前审核
12-15 10:00 liu: {{case:毕小宝}}信息已录入，证打出来了
    @liu reply: 已录入平台 + 证件已打印
    @liu never: 还没有到打印
12-16 10:00 zhou: {{case:毕小宝}}名字打错了，印成毕晓宝，证要重打
    @zhou reply: 已退回县残联重新打印
    @zhou never: 还没有打印出来
ledger
毕小宝:
  certificate: audit
  deadlines: { materials: 2026-12-14 met, print: 2026-12-18 met, deliver: 2026-12-22 cancelled }
