# 镇上说“我镇没有新增”：先问清楚是不是全部；转发通知不当回答
2026-12-03 周四
09:10 tang in sanhui: 各村注意，10号前把残疾人排查报上来哈
    silence
09:30 luo in sanhui: 收到
    silence
10:00 luo in sanhui: 无
    sanhui reply: 重石村
10:20 tang: 我镇其余村12月都没有新增
    @tang reply: 27 | buttons 是 不是
10:21 tang: 是
    @tang reply: 已记录
12-10 09:05
    sanhui silence
12-10 10:00 luo in sanhui: 我们村又来一个，2组冯德才，半边身子动不得，申请上门办证
    sanhui reply: 0001 + 冯**
ledger
冯德才: { source: survey, village: 重石村 }
2026-12: { 重石村: reported, 火盆村: nil }
