# 同村两件，光说一句“住院了”：问是哪一件，问过不再问；引用的清单里有两件，还是要问
2026-11-12 周四
09:00 chen in linba: 3组李大全，两只脚断了，想办残疾证
09:01 chen in linba: 4组王桂英，走不得路，要轮椅
10:01 chen in linba, @: 住院了
    linba reply: 哪一件 + 0001 + 0002
10:02 chen in linba: 2
    linba reply: 0002 + 住院
    linba never: 哪一件
10:03 chen in linba, quoting 0001: 他过世了
    linba never: 节哀
10:10 zhou: 0001 继续办
    @zhou reply: 照常办理
ledger
李大全: { stage: requested, onHold: null }
王桂英: { onHold: hospital until 2026-12-12 }
