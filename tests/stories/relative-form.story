# 家属私聊申请：一次问一样，中间改正、插问，第二天接着答
2026-11-12 周四
09:10 x9（李小芳）: 你好，我想给我爸办残疾证，他走不得路
    @x9 reply: 自动助手 + 叫什么名字
    @x9 never: 哪个村
09:11 x9: 不对，我先问下屋头
    @x9 reply: 叫什么名字
    @x9 never: 不对
09:12 x9: 他叫李大全
    @x9 reply: 哪个村
    @x9 never: 名字
09:13 x9: 办证要交好多钱？
    @x9 reply: 不收 + 哪个村
20:00
    silence
11-13 08:35
    silence
11-13 09:00
    @x9 notice: 还要继续
11-13 10:20 x9: 临巴镇团石村2组
    @x9 reply: 0001 + 11月20日（周五）
10:22 x9: 不对，是3组
    @x9 reply: 更正
10:25 x9: 再加一个轮椅
    @x9 reply: 辅具
ledger
cases: 1
李大全: { stage: requested, source: chat, village: 团石村, services: [AID, CERT], deadlines: { verify: 2026-11-20 open } }
