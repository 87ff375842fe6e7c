# 办证一路：评定、公示、期满、资料、打印、领取、放村委会不算送达、错字退回、到手、送证后再回访
2026-11-23 周一
09:10 chen in linba: 3组李大全，67岁，车祸断了两只脚，想办残疾证
11-24 10:00 zhou: {{case:李大全}} 入户看过，属实，上报县残联
11-25 09:00 liu in joint, @: {{case:李大全}} 派单，27号上午上门
    joint task: 县卫健局 + 随队上门 + 上门：11月27日（周五）上午 | mentions jiang | buttons 签收 退回 延期 已办结
09:35 jiang in joint, quoting 卫健: 收到
    joint reply: 已签收
11-27 11:00 liu in joint: {{case:李大全}} 今天上门办完了
    joint reply: 12月28日（周一）前回访 + 评定结果
    @zhou task: 12月28日（周一）前 | buttons 回访满意 部分落实 不满意 没联系上
11-30 09:30 liu: {{case:李大全}} 评定合格
    @liu reply: 公示5个工作日
    @chen task: 张贴公示 | buttons 公示已张贴
15:30 chen in linba: {{case:李大全}} 公示贴出去了
    linba reply: 12月7日（周一）
12-04 10:00 chen in linba: {{case:李大全}} 公示期满
    linba reply: 12月7日（周一） + 5个工作日
12-07 09:30
    @chen reminder: 公示今天期满
    @liu never: 公示
12-08 10:30 chen, pressing 公示期满, on 期满:
    @chen reply: 12月15日（周二）前 + 内部建议时限
    @zhou task: 完善入户资料 + 12月15日（周二）前
12-10 10:30 liu: {{case:李大全}} 资料还差照片
    @zhou task: 照片
12-11 10:30 zhou: {{case:李大全}} 照片补齐了，资料送到县残联
    @liu task: 12月25日（周五）前审核
12-15 10:30 liu: {{case:李大全}} 证打出来了，请镇上来领
    @zhou task: 12月22日（周二）前送到本人手中 + 内部建议时限 | buttons 已领取 已送达
12-16 10:30 zhou: {{case:李大全}} 证领回来了
15:30 zhou: {{case:李大全}} 证放在村委会了
    @zhou reply: 不算送达 + 12月22日（周二）前
12-17 15:30 chen: {{case:李大全}} 证上名字打错了
    @liu task: 重新打印
12-18 15:30 liu: {{case:李大全}} 证件已打印
    @zhou task: 12月25日（周五）前
12-21 15:30 zhou: {{case:李大全}} 电话回访了，他说证还没拿到，其他都好
    @zhou reply: 部分落实 + 再回访一次
12-22 10:30 zhou: {{case:李大全}} 证已送到本人手上
    @zhou reply: 送到本人手中
12-28 10:30 zhou: {{case:李大全}} 上门回访，很满意
    @zhou reply: 满意 + 本件已办结
ledger
李大全:
  stage: closed
  closedBecause: completed
  certificate: delivered
  tasks: { CERT: disabled-federation done }
  callbacks: [2026-12-28 done partial, 2026-12-29 done satisfied]
  deadlines: { notice: 2026-12-07 met, materials: 2026-12-15 met, deliver: 2026-12-25 met, callback-after-delivery: 2026-12-29 met }
