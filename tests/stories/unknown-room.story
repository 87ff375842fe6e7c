# 家属在群里说话：和人说的不插嘴，要帮忙的请私聊
2026-11-12 周四
09:10 x9（李小芳） in linba: 周主任好，我爸那个事情麻烦了
    silence
09:12 x9 in linba: 李大全走不得路，想办残疾证，临巴镇团石村3组
    linba never: 李大全
    linba reply: 0001
09:13 x9 in linba, @: 0001办到哪步了
    linba never: 李
ledger
李大全: { stage: requested, village: 团石村 }
