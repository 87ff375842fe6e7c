# 几户“一并上报”不是合并；真要合并两个不同姓的人，先问一声
2026-06-01 周一
09:10 luo in sanhui: 重石村1组卞长青，51岁，走不得路，想办残疾证
09:11 luo in sanhui: 重石村2组蒲光明，52岁，走不得路，想办残疾证
09:12 luo in sanhui: 重石村3组雍秀兰，53岁，走不得路，想办残疾证
06-02 09:00 tang: 0001、0002、0003这3户都核实了，属实，一并上报
    @tang reply: 0001 卞长青 + 0002 蒲光明 + 0003 雍秀兰
    @tang never: 合并
09:10 tang: 0001和0002合并
    @tang reply: 卞长青 + 蒲光明 + 确定是同一个人吗 | buttons 是 不是
09:11 tang: 不是
    @tang never: 已合并
06-03 09:00 liu in joint, @: 0001、0002、0003 8号全天上门，请卫健派2名医生
    joint reply: 0001 + 0002 + 0003
ledger
卞长青: { stage: dispatched }
蒲光明: { stage: dispatched }
雍秀兰: { stage: dispatched, deadlines: { verify: 2026-06-08 met, visit: 2026-06-09 open } }
