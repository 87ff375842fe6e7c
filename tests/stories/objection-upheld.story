# 公示异议成立：重新评定不合格就不再公示，当面说途径；本人申请重新评定合格了，接着办
2026-11-23 周一
09:10 chen in linba: 3组李大全，67岁，两只脚断了，想办残疾证，要轮椅
11-24 10:00 zhou: {{case:李大全}}属实，上报
11-25 09:00 liu in joint, @: {{case:李大全}} 派单，26号上午上门
11-26 11:00 liu: {{case:李大全}} 已上门，评定合格
    @liu reply: 12月28日（周一）前回访 + 张贴公示5个工作日
    @liu never: 结果出来后请告诉我
11-30 09:30 chen: {{case:李大全}}公示贴了
    @chen reply: 12月7日（周一）
12-02 10:00 zhou in linba: {{case:李大全}}公示有人反映他走得路
    @liu alert: 异议
12-03 10:00 zhou: {{case:李大全}}公示期什么时候到
    @zhou reply: 公示有异议，已暂停
12-07 10:00 liu: {{case:李大全}}异议成立，重新评定没达到标准
    @liu reply: 未达到办证标准 + 10个工作日
    @zhou task: 未达到办证标准 + 市级残联
    @chen task: 不再公示 + 撤下
    @chen never: 未达到
12-09 09:00
    @chen never: 公示今天期满
12-16 10:00 jiang: {{case:李大全}}市残联重新评定了，合格
    @jiang reply: 张贴公示5个工作日
    @chen task: 张贴公示
    @liu never: 没有落实
15:00 chen: {{case:李大全}}公示贴出来了
    @chen reply: 12月23日（周三）
ledger
李大全:
  certificate: notice
  tasks: { CERT: disabled-federation in-progress, AID: disabled-federation assigned }
  deadlines: { notice: 2026-12-23 open }
