# 两件一起派单，五个部门各有一张卡；说、引用、按钮都能签收，两件在手的一句“收到”要问清
2026-11-12 周四
09:10 chen in linba: 报一个：3组李大全，67岁，车祸两只脚都断了，没办过残疾证，还想要个轮椅，再申请护理补贴和低保
09:20 chen in linba: 4组王桂英，56岁，瘫痪在床，要办残疾证，想办个营业执照开小卖部
11-16 16:20 zhou: {{case:李大全}}核实属实，本人同意上门，上报县残联
16:21 zhou: {{case:王桂英}}属实，报县里
11-17 09:00 liu in joint, @: {{case:李大全}}、{{case:王桂英}} 派单，19号上午一起上门
    joint reply: 0001 + 0002 + 11月19日（周四）上午
    joint task: 县民政局：0001 + 事项：护理补贴 + 事项：低保 | mentions he
    joint task: 县卫健局：0001 + 随队上门 | mentions jiang
    joint task: 县卫健局：0002 + 随队上门 | mentions jiang
    joint task: 县行政审批局：0002 + 营业执照 | mentions lei
    joint task: 县市监局：0002 + 随队上门 | mentions mo
    @zhou notice: 0001 + 11月19日（周四）上午联合上门
    @chen notice: 0002 + 11月19日（周四）上午联合上门
09:20 jiang in joint: 卫健收到
    joint reply: 哪一件 + 0001 + 0002 | mentions jiang
09:21 jiang in joint: 都签收
    joint reply: 0001 + 0002 + 已签收
09:25 he in joint: 收到
    joint reply: 0001 + 已签收 + 护理补贴12月9日（周三）前 + 低保12月29日（周二）前
10:00 lei in joint, pressing 签收, on 行政审批:
    joint reply: 0002 + 营业执照11月20日（周五）前
10:05 mo in joint, quoting 市监: 收到，准时参加
    joint reply: 0002 + 已签收
10:10 he in joint: 收到
    joint silence
11-18 09:30
    @he never: 签收
    @jiang never: 签收
ledger
李大全: { tasks: { CERT: disabled-federation assigned, NURSING: civil-affairs acknowledged, DIBAO: civil-affairs acknowledged }, deadlines: { acknowledge: 2026-11-18 met, visit: 2026-11-23 open } }
王桂英: { tasks: { LICENSE: approval acknowledged }, deadlines: { acknowledge: 2026-11-18 met } }
