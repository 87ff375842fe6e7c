# 两个村、两个组各有同名的：光说名字要问，说了村说了组就是那一个，“2组的”不是第二件
2026-11-09 周一
09:10 chen in linba: 2组周德明，走不得路，想办残疾证
09:40 chen in linba: 7组周德明，也想办残疾证
    linba reply: 是同一人吗
09:41 chen in linba: 不是同一个人，7组的是另外一个
    linba reply: 0002
10:00 xu in linba: 6组李秀英，走不得路，办残疾证
10:05 chen in linba: 1组李秀英，82岁，腿断了走不得路，要轮椅
11-10 09:00 zhou: 周德明到哪一步了
    @zhou reply: 请问是哪一件 + 0001 + 0002
09:01 zhou: 2组的
    @zhou reply: 0001 + 已登记
    @zhou never: 0002
09:05 zhou: 7组周德明到哪一步了
    @zhou reply: 0002 + 已登记
09:30 zhou: 周德明核实了，属实，上报
    @zhou reply: 请问是哪一件
09:31 zhou: 第7组那个
    @zhou reply: 0002 + 已上报
09:35 zhou: 2组周德明人不在家，改天再去
    @zhou reply: 0001 + 家中无人 + 11月16日（周一）前核实
    @zhou never: 0002
    @zhou never: 没有待上门
10:00 zhou: 李秀英核实属实，上报县残联
    @zhou reply: 请问是哪一件 + 0003 + 0004
10:01 zhou: 团石村李秀英不属实，她能自己走
    @zhou reply: 0004 + 情况不符
    @zhou never: 0003
10:02 zhou: 溪口村那个
    @zhou reply: 0003 + 已上报
11-11 09:10 chen: 李秀英咋样了
    @chen reply: 0004
    @chen never: 0003
ledger
"0001": { stage: requested }
"0002": { stage: reported }
"0003": { stage: reported }
"0004": { stage: declined }
