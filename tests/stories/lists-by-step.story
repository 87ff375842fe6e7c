# 问哪些没核实、没上门、没回访，只列那一步；抽查要查哪些，只告诉县残联
2026-03-02 周一
09:00 chen in linba: 1组李大全，要轮椅
09:01 chen in linba: 2组王桂英，要轮椅
09:02 chen in linba: 3组何忠秀，要轮椅
03-03 10:00 zhou: {{case:李大全}}、{{case:王桂英}}属实，上报
10:05 zhou: 还有哪些没核实
    @zhou reply: 临巴镇待核实1件 + 何忠秀
    @zhou never: 李大全
10:06 zhou: 哪些没回访
    @zhou reply: 没有等着回访的
03-04 10:00 liu in joint, @: {{case:李大全}} 派单，6号上午上门
10:05 liu: 哪些还没上门
    @liu reply: 待上门2件 + 李大全 + 王桂英
    @liu never: 何忠秀
03-06 12:00 liu: {{case:李大全}} 已上门
03-09 10:00 zhou: 哪些没回访
    @zhou reply: 待回访1件 + 李大全
03-10 10:00 liu: {{case:李大全}}轮椅送到了
03-16 10:00 zhou: {{case:李大全}}电话回访，满意
16:00 liu: 要抽查哪些？
    @liu reply: 没有等着抽查的
04-02 10:00 liu: 要抽查哪些？
    @liu reply: 待抽查1件 + 0001 李大全 + 3月16日（周一）电话，满意
10:05 zhou: 要抽查哪些？
    @zhou never: 0001 李大全
04-03 10:00 liu: {{case:李大全}}抽查属实
10:05 liu: 还有哪些没抽查
    @liu reply: 没有等着抽查的
ledger
cases: 3
