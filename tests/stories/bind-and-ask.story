# 家属凭码绑定后才能查；码私下给；用过就作废
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，想办残疾证
09:20 x9（李小芳）: 我是李大全的女儿，我爸的残疾证办到哪步了
    @x9 reply: /核对身份|查不到/
    @x9 never: 0001
09:30 chen in linba: 给0001的家属一个查询码
    linba reply: 私聊
    linba never: /\d{6}/
    @chen reply: /\d{6}/
09:40 x9: 绑定 {{code:李大全}}
    @x9 reply: 0001
09:41 x9: 办到哪步了
    @x9 reply: 11月19日
    @x9 never: 催办
09:45 x8（别人）: 绑定 {{code:李大全}}
    @x8 reply: 过期
09:46 x8: 0001
    @x8 reply: 查不到
ledger
李大全: { stage: requested }
