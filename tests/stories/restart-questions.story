# 问到一半别人插话：群里只认本人的回答，别人的话不算
2026-11-12 周四
09:10 chen in linba: 有个群众想办残疾证
    linba reply: 叫什么名字 | mentions chen
09:11 xu in linba: 明天开会吗
    silence
09:12 zhou in linba: 开，9点
    silence
09:13 chen in linba: 李大全
    linba reply: 0001
09:14 chen in linba: 3组的
    linba reply: /组已更正|已补充组/
ledger
cases: 1
李大全: { stage: requested, services: [CERT] }
