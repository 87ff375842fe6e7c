# 分管领导问：按镇、按部门，接着问的还是同一个部门；已报办结的不算部门超期；群里只说打码的
2026-11-23 周一
09:10 chen in linba: 1组李大全，想办残疾证
09:11 luo in sanhui: 2组冯德才，要低保
09:12 deng in yanfeng: 3组杨光，要法律援助
11-24 10:00 zhou: {{case:李大全}}属实，上报
10:01 tang: {{case:冯德才}}属实，上报
10:02 qin: {{case:杨光}}属实，上报
11-25 09:00 liu in joint, @: {{case:李大全}}、{{case:冯德才}}、{{case:杨光}} 派单，27号上门
11-27 17:00 liu: 今天三家都上门了
    @liu reply: 0001 + 0002 + 0003
12-01 10:00 ai in joint, @: {{case:杨光}}法律援助办结
12-04 09:40 wang: 民政局手头有几件，超期没有
    @wang reply: 县民政局在办1件 + 县民政局超期1件 + 冯德才
    @wang never: 李大全
09:41 wang: 三汇镇有几件超期
    @wang reply: 三汇镇超期1件 + 11月26日（周四）前签收低保，县民政局，已超期6个工作日
    @wang never: 李大全
09:42 wang: 司法局有没有超期的
    @wang reply: 县司法局没有超期的
09:43 wang: 哪些部门还没签收
    @wang reply: 县民政局1件
    @wang never: 县司法局
09:44 wang: 到现在一共报了多少件，办结多少
    @wang reply: 共3件 + 在办3件，办结0件，超期1件
09:47 wang in joint, @: 超期的有哪些
    joint reply: 0002 冯**
    joint never: 冯德才
ledger
cases: 3
