# 定了上门以后人走了：部门先问清，县里确认，镇上、村上、部门都知道不用再去
2026-11-23 周一
09:10 chen in linba: 3组李大全，想吃低保，要轮椅
11-24 10:00 zhou: {{case:李大全}}属实，上报
11-25 09:00 liu in joint, @: {{case:李大全}} 派单，30号上午上门
    @chen notice: 请提前告知家里并陪同
09:30 he in joint, quoting 民政: 收到
11-26 10:00 he in joint, @: {{case:李大全}}听村上说人已经不在了
    joint reply: 是出门了，还是人已经过世了
11:00 liu: {{case:李大全}}确认去世了，昨天走的
    @liu reply: 请节哀 + 提醒已全部停止
    @zhou notice: 0001 李大全 + 请节哀 + 不用再去
    @chen notice: 0001 李大全 + 请节哀 + 不用再去
    @fang notice: 0001 李大全 + 请节哀
    @he notice: 贵单位的事项不用再办
    joint silence
11-30 09:30
    @zhou silence
    @chen silence
    @liu silence
    @he silence
ledger
李大全: { stage: closed, closedBecause: died, tasks: { DIBAO: civil-affairs cancelled, AID: disabled-federation cancelled } }
