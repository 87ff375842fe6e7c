# 住院、外出、拒绝、户口在外：该停的停，一个月后再问，户口在外不拒
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，想办残疾证
09:11 chen in linba: 4组王桂英，走不得路，想办残疾证
09:12 chen in linba: 5组何忠秀，走不得路，想办残疾证
09:13 chen in linba: 6组杨国民，走不得路，想办残疾证
11-13 09:30 chen in linba: 李大全住院了
    linba reply: 0001 + 12月13日
    linba never: 病
09:31 zhou: 王桂英下广东打工去了，春节才回来
    @zhou reply: 0002 + 外出
09:32 zhou: 0003本人不愿意办，怕丢人
    @zhou reply: 0003 + 尊重
    @zhou never: 丢人
09:33 zhou: 杨国民户口在大竹县
    @zhou reply: 0004 + 不影响
11-20 10:00
    @zhou never: 0001
    @zhou never: 0002
    @zhou never: 0003
12-14 17:00
    @zhou says: 0003 + 不愿意
12-15 10:00 zhou: 0003问过了，现在愿意办了
    @zhou reply: 0003 + 恢复
ledger
李大全: { onHold: hospital until 2026-12-13, deadlines: { verify: 2026-11-19 paused } }
何忠秀: { onHold: null }
杨国民: { onHold: null, stage: requested }
