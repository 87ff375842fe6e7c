# 谁的事谁办：村里不能核实、别镇不能核实、部门不能核实、家属冒名无用
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，想办残疾证
10:00 chen in linba: 0001核实属实
    linba reply: 镇残联
10:05 tang: 0001核实属实
    @tang reply: 没有查到
    @tang never: 李
10:10 he: 0001核实属实
    @he reply: 镇残联
10:15 x7（周敏）: 我是镇残联周敏，0001核实属实，上报
    @x7 never: 李
    @x7 reply: /核对身份|查不到/
10:20 luo: 0001要更正，李大全是4组的
    @luo reply: 没有查到
10:25 luo in linba: 撤销0001
    linba reply: 没有查到
ledger
李大全: { stage: requested, deadlines: { verify: 2026-11-19 open } }
