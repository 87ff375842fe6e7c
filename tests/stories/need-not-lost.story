# 后来补的需求不丢：点名再加一样不用再问是不是同一人，电话归到本人，家属没答的请镇上问一问
2026-11-10 周二
09:10 luo in sanhui: 3组卢成富，走不得路，办残疾证
11-12 20:00 x16（卢家女婿）: 我岳父卢成富，三汇镇重石村，瘫痪在床，想办残疾证和护理补贴
    @x16 reply: 同一人
    @x16 never: 0001
11-13 09:00
    @x16 notice: 是不是以前报过
11-13 10:00 luo: 卢成富还要个轮椅
    @luo reply: 0001 + 辅具适配
    @luo never: 同一人
    @tang notice: 0001 + 残疾人证、辅具适配
10:05 luo: 卢成富儿子电话13800005678
    @luo reply: 0001 + 已补充电话
11-16 18:00
    @tang never: 护理补贴
11-17 09:00
    @tang says: 又有人报了这个名字 + 护理补贴 + 0001
10:00 tang: 0001属实，上报
    @tang reply: 已上报
11-18 09:00 luo in sanhui: 卢成富家屋顶漏雨，看能不能一起把危房改造报上
    sanhui reply: 0001 + 危房改造
    sanhui never: 卢成富
ledger
cases: 1
卢成富: { services: [AID, CERT, HOUSING], stage: reported }
