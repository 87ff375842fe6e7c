# 村干部在群里一句话报人：编号、期限、请谁核实；群里不出全名和病情
2026-11-12 周四
09:10 chen in linba: 报一个：3组李大全，67岁，中风瘫床上几年了，没办过残疾证，还想要个轮椅
    linba reply: 0001 + 李** + 残疾人证 + 辅具 + 11月19日（周四） | mentions zhou
    linba never: 中风
    linba never: 瘫
    @zhou task: 0001 + 李大全 + 11月19日（周四）
09:12 chen in linba: 他是2组的，说错了
    linba reply: 更正
09:13 chen in linba: 还要申请护理补贴
    linba reply: 0001 + 护理补贴
09:20 zhou in linba, quoting 0001: 收到
    silence
09:21 xu in linba: 辛苦了
    silence
ledger
cases: 1
李大全: { stage: requested, services: [AID, CERT, NURSING], village: 团石村, deadlines: { verify: 2026-11-19 open } }
