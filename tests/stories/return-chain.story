# 退单：执照审批局说归市监局，县里改派，签收前首接负责；市监再退被驳回，不得再退；材料不全请镇上补
2026-11-23 周一
09:10 chen in linba: 3组李大全，67岁，车祸断了两只脚，想办个营业执照摆摊，申请护理补贴
11-24 10:00 zhou: {{case:李大全}} 属实，上报
11-25 09:00 liu in joint, @: {{case:李大全}} 派单，27号上午上门
    joint task: 县行政审批局 + 营业执照11月30日（周一）前办结 + 市场主体登记管理条例 | mentions lei
    joint task: 县市监局 + 随队上门 | mentions mo
    joint task: 县民政局 + 护理补贴12月17日（周四）前办结 | mentions he
10:00 lei in joint, quoting 行政审批: 这个不归我们，应该是市监局的
    joint reply: 申请退单 + 建议县市监局 + 11月26日（周四）前裁定 + 裁定前仍由贵单位负责
    @liu task: 县行政审批局申请退单 + 建议县市监局 | buttons 同意退单 不同意退单
14:40 liu in joint, quoting 退: 同意，转市监局
    joint reply: 改派县市监局 + 签收前仍由县行政审批局负责
    @lei notice: 改派县市监局 + 继续负责
    joint task: 县市监局 + 事项：营业执照 | mentions mo
16:00 mo in joint, quoting 事项：营业执照: 签收
    joint reply: 已签收，营业执照11月30日（周一）前办结
    @lei notice: 贵单位不用再办
11-26 09:30 mo in joint, @: {{case:李大全}} 不是我们的事，退回
    @liu task: 县市监局申请退单
    @liu never: 建议县行政审批局
10:00 liu in joint, @: {{case:李大全}} 不同意退单，市监局继续办
    joint reply: 不同意退单 + 县市监局继续办理，11月30日（周一）前
    @mo notice: 不同意退单 + 11月30日（周一）前
10:30 mo in joint, @: {{case:李大全}} 还是退了吧，真不归我们管
    joint reply: 不再重复退单
11:00 he in joint, @: {{case:李大全}} 材料不全，差银行卡复印件，退回
    joint reply: 材料不全
15:00 liu: {{case:李大全}} 护理补贴同意退单，请镇上补材料
    @liu reply: 请镇上补齐材料 + 县民政局
    @he notice: 仍由贵单位承办，12月17日（周四）前
    @zhou task: 县民政局办理护理补贴 + 补齐材料
ledger
李大全:
  tasks: { LICENSE: market acknowledged, NURSING: civil-affairs acknowledged }
  deadlines: { return-decision: 2026-11-27 met }
