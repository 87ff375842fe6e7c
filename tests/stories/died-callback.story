# 人过世以后，没做的回访不再算欠着，台账里也不留“待回访”
2026-06-01 周一
09:00 chen in linba: 3组李大全，67岁，走不得路，想办残疾证和护理补贴
10:00 zhou: {{case:李大全}}核实属实，上报
10:10 liu: {{case:李大全}}明天上午上门，请卫健、民政派人
06-02 11:00 liu: {{case:李大全}}已上门，评定合格
06-03 09:00 zhou: {{case:李大全}}李大全去世了
07-20 09:00
    @zhou never: 李大全
ledger
李大全: { stage: closed, closedBecause: died, deadlines: { callback: 2026-07-02 cancelled } }
