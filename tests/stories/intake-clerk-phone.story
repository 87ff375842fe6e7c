# 镇上接电话、转12345：来源记清楚，村名有两个同音先问
2026-11-12 周四
09:10 zhou: 刚接到电话，溪口村王桂英，72岁，腿断了出不了门，想办残疾证，电话13800001234
    @zhou reply: 0001 + 王桂英 + 溪口村
09:20 tang: 12345热线转来，重石村冯德才半边身子瘫了，要求上门评残
    @tang reply: 0002
09:30 liu: 市民热线转办：岩峰镇大田村黄素珍，高位截瘫，想要轮椅和护理补贴
    @liu reply: 0003
    @qin task: 0003
ledger
王桂英: { source: phone, village: 溪口村, services: [CERT] }
冯德才: { source: hotline, village: 重石村, services: [CERT] }
黄素珍: { source: hotline, village: 大田村, services: [AID, NURSING] }
