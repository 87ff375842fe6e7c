# 退单的其他理由：不符合条件要告诉本人，重复的取消，要先经乡镇的请镇上受理，没说理由先问
2026-11-23 周一
08:30 x9（李小芳）: 我爸李大全要办残疾证，想吃低保，还想修危房、要生活补贴，住临巴镇团石村3组
08:31 x9（李小芳）: 没有报过
11-24 10:00 zhou: {{case:李大全}} 属实，上报
11-25 09:00 liu in joint, @: {{case:李大全}} 派单，27号上午上门
09:30 shi in joint, quoting 住建: 退回
    joint reply: 退单请说明原因
09:31 shi in joint: 不符合条件，房子不是危房
    joint reply: 不符合条件 + 11月26日（周四）前裁定
10:00 liu: {{case:李大全}} 危房同意退单
    @zhou task: 危房改造 + 异议途径
    @x9 notice: 12345
    @x9 never: 危房等级
11:00 he in joint, @: {{case:李大全}} 低保要先由乡镇受理，退
    joint reply: 须先由乡镇受理
14:30 liu: {{case:李大全}} 低保同意退单
    @zhou task: 县民政局办理低保，请先受理
11-26 09:00 he in joint, @: {{case:李大全}} 生活补贴重复了，已经在领，退单
    joint reply: 重复
10:00 liu: {{case:李大全}} 生活补贴同意退单
    @he notice: 已取消
ledger
李大全: { tasks: { HOUSING: housing not-eligible, DIBAO: civil-affairs acknowledged, LIVING: civil-affairs cancelled } }
