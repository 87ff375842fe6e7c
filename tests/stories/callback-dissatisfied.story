# 回访：没联系上只算次数；不满意就重办、重新计时，再回访满意才办结
2026-11-23 周一
09:10 chen in linba: 5组王桂英，58岁，起不来床，要轮椅，想吃低保
11-24 10:00 zhou: {{case:王桂英}} 属实，上报
11-25 09:00 liu in joint, @: {{case:王桂英}} 派单，27号上午上门
09:35 he in joint, quoting 民政: 收到
    joint reply: 低保2027年1月7日（周四）（放假安排未公布，暂定）前办结
11-27 11:00 liu: {{case:王桂英}} 今天上门了
12-10 09:35 he in joint, @: {{case:王桂英}}低保批下来了，已发放
    joint reply: 低保已报办结，待镇上、县残联或本人确认
    @zhou task: 县民政局报低保已办结 | buttons 确认办结
09:45 liu: {{case:王桂英}}轮椅送到了
    @liu reply: 辅具适配确认办结
12-14 09:30 zhou: {{case:王桂英}} 打电话没人接
    @zhou reply: 第1次未联系上 + 不算回访 + 12月28日（周一）前
12-16 09:30 zhou, pressing 没联系上, on 第1次: 
    @zhou reply: 第2次
12-17 09:30 zhou: {{case:王桂英}} 上门回访了，她说低保的钱一分没收到，很不满意
    @zhou reply: 不满意 + 低保重新办理
    @liu notice: 0001 + 家里还不满意
    @he task: 低保没有落实 + 重新办理 + 2027年1月29日（周五）
12-25 09:30 he in joint, @: {{case:王桂英}}低保已补发到账
12-28 09:30 zhou: {{case:王桂英}} 电话回访，满意，钱收到了
    @zhou reply: 满意 + 本件已办结
ledger
王桂英:
  stage: closed
  tasks: { DIBAO: civil-affairs done, AID: disabled-federation done }
  callbacks: [2026-12-28 done dissatisfied, 2027-01-18 done satisfied]
