# 同一条消息送来两次，只算一次；图片、语音要文字
2026-11-12 周四
09:10 chen in linba, as m1: 3组李大全，两只脚断了，想办残疾证
    linba reply: 0001
09:11 chen in linba, as m1: 3组李大全，两只脚断了，想办残疾证
    silence
09:20 x9（李小芳）, voice a.amr:
    @x9 reply: 语音
09:21 x9, picture b.jpg:
    @x9 reply: 图片
ledger
cases: 1
