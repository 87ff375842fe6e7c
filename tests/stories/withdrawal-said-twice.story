# 撤了又说一遍“对，撤回”：还是撤了，不会因此恢复；明说撤错了才恢复
2026-06-01 周一
10:00 x4（景小梅）: 我爸爸景德山，岩峰镇大田村3组的，偏瘫八年了，我想给他申请办残疾证和护理补贴
    @x4 reply: 0001
06-03 10:00 qin: {{case:景德山}}属实，报县残联
06-04 09:00 x4: 我们不同意你们用他的信息了，不办了，把我们的资料都删掉
    @x4 reply: 已撤销 + 已转县残联
    @liu alert: 删除个人资料
09:10 x4: 对，撤回
    @x4 reply: 已撤销
    @x4 never: 恢复
    @qin silence
06-10 18:00
    @liu never: 0001
    @x4 silence
06-11 09:00 chen in linba: 3组李大全，两只脚断了，想办残疾证
09:05 chen in linba, @: {{case:李大全}}撤销
    linba reply: 已撤销
09:06 chen in linba, @: 撤回刚才那条
    linba reply: 恢复到之前
ledger
景德山: { stage: withdrawn }
李大全: { stage: requested }
