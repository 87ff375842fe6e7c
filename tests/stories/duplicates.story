# 重复登记：同名同村、同音、身份证号；问一句，答了才并
2026-11-12 周四
09:10 chen in linba: 3组李大全，67岁，两只脚断了，想办残疾证
    linba reply: 0001
10:00 zhou: 团石村李大泉，67岁，走不得路，要轮椅
    @zhou reply: 0001 + 同一人 | buttons 是 不是
10:01 zhou: 是
    @zhou reply: 0001 + 辅具
10:30 chen in linba: 3组李大全想申请护理补贴
    linba reply: /0001.*护理补贴|同一人/
10:31 chen in linba: 是同一个人
    linba reply: 0001 + 护理补贴
11:00 xu: 溪口村王桂英，身份证513030190203070028，要轮椅
    @xu reply: 0002
11:10 zhou: 王贵英，身份证513030190203070028，溪口村的，想办残疾证
    @zhou reply: 0002 + 同一人
11:11 zhou: 不是
    @zhou reply: 0003
11:20 zhou: 0003和0002其实是同一个人，合并
    @zhou reply: 合并 + 0002
ledger
李大全: { services: [AID, CERT, NURSING] }
"0002": { stage: requested, services: [AID, CERT] }
"0003": { stage: merged }
