# 说过世了，其实是住院：镇上更正，继续办
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，想办残疾证
11-13 09:30 chen in linba: 0001李大全昨天过世了
    linba reply: 节哀
    linba never: 您好
    @zhou alert: 过世
09:50 zhou: 0001没有过世，是住院了
    @zhou reply: 住院
11-30 10:00 chen in linba: 李大全出院回家了
    linba reply: 恢复
ledger
李大全: { stage: requested, onHold: null }
