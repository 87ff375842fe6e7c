# 撤回：本人撤自己的，上级撤下级的，别人撤不了，后面又动过的不能直接撤
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，想办残疾证
10:00 zhou: 0001核实属实，上报县残联
    @zhou reply: 已上报
10:01 zhou: 撤回刚才那条
    @zhou reply: 已撤回
10:05 xu in linba: 撤回0001
    linba reply: 没有查到
10:10 zhou: 0001核实属实，上报县残联
    @zhou reply: 已上报
10:20 liu: 撤回0001刚才的上报
    @liu reply: 撤回
10:30 zhou: 0001核实属实，上报县残联
    @zhou reply: 已上报
10:40 liu in joint, @: 0001 请卫健派医生，18号上午上门
    joint reply: 0001
10:45 zhou: 撤回刚才那条
    @zhou reply: 不能直接撤回
ledger
李大全: { stage: dispatched }
