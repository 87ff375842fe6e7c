# 改名字、改组、改电话、改村、改需求：改完说清楚，旧的留痕
2026-11-12 周四
09:10 chen in linba: 3组李大权，两只脚断了，想办残疾证
    linba reply: 0001
09:12 chen in linba: 名字打错了，是李大全
    linba reply: 0001 + 姓名
    linba never: 李大全
09:14 chen in linba: 0001是5组
    linba reply: 组已更正
09:16 chen: 0001电话改成13800005678
    @chen reply: 电话已更正，现在是：138****5678
09:17 chen: 0001年龄报错了，是67岁
    @chen reply: 年龄已更正，现在是：67岁
09:18 chen in linba: 0001不是残疾证，是轮椅
    linba reply: 辅具
09:20 zhou: 0001更正：是溪口村的
    @zhou reply: 溪口村
09:22 xu: 0001办到哪步了
    @xu reply: 0001
ledger
李大全: { services: [AID], village: 溪口村, events: [CaseDrafted, CaseRequested, DeadlineSet, ResidentDescribed, ResidentDescribed, ResidentDescribed, ResidentDescribed, ServicesChanged, ResidentDescribed] }
