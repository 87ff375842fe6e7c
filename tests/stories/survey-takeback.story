# 报错了撤回：刚报的“无”撤了，再报人；镇上替村里撤
2026-12-02 周三
09:10 chen in linba: 本月无新增
    linba reply: 团石村
09:12 chen in linba: 撤回刚才那条，报错了
    linba reply: 已撤回
09:15 chen in linba: 4组杨国民，腰杆摔断了起不到床，要办残疾证和轮椅
    linba reply: 0001
09:20 chen in linba: 撤回
    linba reply: 撤
09:25 chen in linba: 4组杨国明，腰杆摔断了起不到床，要办残疾证和轮椅
    linba reply: 已登记
ledger
杨国明: { stage: requested, services: [AID, CERT] }
2026-12: { 团石村: reported }
