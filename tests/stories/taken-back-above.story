# 镇上替村里撤回“无新增”；外人举报转给人，不透露有没有这件事
2026-12-02 周三
09:00 chen in linba: 3组李大全，两只脚断了，想办残疾证
09:30 x9（小李）: 我举报，团石村李大全是假的，他能走路
    @x9 reply: 已记下并转县残联
    @x9 never: 0001
    @liu alert: 小李
10:10 luo in sanhui: 本月没得新增
    sanhui reply: 重石村12月排查：无新增
10:11 tang: 撤回重石村的无新增
    @tang reply: 已撤回重石村
10:12 xu in linba: 撤回团石村的无新增
    linba never: 已撤回
ledger
李大全: { stage: requested }
2026-12: { 重石村: open, 团石村: reported }
