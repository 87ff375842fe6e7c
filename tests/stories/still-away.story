# 一个月后再问，还没回来的说名字就再等一个月，不管刚才在说哪一个
2026-11-09 周一
09:10 xu in linba: 1组谭兴国，走不得路，办残疾证
09:20 xu in linba: 2组赵福全，走不得路，要轮椅
11-10 10:00 xu in linba: 谭兴国被女儿接到成都去了，过年才回来
    linba reply: 0001 + 12月10日（周四）
10:01 zhou: 赵福全住院了
    @zhou reply: 0002 + 住院
12-10 09:00
    @zhou says: 0001 + 恢复办理
12-11 10:00 zhou: 赵福全到哪一步了
    @zhou reply: 0002
10:01 zhou: 谭兴国还没回来
    @zhou reply: 0001 + 外出 + 2027年1月11日（周一）
12-18 10:00 xu: 谭兴国提前回来了，可以去看了
    @xu reply: 0001 + 恢复办理
ledger
谭兴国: { onHold: null, stage: requested }
赵福全: { onHold: hospital until 2026-12-10 }
