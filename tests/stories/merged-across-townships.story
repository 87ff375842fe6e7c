# 两个乡镇各报一个，县里并成一件：要去核实的那个镇知道不用去了，新需求接着派
2026-11-23 周一
09:10 chen in linba: 3组李大全，想办残疾证
11-24 10:00 zhou: {{case:李大全}}属实，上报
11-25 09:00 liu in joint, @: {{case:李大全}} 派单，27号上门
10:00 luo in sanhui: 2组李大全，要护理补贴
    sanhui reply: 0002 + 唐伟在12月2日（周三）前
10:30 liu: 0001和0002是同一个人，人在三汇女儿家住，并了吧
    @liu reply: 已合并到 0001
    @fang task: 新增需求：护理补贴，还没有派单
    @tang notice: 0002 + 今后按 0001 办理，0002 不用再核实
    @luo notice: 0002 + 今后按 0001 办理
11:00 liu in joint, @: 0001护理补贴派给民政
    joint task: 县民政局 + 护理补贴12月17日（周四）前办结 | mentions he
12-02 09:30
    @tang silence
ledger
"0001": { stage: dispatched, services: [CERT, NURSING], tasks: { NURSING: civil-affairs assigned } }
"0002": { stage: merged, deadlines: { verify: 2026-12-02 cancelled } }
