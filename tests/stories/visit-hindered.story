# 下雨路断没去成，不是家里没人：核实、上门都照实说
2026-06-01 周一
09:00 chen in linba: 3组李大全，67岁，走不得路，想办残疾证
09:10 chen in linba: 1组何忠秀，想办残疾证
06-02 09:00 zhou: {{case:李大全}}今天下大雨，路垮了，没去成
    @zhou reply: 没去成 + 6月8日（周一）前核实
    @zhou never: 家中无人
09:30 zhou: {{case:何忠秀}}去了家里没人
    @zhou reply: 家中无人
06-04 09:00 zhou: {{case:李大全}}核实属实，上报
10:00 liu: {{case:李大全}}明天上午上门，请卫健派人
06-05 10:30 liu: {{case:李大全}}下大雨路断了，没去成
    @liu reply: 上门未成（第1次） + 请另约时间
    @zhou says: 上门没去成
    @zhou never: 未见到人
11:00 zhou: {{case:李大全}}什么情况
    @zhou reply: 上门1次未成
ledger
李大全: { stage: dispatched, visit: { failures: 1 } }
何忠秀: { stage: requested }
