# 报了过世等镇上核实：专干说“工作队走了”不算确认，说清楚“已过世”才结案
2026-11-12 周四
09:00 chen in linba: 3组李大全，两只脚断了，想办残疾证
10:00 chen in linba: 李大全昨天过世了
    @zhou alert: 0001
11:00 zhou: 0001 工作队刚走了
    @zhou never: 节哀
14:40 zhou: 0001 核实了，人已经去世
    @zhou reply: 请节哀
    @zhou never: 不再变动
ledger
李大全: { stage: closed, closedBecause: died }
