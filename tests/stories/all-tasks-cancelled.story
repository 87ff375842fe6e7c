# 派的都撤了：没有事要上门，上门期限不再催；再派单，期限照原来的算
2026-06-01 周一
09:00 chen in linba: 3组李大全，67岁，走不得路，想办护理补贴
10:00 zhou: {{case:李大全}}核实属实，上报
10:10 liu: {{case:李大全}}6月5日上午上门，请民政派人
10:20 he: {{case:李大全}}护理补贴退单，重复申请，以前办过了
11:00 liu: {{case:李大全}}同意退单
    @liu reply: 护理补贴
06-09 18:00
    @liu never: 联合上门
    @wang never: 联合上门
06-10 09:00 liu: {{case:李大全}}还是派给民政，明天上午上门
    @liu reply: 已派单
ledger
李大全: { stage: dispatched, deadlines: { visit: 2026-06-08 open } }
