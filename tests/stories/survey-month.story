# 一个月的排查：1号开始，只点没报的村，报无、报人、迟报、两级看表
2026-11-27 周五
17:00
2026-12-01 周二
09:00
    linba reminder: 12月10日 + 26
    linba never: 团石村
09:20 chen in linba: 团石村本月无新增
    linba reply: 团石村12月排查：无新增，已记录
09:21 xu in linba: 溪口村没有
    linba reply: 溪口村
09:30 zhou: 龙潭社区、石子社区、临巴社区本月都没有新增
    @zhou reply: 龙潭社区 + 石子社区 + 临巴社区
10:00 chen in linba: 云一村本月无新增
    linba reply: 云一村的排查请由本村
12-08 09:00
    linba reminder: 12月10日（周四）
    linba never: 团石村
    linba never: 溪口村
    linba never: 龙潭社区
12-10 09:00
    linba reminder: 云一村
12-10 15:00 zhou: 还有哪些村没报？
    @zhou reply: 云一村
12-11 09:30
    linba silence
    @zhou report: 临巴镇12月排查 + 已报5个 + 未报21个 + 云一村
    @liu report: 渠县12月排查 + 415个村
12-11 10:00 zhou in linba: 云一村补报，无新增
    linba reply: 云一村12月排查：无新增，已补记
12-11 10:05 chen: 我们村补报一个，3组李大全瘫痪在床，想办残疾证
    @chen reply: 0001
12-11 10:10 liu: 这个月排查还有哪些乡镇没报齐
    @liu reply: 土溪镇
12-11 10:15 zhou: 我们镇这个月排查情况怎么样
    @zhou reply: 有需求：团石村1人 + 其中迟报
ledger
李大全: { village: 团石村 }
2026-12: { 团石村: reported, 溪口村: nil, 云一村: late, 河东村: missing, 重石村: missing }
