# 不在上门范围的照样登记，核实后转常规渠道，不丢
2026-11-12 周四
09:10 deng in yanfeng: 6组赵春生，耳朵听不见，想办残疾证
    yanfeng reply: 0001
11-13 10:00 qin: 0001去看了，是听力残疾，不属于肢体重度，转常规办理
    @qin reply: 0001 + 常规
    @qin never: 听力
    @deng notice: 0001 + 常规
ledger
赵春生: { stage: referred, inScope: false, closedBecause: out-of-scope, deadlines: { verify: 2026-11-19 met } }
