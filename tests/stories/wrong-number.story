# 编号打错了：没有这个号就说没有，跟着改正只认对的那件；不是自己的事，连有没有都不说
2026-06-01 周一
09:00 chen in linba: 团石村3组 申屠明，39岁，走不得路，要办残疾证
09:05 xu in linba: 溪口村2组宁德华，57岁，重残有证，护理补贴没有拿
06-02 09:00 zhou: {{case:申屠明}}、{{case:宁德华}}都属实，上报县残联
06-03 09:00 liu in joint, @: {{case:申屠明}}、{{case:宁德华}}请卫健、民政5号上午上门
09:20 he in joint, @: 0099民政收到
    joint reply: 没有查到编号 0099
09:22 he in joint, @: 打错了，是{{case:宁德华}}，收到
    joint reply: 0002 宁** + 已签收
    joint never: 哪一件
09:40 shen in joint, @: {{case:宁德华}}教育局已办结
    joint reply: 没有查到编号 0002
10:00 tang: {{case:申屠明}}查无此人，不属实
    @tang reply: 没有查到编号 0001
    @tang never: 申屠明
ledger
申屠明: { stage: dispatched }
宁德华: { tasks: { NURSING: civil-affairs acknowledged } }
