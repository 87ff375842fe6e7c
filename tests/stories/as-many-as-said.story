# 说了几件就是几件：两件都收到、三家都上门了、两个延期都同意、领走2本；数对不上才问
2026-09-01 周二
09:10 chen in linba: 1组李大全，残疾证过期了，要换证，想办个营业执照摆摊
09:11 chen in linba: 2组王桂英，想办残疾证，想办个营业执照开小卖部
09:12 luo in sanhui: 3组何忠秀，想办残疾证
09-02 10:00 zhou: {{case:李大全}}、{{case:王桂英}}属实，上报
10:01 tang: {{case:何忠秀}}属实，上报
09-03 09:00 liu in joint, @: {{case:李大全}}、{{case:王桂英}}、{{case:何忠秀}} 派单，7号上午上门
09:20 lei in joint: 两件都收到
    joint reply: 0001 + 0002 + 已签收，营业执照9月8日（周二）前
09:25 jiang in joint: 两件都收到
    joint reply: 哪一件 + 0001 + 0002 + 0003
09:26 jiang in joint: 三件都收到
    joint reply: 0001 + 0002 + 0003 + 已签收
09-07 12:30 liu: 今天三家都上门了
    @liu reply: 0001 + 0002 + 0003 + 已记录上门
14:30 lei in joint, @: 0001、0002 场地证明没到，都申请延期2天
15:00 liu in joint, @: 两个延期都同意
    joint reply: 0001 + 0002 + 由9月8日（周二）改为9月10日（周四）
09-08 09:30 liu: {{case:李大全}}、{{case:王桂英}}评定合格
10:00 chen: {{case:李大全}}、{{case:王桂英}}公示都贴了
09-16 09:31 chen: 两件都期满了，没得异议
    @chen reply: 0001 + 0002 + 9月22日（周二）前完善资料
09-17 10:00 zhou: {{case:李大全}}、{{case:王桂英}}资料送县残联了
09-21 10:00 liu in joint, @: 今天打印2本证：{{case:李大全}}、{{case:王桂英}}，请临巴来领
    joint reply: 0001 + 0002 + 9月29日（周二）
09-22 10:00 zhou in joint: 临巴领走3本
    joint reply: 哪一件
10:05 zhou in joint: 说错了，领走2本
    joint reply: 0001 + 0002 + 证件已领取
ledger
李大全: { certificate: collected }
王桂英: { certificate: collected, tasks: { LICENSE: approval acknowledged } }
