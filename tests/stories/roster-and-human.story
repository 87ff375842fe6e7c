# 换联络员、找人工、问能做什么
2026-11-12 周四
09:10 he: 我们民政局以后联系李娟，我调走了
    @he reply: 李娟 + 县残联
    @liu says: 李娟
09:20 x9（李小芳）: 我要找人工
    @x9 reply: 12345
    @liu says: 李小芳
09:30 x9: 你能干啥
    @x9 reply: 残疾证
09:31 chen: 怎么用
    @chen reply: 本月无新增
ledger
cases: 0
