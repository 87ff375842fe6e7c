# 三汇镇一个月：登记到回访、抽查；抽查没打通不算不符，办完后家属道谢不再要编号
2026-09-01 周二
09:00 luo in sanhui: 重石村5组庞大海，58岁，走不得路，要轮椅
09:30 tang: {{case:庞大海}}核实属实，上报
09:40 tang: 要庞大海的绑定码
10:10 x1（庞小海）: 绑定 {{code:tang}}
09-02 09:00 liu in joint, @: {{case:庞大海}}派单，9月4号下午上门
09-04 16:00 liu: {{case:庞大海}}已上门
09-23 10:00 liu: {{case:庞大海}}轮椅已经配送，办结
10:30 tang: {{case:庞大海}}轮椅确认办结
    @tang reply: 辅具适配已经确认办结了
    @tang never: 还没有部门报办结
09-30 09:00 tang: {{case:庞大海}}回访了，上门，满意
    @tang reply: 本件已办结
10:00 x1: 证收到了，谢谢
    @x1 reply: 知道了
    @x1 never: 0231
10-09 10:00 liu: 抽查要查哪些
    @liu reply: 待抽查1件
10:10 liu: {{case:庞大海}}抽查，电话打不通
    @liu reply: 没联系上的不算
    @liu never: 已退回镇上
    @tang silence
10:20 liu: {{case:庞大海}}抽查属实
    @liu reply: 抽查属实
ledger
庞大海: { stage: closed, closedBecause: completed, callbacks: ["2026-10-08 done satisfied"] }
