# 镇上、村上说“不是我们这里的”：说了住哪里的直接转过去，没说的问清住哪里再转
2026-06-01 周一
09:00 chen in linba: 3组李大全，67岁，走不得路，想办残疾证
09:10 x1（罗小红）: 我爸罗长明走不得路，住临巴镇团石村，想办残疾证
09:20 xu in linba: 4组齐天顺，47岁，瘫痪，没办残疾证
10:00 zhou: {{case:李大全}}不是我镇的，是三汇镇重石村的
    @zhou reply: 三汇镇 + 接着办
    @zhou never: 承办部门
    @tang says: 新登记 0001 李大全
10:30 zhou: {{case:罗长明}}不归我们镇管
    @zhou reply: 住哪个乡镇、哪个村
10:40 zhou: 岩峰镇大田村
    @zhou reply: 岩峰镇
    @qin says: 罗长明
11:00 xu: {{case:齐天顺}}不是我们村的，是团石村的
    @xu reply: 村（社区）已更正
11:10 tang: {{case:齐天顺}}不是我们镇的
    @tang reply: 没有查到编号
ledger
李大全: { stage: requested, village: 重石村, township: 三汇镇 }
罗长明: { stage: requested, village: 大田村, township: 岩峰镇 }
齐天顺: { stage: requested, village: 团石村, township: 临巴镇 }
