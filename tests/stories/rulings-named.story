# 几个部门都退单：问得出哪些等裁定，说“民政的不同意”只裁那一个；改口、撤回重裁，部门看到的先后不乱
2026-11-23 周一
09:10 chen in linba: 3组李大全，想办残疾证，申请护理补贴，想学喂猪，要打官司，还想办身份证
11-24 10:00 zhou: {{case:李大全}} 属实，上报
11-25 09:00 liu in joint, @: {{case:李大全}} 派单，27号上午上门
09:20 tian in joint, quoting 农业: 不归我们管，退回
09:25 ai in joint, quoting 司法: 不是我们的职责，退
09:30 gong in joint, quoting 公安: 他身份证上个月才办过，重复了
10:00 liu: 现在有哪些退单等我裁定
    @liu reply: 待裁定1件 + 县农业农村局种养殖培训退单裁定 + 县司法局法律援助退单裁定 + 县公安局身份证件办理退单裁定
    @liu never: 随队上门
10:30 liu in joint, @: {{case:李大全}} 农业农村局的退单同意，改派人社局
    joint reply: 种养殖培训改派县人社局 + 签收前仍由县农业农村局负责
    joint task: 县人社局 | mentions pan
10:40 liu: {{case:李大全}} 公安的同意退
    @liu reply: 身份证件办理已取消
    @gong notice: 身份证件办理已取消
    @ai silence
11:00 gong: {{case:李大全}} 还要我们办不
    @gong reply: 贵单位的事项已撤销
    @gong never: 没有查到
14:40 liu: {{case:李大全}} 同意退单
    @liu reply: 法律援助改派给哪个部门
14:41 liu: 说错了，不同意，司法局继续办
    @liu reply: 法律援助不同意退单 + 县司法局继续办理，12月2日（周三）前
    @ai notice: 不同意退单
15:00 he in joint, @: {{case:李大全}} 护理补贴延期到12月25日，等核对
15:10 liu: {{case:李大全}} 护理补贴延期同意
    @he notice: 同意延期至12月25日（周五）
15:20 liu: 刚才的撤回，只给延到12月21日
    @he notice: /1\. .*已撤回.*\n2\. .*同意延期至12月21日（周一）/
ledger
李大全:
  tasks: { TRAIN_FARM: human-resources assigned, IDCARD: police cancelled, LEGAL: justice acknowledged, NURSING: civil-affairs acknowledged }
