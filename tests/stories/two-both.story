# “两个都属实”，手上正好两件就是这两件；三件就要问是哪两件
2026-11-09 周一
09:10 chen in linba: 3组雍正才的残疾证过期两年了，走不得路，要换证
09:20 xu in linba: 2组牟淑芳走不得路，要轮椅
11-10 10:30 zhou: 两个都属实，一起上报
    @zhou reply: 0001 + 0002 + 已上报
11-11 09:10 chen in linba: 4组王桂英，走不得路，要轮椅
09:11 chen in linba: 5组杜正清，走不得路，要护理补贴
09:12 chen in linba: 6组何忠秀，走不得路，要护理补贴
10:30 zhou: 两个都属实，一起上报
    @zhou reply: 请问是哪一件 + 0003 + 0005
10:31 zhou: 三个都是
    @zhou reply: 0003 + 0004 + 0005 + 已上报
ledger
雍正才: { stage: reported }
牟淑芳: { stage: reported }
何忠秀: { stage: reported }
