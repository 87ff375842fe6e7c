# 同一件事，问的人不同，答的也不同
2026-11-12 周四
09:10 x9（李小芳）: 临巴镇团石村3组李大全，两只脚断了，想办残疾证，还要申请低保
    @x9 reply: 0001
10:00 zhou: 0001核实属实，上报县残联
10:30 liu in joint, @: 0001 请民政、卫健17号上午一起上门
11:00 x9: 0001办到哪步了
    @x9 reply: 11月17日（周二）
    @x9 never: 退单
11:01 zhou: 李大全什么情况
    @zhou reply: 0001 + 11月17日
11:02 he: 0001的低保什么时候到期
    @he reply: 0001
11:03 wang: 0001什么情况
    @wang reply: 0001
11:04 shen: 0001什么情况
    @shen reply: 没有查到
11:05 luo: 李大全办了没
    @luo reply: 没有查到
11:06 chen in linba: 0001到哪步了
    linba reply: 0001 + 李**
    linba never: 低保户
ledger
李大全: { stage: dispatched }
