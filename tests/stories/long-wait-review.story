# 住院一个月后再问；还在医院就再等，出院了接着算剩下的日子
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，想办残疾证
11-16 09:30 chen in linba: 李大全住院了，0001先缓一缓
    linba reply: 0001
12-16 09:00
    @zhou says: 0001 + 住院
12-16 10:00 zhou: 0001还在住院
    @zhou reply: 住院
2027-01-18
09:30
    @zhou says: 0001
10:00 zhou: 0001出院了，可以上门了
    @zhou reply: 恢复
ledger
李大全: { onHold: null, stage: requested }
