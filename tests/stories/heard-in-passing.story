# 一句话不是对前面问题的回答，也要听见；同样的话再说一遍，不再惊动大家
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，没办过残疾证，再申请护理补贴
    linba reply: 0001
09:20 chen in linba: 4组王桂英，瘫痪在床，想办护理补贴
    linba reply: 0002
11-16 16:20 zhou: 0001、0002核实属实，本人同意上门，上报县残联
    @zhou reply: 0001 + 0002
11-17 09:00 liu in joint, @: 0001 派单，19号上午上门
    joint task: 【派单】县民政局：0001 李**（临巴镇团石村） + 事项：护理补贴12月9日（周三）前办结（残疾人两项补贴跨省通办时限） + 上门：11月19日（周四）上午 + 请在11月18日（周三）前签收。
09:05 he in joint: 0001退单
    joint reply: 退单请说明原因
09:30 liu in joint, @: 0002 派单，19号上午上门
    joint task: 县民政局：0002
10:10 he in joint: 0002已签收
    joint reply: 0002 + 已签收
10:20 he in joint: 0001也签收
    joint reply: 0001 + 已签收
11-18 10:00 liu in joint, @: 0001上门改到19号上午
    joint reply: 0001 李**（临巴镇团石村）就是11月19日（周四）上午上门，没有变动
    @zhou silence
    @chen silence
10:30 x9（李小芳）: 您好，请问有人吗
    @x9 reply: 您好，我是渠县 + 有事直接说就行
    @x9 never: 没有把握
10:31 x9: 我妈蒲光玲瘫痪在床，想申请残疾证，文崇镇下湾村的
    @x9 reply: 已登记，编号 0003
10:35 x9: 他叫蒲光玲
    @x9 reply: 好的，0003 蒲光玲（文崇镇下湾村）就是这样登记的
ledger
李大全: { stage: dispatched, tasks: { NURSING: civil-affairs acknowledged } }
王桂英: { tasks: { NURSING: civil-affairs acknowledged } }
蒲光玲: { stage: requested }
