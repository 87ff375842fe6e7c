# 群里的人自己说话：一句不插
2026-11-12 周四
09:10 chen in linba: 3组李大全，两只脚断了，想办残疾证
09:30 zhou in linba: 下午3点开会，各村带本子
    silence
09:31 chen in linba: 收到
    silence
09:32 xu in linba: 好的
    silence
09:40 xu in linba: 昨晚哪个村停电了？
    silence
09:41 chen in linba: 我们村，修好了
    silence
10:00 chen in linba: 老周，那个表啥时候交？
    silence
10:01 zhou in linba: 明天下班前
    silence
10:10 xu in linba: 今天赶场人好多
    silence
10:20 zhou in linba: @陈国富 你们村的低保复核搞完没得
    silence
10:21 chen in linba: 办了
    silence
10:30 xu in linba: [强][强]
    silence
10:40 chen in linba: 李书记说明天来检查卫生
    silence
ledger
cases: 1
李大全: { stage: requested }
