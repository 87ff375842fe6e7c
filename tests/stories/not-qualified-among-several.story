# 几个人一起评定，一个没评上：群里不说谁没过、怎么申诉；当面说，别的照办
2026-11-23 周一
09:10 chen in linba: 1组李大全，两只脚断了，想办残疾证
09:11 chen in linba: 2组王桂英，想办残疾证，还要轮椅
09:12 chen in linba: 3组何忠秀，腰杆断了，想办残疾证
11-24 10:00 zhou: {{case:李大全}}、{{case:王桂英}}、{{case:何忠秀}}属实，上报
11-25 09:00 liu in joint, @: {{case:李大全}}、{{case:王桂英}}、{{case:何忠秀}} 派单，26号上午上门
11-26 12:30 liu: {{case:李大全}}、{{case:王桂英}}、{{case:何忠秀}}都上门了
    @liu reply: 0001 + 0002 + 0003 + 评定结果出来后请告诉我
11-30 10:00 jiang in joint: {{case:李大全}}、{{case:何忠秀}}评定合格，{{case:王桂英}}没评上
    joint reply: 0002 + 当面告诉本人
    joint never: 未达到
    joint never: 10个工作日
    joint never: 王桂英
    @chen task: 张贴公示 + 0001 李大全、0003 何忠秀
    @chen never: 王桂英
    @zhou task: 0002 王桂英 + 10个工作日 + 市级残联
11:00 chen in linba: {{case:王桂英}}的证啥时候下来
    linba reply: 评定已完成，结果由县残联当面告知
    linba never: 未达到
12-01 09:30 liu: {{case:王桂英}}轮椅送到了
12-02 10:00 zhou: {{case:王桂英}}上门回访，满意
    @zhou reply: 本件已办结
ledger
李大全: { certificate: assessed }
王桂英: { certificate: not-qualified, stage: closed }
