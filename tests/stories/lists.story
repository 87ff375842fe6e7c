# 各种清单：在办、快到期、超期、没签收、没报村、总数
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，想办残疾证
09:11 xu in linba: 4组王桂英，走不得路，要轮椅
09:12 luo in sanhui: 2组冯德才，半边身子动不得，想办残疾证和低保
11-13 09:30 zhou: 李大全核实属实，上报
10:00 liu in joint, @: 0001 请卫健18号上门
11-17 10:00 zhou: 我镇在办的有哪些
    @zhou reply: 0001 + 0002
    @zhou never: 0003
10:01 zhou: 快到期的有哪些
    @zhou reply: 0002
10:02 liu: 哪些部门没签收
    @liu reply: 卫健
10:03 liu: 各乡镇办了多少
    @liu reply: /临巴镇/
10:04 chen: 我们村还有哪些没办完
    @chen reply: 0001
    @chen never: 0002
10:05 jiang: 我们还有哪些没签收
    @jiang reply: 0001
11-23 10:00 wang: 超期的有哪些
    @wang reply: 0002 + 0003
10:01 tang in sanhui, @: 超期的有哪些
    sanhui reply: 0003 + 冯**
10:02 x9（路人）: 超期的有哪些
    @x9 never: 000
ledger
cases: 3
