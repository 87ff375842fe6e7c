# 接龙往上添、一行两个人、0 和莫得
2026-12-02 周三
09:00 zhou in linba: #接龙⏎12月“1+N”需求排查，有就报人，没有写无⏎例：XX村 无
    silence
09:10 xu in linba: #接龙⏎12月“1+N”需求排查，有就报人，没有写无⏎例：XX村 无⏎⏎1. 溪口村：0
    linba reply: 溪口村12月排查：无新增
09:20 chen in linba: #接龙⏎12月“1+N”需求排查，有就报人，没有写无⏎例：XX村 无⏎⏎1. 团石村：2人。3组李大全办残疾证；5组何忠秀要轮椅⏎2. 溪口村：0
    linba reply: 0001 + 0002
    linba never: 溪口村12月
09:30 zhou in linba: #接龙⏎12月“1+N”需求排查，有就报人，没有写无⏎例：XX村 无⏎⏎1. 云一村：没有⏎2. 团石村：2人。3组李大全办残疾证；5组何忠秀要轮椅⏎3. 溪口村：0⏎4. 河东村 莫得
    linba reply: 云一村、河东村12月排查：无新增
    linba never: 0001
    linba never: 哪个村
ledger
cases: 2
李大全: { village: 团石村, services: [CERT] }
何忠秀: { village: 团石村, services: [AID] }
2026-12: { 团石村: reported, 溪口村: nil, 云一村: nil, 河东村: nil }
