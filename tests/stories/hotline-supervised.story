# 12345转来的请镇上核实，只派一张；家里又打12345，列为督办，不说两遍；办结了领导和县里都知道；哪样没到位说得出
2026-11-23 周一
09:10 liu: 12345转来一件，三汇镇重石村有个叫罗成志的，要轮椅，还想吃低保，电话13800005678，请三汇镇核实
    @liu reply: 0001 + 11月30日（周一）
    @tang task: /^县残联请核实 0001 罗成志/
    @tang never: 新登记
11-24 15:00 tang: 0001核实了，情况属实，上报
11-25 09:00 liu in joint, @: 0001派单，27号上午上门
11-27 09:10 liu: 0001家属又打了12345，请加快
    @liu reply: 已列为督办
    @liu never: 已催办
    @he alert: 已列为督办
    @he never: 有人催问
    @fang never: 2件事
11:30 liu: 0001上门了
12-02 10:00 liu: 0001轮椅送到了
12-10 10:00 tang: 0001电话回访，轮椅收到了，低保还没批，基本满意
    @tang reply: 部分落实 + 还没到位：低保（县民政局）
    @tang never: 辅具
12-11 10:00 he in joint, @: 0001低保批了，办结
    joint reply: 低保已报办结
12-14 10:00 he: 我们还有几件
    @he reply: 低保部门已报办结，待确认
10:30 tang: 0001低保确认办结
    @tang reply: 低保确认办结
    @wang notice: 督办件 0001 + 已办结
    @liu notice: 督办件 0001 + 已办结
ledger
罗成志: { source: hotline, stage: closed, closedBecause: completed }
