# 满意的回访就是对已报办结的确认；没报办结的还在办
2026-11-23 周一
09:10 chen in linba: 5组王桂英，58岁，起不来床，想吃低保，还要护理补贴
11-24 10:00 zhou: {{case:王桂英}} 属实，上报
11-25 09:00 liu in joint, @: {{case:王桂英}} 派单，27号上午上门
11-27 11:00 liu: {{case:王桂英}} 今天上门了
12-03 10:00 he in joint, @: {{case:王桂英}} 已办
    joint reply: 办结的是哪一项
10:01 he in joint: 护理补贴
    joint reply: 护理补贴已报办结，待镇上、县残联或本人确认
12-10 10:00 zhou: {{case:王桂英}} 电话回访，护理补贴拿到了，满意
    @zhou reply: 满意
    @zhou never: 本件已办结
12-16 10:00 he in joint, @: {{case:王桂英}}低保已办结
    @zhou task: 低保已办结
12-17 10:00 zhou, pressing 确认办结, on 低保:
    @zhou reply: 低保确认办结
ledger
王桂英: { stage: closed, tasks: { DIBAO: civil-affairs done, NURSING: civil-affairs done }, callbacks: [2026-12-28 done satisfied] }
