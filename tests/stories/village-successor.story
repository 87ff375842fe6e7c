# 村上换联系人：镇上一说就给接替的码；村干部自己提出的，请镇上确认
2026-06-01 周一
09:00 chen in linba: 团石村7组 甘立新，50岁，手脚都使不得，没办残疾证
06-02 09:00 zhou: 团石村的联系人换成刘小明了，以后由他负责
    @zhou reply: 团石村刘小明（接替陈国富）的绑定码
09:05 x6（小刘）: 绑定 {{code:zhou}}
    @x6 reply: 已绑定：刘小明，您好
06-03 10:00 x6 in linba: 补报一个：8组 王树德，61岁，半边身子动不得，想办证
    linba reply: 0002 + 王**（临巴镇团石村）
10:30 chen in linba: 9组何忠秀，要轮椅
    linba never: 临巴镇团石村
11:00 xu: 我不当村文书了，我们村以后联系王小兰
    @xu reply: 溪口村以后联系王小兰 + 镇残联确认
    @zhou alert: 溪口村联络员由徐长福改为王小兰 + 要王小兰接替徐长福的绑定码
    @liu never: 王小兰
ledger
王树德: { stage: requested, source: survey, village: 团石村 }
2026-06: { 团石村: reported }
