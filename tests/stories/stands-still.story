# 先放着不是撤销：期限暂停，一个月后再问；住院的出院再说
2026-11-12 周四
09:10 chen in linba: 3组李大全，想办残疾证
09:20 chen in linba: 5组王桂英，想办残疾证
14:00 zhou in linba: 0001先放着
    linba reply: 0001 + 暂缓 + 12月12日（周六） + 恢复办理
    linba never: 撤销
15:00 zhou in linba: 0001暂缓一下，家里在闹纠纷
    silence
16:00 chen in linba: 0002人在县医院，出院再说
    linba reply: 0002 + 住院 + 12月12日（周六）
    linba never: 没有待上门
17:00 x5（李小芳）: 我爸何忠信瘫了，临巴镇团石村3组，想办残疾证，我电话13800001234
    @x5 reply: 0003
17:10 x5: 先停一下嘛，等我哥哥回来再说
    @x5 reply: 0003 + 暂缓
    @x5 never: 撤
17:20 chen in linba: 先放一放
    silence
17:30 x5: 我哥回来了，继续办
    @x5 reply: 0003 + 已恢复办理
12-14 09:00
    @zhou digest: 0001 + 有人要求 + 恢复办理
12-14 10:00 zhou in linba: 0001恢复办理
    linba reply: 0001 + 已恢复办理
12-14 10:10 zhou in linba: 0002住院还没回来，先放着
    linba never: 撤销
ledger
李大全: { stage: requested, onHold: null, deadlines: { verify: 2026-12-21 open } }
王桂英: { stage: requested }
