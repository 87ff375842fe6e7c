# 一条消息报几个人：各有编号，缺什么一个一个问
2026-11-12 周四
09:10 chen in linba: 我村有三个：1组王桂英，两只脚断了，办残疾证；2组何忠秀，要轮椅；5组杨国民也报上
    linba reply: 0001 + 0002 + 杨** + 需要办什么
09:12 chen in linba: 杨国民是想吃低保，起不到床
    linba reply: 0003 + 低保
ledger
cases: 3
王桂英: { stage: requested, services: [CERT] }
何忠秀: { stage: requested, services: [AID] }
杨国民: { stage: requested, services: [DIBAO] }
