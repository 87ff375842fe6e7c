# 延期：到期前说明原因和天数，县里裁定，两个日期都在；到期后不能申请；第二次要注明；不同意就按原日期
2026-11-23 周一
09:10 chen in linba: 3组李大全，67岁，车祸断了两只脚，想办个营业执照摆摊
11-24 10:00 zhou: {{case:李大全}} 属实，上报
11-25 09:00 liu in joint, @: {{case:李大全}} 派单，27号上午上门
09:30 lei in joint, quoting 行政审批: 收到
11-26 10:00 lei in joint, @: {{case:李大全}} 经营场所证明还没开出来，申请延期5天
    joint reply: 营业执照 + 从11月30日（周一）延期至12月7日（周一） + 11月27日（周五）前裁定
    @liu task: 县行政审批局 + 营业执照 + 从11月30日（周一）延期至12月7日（周一） + 经营场所证明还没开出来 | buttons 同意延期 不同意延期
10:10 lei in joint, @: {{case:李大全}} 再申请延期一次
    joint reply: 正等县残联裁定
15:00 liu, pressing 同意延期, on 申请把营业执照:
    @liu reply: 由11月30日（周一）改为12月7日（周一）
    @lei notice: 同意延期至12月7日（周一）
11-27 11:00 liu: {{case:李大全}} 已上门
11-30 09:30
    @lei silence
12-03 15:00 lei in joint, @: {{case:李大全}} 还要再缓3天，系统坏了
    @liu task: 之前已延期过 + 系统坏了
12-04 09:30 fang: {{case:李大全}} 不同意延期
    @fang reply: 仍在12月7日（周一）前
    @lei notice: 不同意延期，请在12月7日（周一）前
12-08 10:00 lei in joint, @: {{case:李大全}} 申请延期到12月15日，材料没齐
    joint reply: 延期须在到期日之前申请
10:05 lei in joint, @: {{case:李大全}} 执照办好了，已经拿给他了
    joint reply: 营业执照已报办结，待镇上、县残联或本人确认
    @zhou task: 县行政审批局报营业执照已办结 | buttons 确认办结
11:05 zhou, pressing 确认办结, on 营业执照:
    @zhou reply: 营业执照确认办结
ledger
李大全: { tasks: { LICENSE: approval done }, deadlines: { task: 2026-12-07 late, extension-decision: 2026-12-04 met } }
