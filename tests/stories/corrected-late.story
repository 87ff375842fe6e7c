# 上门前才发现村和名字报错了：新村的干部、随队的部门、县里都知道；改电话不惊动大家
2026-11-09 周一
09:10 xu in linba: 2组王大明，58岁，走不得路，要办残疾证和护理补贴
11-11 10:00 zhou: 0001 核实属实，上报县残联
11-12 09:30 liu in joint, @: 0001派单，卫健、民政一起，16号下午去
    @chen silence
11-13 15:10 zhou: 0001不是溪口村的，是团石村的
    @zhou reply: 团石村
    @chen notice: 11月16日（周一）下午 + 团石村
    @he notice: 团石村 + 有更正
    @jiang notice: 团石村 + 有更正
    @liu notice: 团石村 + 有更正
15:20 zhou: 王大明名字写错了，是王达明
    @he notice: 王达明 + 姓名
15:30 zhou: 王达明电话改成13900001111
    @he silence
    @liu silence
ledger
王达明: { village: 团石村, stage: dispatched }
