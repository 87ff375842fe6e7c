# 点名派部门：只派点到的，没派的说出来；市监单独接执照；镇上不能派单；进展不是办结
2026-11-23 周一
09:10 chen in linba: 3组李大全，67岁，两只脚断了，想办残疾证，要轮椅，申请护理补贴，还要打官司请律师
09:12 chen in linba: 5组王桂英，要办个营业执照开小卖部
11-24 10:00 zhou: {{case:李大全}} 属实，上报
10:01 zhou: {{case:王桂英}} 属实，上报
11-25 09:00 liu in joint, @: {{case:李大全}} 请卫健、民政27号下午一起上门
    joint reply: 11月27日（周五）下午 + 还有法律援助未派
    joint task: 县民政局 + 护理补贴12月17日（周四）前办结（残疾人两项补贴跨省通办时限） | mentions he
    joint task: 县卫健局 + 随队上门 | mentions jiang
    joint never: 县司法局
09:10 liu in joint, @: {{case:王桂英}} 执照请市监局办，27号上午去
    joint task: 县市监局 + 事项：营业执照 | mentions mo
    joint never: 县行政审批局
09:25 liu in joint, @: {{case:李大全}} 法律援助也派司法局
    joint task: 县司法局 + 法律援助12月2日（周三）前办结（法律援助法第四十三条） | mentions ai
09:30 ai in joint, quoting 司法: 收到
    joint reply: 已签收，法律援助12月2日（周三）前办结
10:05 he in joint, quoting 民政: 已列入计划，下周去
    joint reply: 进展已记录
11-26 11:00 ai in joint, @: {{case:李大全}} 已经指派律师，正在准备材料
    joint reply: 进展已记录
11-30 10:00 mo in joint: {{case:王桂英}}执照已办结
    joint reply: 营业执照已报办结，待镇上、县残联或本人确认
10:05 liu in joint: {{case:王桂英}}执照确认办结
    joint reply: 营业执照确认办结
ledger
李大全: { tasks: { CERT: disabled-federation assigned, AID: disabled-federation assigned, NURSING: civil-affairs in-progress, LEGAL: justice in-progress } }
王桂英: { tasks: { LICENSE: market done } }
