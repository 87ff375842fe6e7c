# 家属填到一半放下，几天后又来：先前说过要办什么，不用再说一遍；有名有姓的放下时请镇上问一问
2026-06-08 周一
20:10 x8（杨家小妹）: 请问可以帮我爷爷办残疾证吗，他走不了路
    @x8 reply: 叫什么名字
06-09 09:00
    @x8 notice: 还要继续
06-11 12:30 x8: 爷爷叫杨德富，81岁，住岩峰镇大田村4组
    @x8 reply: 杨德富 + 残疾人证 + 6月18日（周四）
    @qin silence
06-11 14:30
    @qin task: 杨德富 + 残疾人证
06-11 15:00 chen in linba: 团石村3组何忠秀也报一个
    linba reply: 需要办什么
06-12 10:00 x8: 请问现在到哪一步了
    @x8 reply: 杨德富 + 6月18日（周四）
06-15 18:30
    @zhou never: 何忠秀
06-16 09:00
    @zhou notice: 何忠秀 + 没有填完 + 需要办什么
ledger
cases: 3
"0001": { stage: withdrawn, closedBecause: not-completed }
杨德富: { stage: requested, village: 大田村, services: [CERT], deadlines: { verify: 2026-06-18 open } }
