# 评定没达到标准：当面说明和异议途径，群里不说结果，其他服务照办
2026-11-23 周一
08:30 x9（李小芳）: 我爸王长贵要办残疾证，还要个轮椅，住临巴镇团石村5组
08:31 x9（李小芳）: 没有报过
11-24 10:00 zhou: {{case:王长贵}} 属实，上报
11-25 09:00 liu in joint, @: {{case:王长贵}} 派单，27号上午上门
11-27 11:00 liu: {{case:王长贵}} 已上门
11-30 09:30 liu in joint: {{case:王长贵}} 评定没达到标准
    joint never: 未达到
    joint never: 10个工作日
    joint reply: 当面告诉本人
    @zhou task: 未达到办证标准 + 10个工作日 + 市级残联
    @x9 notice: 10个工作日 + 市级残联 + 其他服务照常
12-01 09:30 liu: {{case:王长贵}} 轮椅送到了
12-02 10:00 zhou: {{case:王长贵}} 电话回访，满意
    @zhou reply: 本件已办结
ledger
王长贵: { stage: closed, certificate: not-qualified, tasks: { CERT: disabled-federation not-eligible, AID: disabled-federation done } }
