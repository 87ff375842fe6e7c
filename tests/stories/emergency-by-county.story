# 县里报的急事：马上通知，同时立一件，镇上去看了回得上话
2026-06-01 周一
09:00 liu: 临巴镇团石村有个残疾人李大全断粮三天了，请马上去看
    @liu reply: 0001 + 已马上通知村上
    @zhou alert: 紧急：0001 李大全 + 断粮
    @chen alert: 紧急：0001
09:30 zhou: 已经去看了，属实，送了米油
    @zhou reply: 0001 + 核实属实
10:00 x5（路人）: 救命，团石村王婆婆摔倒了动不了
    @x5 reply: 拨打120
    @zhou alert: 紧急：临巴镇团石村
ledger
cases: 1
李大全: { stage: requested, inScope: true, services: [OTHER] }
