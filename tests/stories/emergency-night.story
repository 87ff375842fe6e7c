# 半夜的急事：马上给人，120和110，不问表格
2026-11-14 周六
23:40 x9（李小芳）: 我妈摔倒流血了，快来人，在临巴镇团石村3组
    @x9 reply: 120 + 110
    @chen alert: 紧急
    @zhou alert: 紧急
    @liu alert: 紧急
23:45 x8（无名）: 我不想活了
    @x8 reply: 120
    @liu alert: 紧急
11-15 07:00 chen in linba: 4组何忠秀屋头没米了，两天没吃饭
    linba reply: 120
    linba never: 何忠秀
    @zhou alert: 紧急
ledger
cases: 0
