# 接龙：各报各的，接着发一遍又一遍，只记新的一行
2026-12-02 周三
09:10 chen in linba: #接龙⏎12月残疾人需求排查⏎⏎1. 团石村 无
    linba reply: 团石村
09:20 xu in linba: #接龙⏎12月残疾人需求排查⏎⏎1. 团石村 无⏎2. 溪口村 王桂英，5组，走不得路，想办残疾证
    linba reply: 0001 + 王**
09:40 zhou in linba: #接龙⏎12月残疾人需求排查⏎⏎1. 团石村 无⏎2. 溪口村 王桂英，5组，走不得路，想办残疾证⏎3. 云一村 无⏎4. 河东村 何忠秀，要轮椅
    linba reply: 云一村 + 0002
    linba never: 0001
10:00 zhou in linba: #接龙⏎12月残疾人需求排查⏎⏎1. 团石村 无⏎2. 溪口村 王桂英，5组，走不得路，想办残疾证⏎3. 云一村 无⏎4. 河东村 何忠秀，要轮椅⏎5. 石垭村 无⏎6. 龙潭社区 无
    linba reply: 石垭村 + 龙潭社区
    linba never: 团石村
    linba never: 王**
ledger
cases: 2
王桂英: { source: survey, village: 溪口村, services: [CERT] }
何忠秀: { village: 河东村, services: [AID] }
2026-12: { 团石村: nil, 溪口村: reported, 云一村: nil, 河东村: reported, 石垭村: nil, 龙潭社区: nil }
