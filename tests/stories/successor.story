# 换联络员：说“以后找谁”，县残联同意并发码；接手的人以自己的名字出现，原来的账号停用
2026-11-12 周四
09:00 he: 我调走了，我们局以后找李明
    @he reply: 请县残联确认后更换
    @liu alert: 联络员由何静改为李明 + 要李明接替何静的绑定码
09:10 liu: 要李明接替何静的绑定码
    @liu reply: 县民政局联络员李明（接替何静）的绑定码
09:12 x5（小李）: 绑定 {{code:liu}}
    @x5 reply: 已绑定：李明，您好
    @liu alert: 县民政局联络员已由何静换成李明，今后的通知发给李明
09:20 liu: 要王小兰接替周敏的绑定码
    @liu reply: 王小兰（接替周敏）的绑定码
09:22 x7（兰兰）: 绑定 {{code:liu}}
    @x7 reply: 已绑定：王小兰，您好
    @liu alert: 临巴镇联系人已由周敏换成王小兰
09:30 chen in linba: 3组李大全，两只脚断了，想办残疾证，还要护理补贴
    linba reply: 请王小兰在11月19日（周四）前入户核实 | mentions zhou
    linba never: 周敏
    @zhou task: 新登记 0001
09:40 zhou: 0001核实属实，上报县里
    @zhou never: 已上报
11-13 09:30 x7: 0001核实属实，上报县里
    @zhou reply: 已上报县残联
10:00 liu in joint, @: 0001 派单，17号上午上门
    joint task: 县民政局：0001 | mentions he
10:10 x5 in joint: 0001收到
    joint reply: 0001 + 已签收
10:20 he in joint: 0001护理补贴已办结
    joint never: 已报办结
10:30 x5 in joint: 0001上门改到18号上午要得不
    @liu says: 李明希望 0001
ledger
李大全: { stage: dispatched, tasks: { NURSING: civil-affairs acknowledged } }
