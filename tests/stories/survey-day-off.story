# 1月10日是周日：最后一个工作日提醒，周日晚上报仍算按时，周一起算迟
2026-12-30 周三
10:00
2027-01-04 周一
10:00
    linba reminder: 1月10日（周日） + 26
2027-01-08 周五
10:00
    linba reminder: 1月10日（周日） + 团石村
    linba never: 所有人
2027-01-10 周日
20:00 chen in linba: 团石村1月没有新增
    linba reply: 已记录
    linba never: 迟报
2027-01-11 周一
09:30
    @zhou report: 临巴镇1月排查 + 已报1个
10:05 xu in linba: 溪口村无
    linba reply: 溪口村1月排查：无新增，已补记
    linba never: 迟报
ledger
2027-01: { 团石村: nil, 溪口村: late, 云一村: missing }
