# 接龙每行开头是填的人的名字：那是村干部，不是要办事的人
2026-06-01 周一
09:00 chen in linba: #接龙⏎临巴镇6月残疾人需求摸底，没有的写“无”⏎⏎1. 陈国富 无
    linba reply: 团石村6月排查：无新增
    linba never: 陈**
09:10 xu in linba: #接龙⏎临巴镇6月残疾人需求摸底，没有的写“无”⏎⏎1. 陈国富 无⏎2. 溪口村 徐长福 有1人 5组马德全 63岁 半身不遂 办残疾证
    linba reply: 0001 + 马**（临巴镇溪口村）
    linba never: 徐**
09:20 zhou in linba: #接龙⏎临巴镇6月残疾人需求摸底，没有的写“无”⏎⏎1. 陈国富 无⏎2. 溪口村 徐长福 有1人 5组马德全 63岁 半身不遂 办残疾证⏎3. 偏岩村 无
    linba reply: 偏岩村
    linba never: 0001
06-02 10:00 chen in linba: 不好意思，团石村前头报的无报错了，有一个：2组秦福贵，55岁，两只大腿截肢，想办残疾证
    linba reply: 0002 + 秦**
ledger
cases: 2
马德全: { source: survey, village: 溪口村, services: [CERT] }
2026-06: { 团石村: reported, 溪口村: reported, 偏岩村: nil }
