# 不愿意办：尊重，一个月后再问；还是不愿意，再过一个月；同意了接着办
2026-11-12 周四
09:00 chen in linba: 3组李大全，两只脚断了，想办残疾证
09:10 zhou: 李大全本人不愿意办，怕公示丢脸
    @zhou reply: 0001 + 尊重本人意愿
    @zhou never: 丢脸
2026-12-14 周一
09:30
    @zhou reminder: 0001 + 不愿意
10:05 zhou: 0001还是不愿意
    @zhou reply: 2027年1月14日（周四）
2027-01-14 周四
09:30
    @zhou reminder: 0001
10:05 zhou: 0001 这回同意了
    @zhou reply: 已恢复办理
ledger
李大全: { stage: requested, onHold: null, inScope: null }
