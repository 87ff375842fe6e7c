# 一句话说两个名字，各办各的；电话里报的记为电话；又想办一样的加到原来那件
2026-06-01 周一
09:00 zhou: 刚接到偏岩村的电话，3组隆国富，72岁，摔了一跤腰以下动不了，想要轮椅，没办过证
    @zhou reply: 0001 + 6月8日（周一）
09:10 xu in linba: 1组上官云，61岁，走不得路，没办残疾证
09:11 chen in linba: 2组上官平，62岁，走不得路，没办残疾证
09:12 chen in linba: 4组欧阳文，64岁，走不得路，没办残疾证
06-03 10:00 zhou: 上官云、上官平两户核实了，属实，上报县残联
    @zhou reply: 0002 上官云 + 0003 上官平
    @zhou never: 欧阳文
    @liu task: 上官云 + 上官平
06-04 10:00 zhou: 欧阳文属实，上官云昨天已经报了
    @zhou reply: 0004
06-05 10:00 zhou: 隆国富又想把低保一起办了
    @zhou reply: 0001 + 低保
    @zhou never: 哪个村
ledger
cases: 4
隆国富: { source: phone, village: 偏岩村, services: [AID, CERT, DIBAO] }
上官云: { stage: reported }
上官平: { stage: reported }
欧阳文: { stage: requested }
