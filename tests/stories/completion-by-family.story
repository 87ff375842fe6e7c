# 部门说办好了，家里点确认才算；家里说没有就重办
2026-11-23 周一
08:30 x9（李小芳）: 我爸李大全想申请护理补贴，还想吃低保，住临巴镇团石村3组
08:31 x9（李小芳）: 没有报过
11-24 10:00 zhou: {{case:李大全}} 属实，上报
    @x9 notice: 县残联将在12月1日（周二）前上门
11-25 09:00 liu in joint, @: {{case:李大全}} 派单，27号上午上门
    @x9 notice: 11月27日（周五）上午上门
11-27 11:00 liu: {{case:李大全}} 已上门
12-02 10:00 he in joint, @: {{case:李大全}} 护理补贴已受理，正在审批
    joint reply: 进展已记录
12-09 10:00 he in joint, @: {{case:李大全}} 护理补贴办好了
    @x9 notice: 护理补贴已经办好 | buttons 确认办结
12-10 10:00 x9, pressing 确认办结, on 护理补贴:
    @x9 reply: 护理补贴确认办结
ledger
李大全: { tasks: { NURSING: civil-affairs done, DIBAO: civil-affairs acknowledged } }
