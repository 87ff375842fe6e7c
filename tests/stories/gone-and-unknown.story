# 说“走了”而登记里对不上人：群里是人们自己的话，不插嘴；私聊问清是谁；没有绑定的家属不先说节哀，也不说“没有看明白”
2026-11-09 周一
09:10 chen in linba: 3组李大全，两只脚都断了，想办残疾证
    linba reply: 0001
09:20 chen in linba: 王大爷走了
    silence
09:22 chen: 王大爷走了
    @chen reply: 没有查到对应的登记
    @chen never: 李
09:24 chen in linba: 李大全走了
    linba reply: 0001 + 过世
09:30 x9: 我爸昨晚走了
    @x9 reply: 过世 + 外出 + 镇残联
    @x9 never: 没有看明白
    @x9 never: 0001
ledger
李大全: { stage: requested }
