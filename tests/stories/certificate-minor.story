# 未成年人不公示，直接完善资料
2026-11-23 周一
09:10 chen in linba: 3组李妍，9岁，脑瘫走不得路，想办残疾证
11-24 10:00 zhou: {{case:李妍}} 属实，上报
11-25 09:00 liu in joint, @: {{case:李妍}} 派单，27号上午上门
11-27 11:00 liu: {{case:李妍}} 已上门
11-30 09:30 liu: {{case:李妍}} 评定合格
    @liu reply: 未成年人不公示
    @zhou task: 完善入户资料 + 12月7日（周一）前
    @chen silence
10:30 chen: {{case:李妍}} 公示贴好了
    @chen reply: 未成年人 + 不需要公示
12-02 10:30 zhou: {{case:李妍}}的资料送到县里了
    @liu task: 12月16日（周三）前审核
12-14 10:30 liu: {{case:李妍}} 证件已打印
12-15 10:30 zhou, pressing 已送达, on 证件:
    @zhou reply: 送到本人手中
10:40 zhou: {{case:李妍}} 上门回访，家里很满意
    @zhou reply: 本件已办结
ledger
李妍: { stage: closed, certificate: delivered, deadlines: { materials: 2026-12-07 met, audit: 2026-12-16 met } }
