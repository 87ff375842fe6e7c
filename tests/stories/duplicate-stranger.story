# 陌生人报一个已经在办的人：只问“以前报过没有”，不透露有没有这件事
2026-11-12 周四
09:10 chen in linba: 3组李大全，67岁，两只脚断了，想办残疾证
    linba reply: 0001
10:00 x9（路人）: 临巴镇团石村李大全想要个轮椅
    @x9 reply: 以前有没有人
    @x9 never: 0001
10:01 x9: 是
    @zhou notice: 0001 + 再次申请
    @x9 reply: 绑定码
    @x9 never: 0001
10:02 x9: 李大全办到哪步了
    @x9 reply: 查不到
    @x9 never: 0001
10:05 x9: 0001什么情况
    @x9 reply: 查不到
10:06 x9: 0999什么情况
    @x9 reply: 查不到
ledger
cases: 1
李大全: { services: [AID, CERT] }
