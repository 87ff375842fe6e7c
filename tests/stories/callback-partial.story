# 回访部分落实：还没到位的说出来；都报了办结的，先问是哪一项没落实
2026-06-01 周一
09:00 chen in linba: 3组李大全，67岁，走不得路，想办护理补贴、低保
09:05 chen in linba: 2组王大全，67岁，走不得路，想办护理补贴、低保
10:00 zhou: {{case:李大全}}、{{case:王大全}}核实属实，上报
10:10 liu: {{case:李大全}}、{{case:王大全}}明天上午上门，请民政派人
06-02 11:00 liu: {{case:李大全}}、{{case:王大全}}已上门
06-12 09:00 he: {{case:李大全}}护理补贴和低保都办结了
09:05 he: {{case:王大全}}护理补贴已办结
10:00 zhou, pressing 部分落实, on 0002 王大全:
    @zhou reply: 部分落实 + 还没到位：低保（县民政局）
10:10 zhou, pressing 部分落实, on 0001 李大全:
    @zhou reply: 护理补贴、低保都报了办结 + 哪一项还没落实
10:12 zhou: 低保还没落实
    @zhou reply: 部分落实 + 低保重新办理
    @he says: 低保 + 重新办理
10:20 liu: 民政报的都确认办结
    @liu reply: 李大全 + 护理补贴确认办结
    @liu reply: 王大全
    @liu never: 哪一件
ledger
李大全: { tasks: { NURSING: civil-affairs done, DIBAO: civil-affairs in-progress } }
王大全: { tasks: { NURSING: civil-affairs done, DIBAO: civil-affairs acknowledged } }
