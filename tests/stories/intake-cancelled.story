# 家属填到一半不办了；另一位不说话，问一次后就放下
2026-11-12 周四
09:10 x9（李小芳）: 我妈想要个轮椅
    @x9 reply: 叫什么名字
09:11 x9: 算了，不办了
    @x9 reply: 已取消
09:30 x8（张三娃）: 我屋头老人想办残疾证
    @x8 reply: 叫什么名字
11-13 09:00
    @x9 silence
    @x8 notice: 还要继续
11-16 18:30
    @x8 silence
11-16 18:40 x8: 在不
    @x8 reply: 您
ledger
"0001": { stage: withdrawn }
"0002": { stage: withdrawn, closedBecause: not-completed }
