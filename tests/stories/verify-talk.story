# 核实的口语：也看了、光说上报、点名撤回；拿不准的先问
2026-11-12 周四
09:00 chen in linba: 3组李大全，两只脚断了，想办残疾证
09:01 chen in linba: 4组王桂英，走不得路，要轮椅
09:02 chen in linba: 5组何忠秀，想办证
09:03 chen in linba: 6组杨国民，眼睛看不见，想办证
11-13 09:30 zhou: 李大全去屋头看了，是真的，恼火得很，报县里
    @zhou reply: 0001 + 已上报县残联
09:31 zhou: 王桂英也看了，情况属实
    @zhou reply: 0002 + 属实
09:32 zhou: 上报
    @zhou reply: 0002 + 已上报县残联
09:33 zhou: 0003不属实，人家能走能跳
    @zhou reply: 0003 + 情况不符
09:34 zhou: 杨国民是视力的，不符合上门，走常规
    @zhou reply: 0004 + 常规
09:41 zhou: 何忠秀我看错了，撤回，应该是属实的
    @zhou reply: 已撤回 + 0003
    @zhou reply: 0003 + 核实属实
    @chen notice: 0003 + 撤回
09:42 zhou: 0001 继续办
    @zhou never: 常规
ledger
李大全: { stage: reported }
王桂英: { stage: reported }
何忠秀: { stage: requested, deadlines: { verify: 2026-11-19 met } }
杨国民: { stage: referred }
