// Surnames, by how readily one believes them: the commoner a surname and the rarer the word, the sooner.

/** The hundred most common, and those that are at home in eastern Sichuan (蒲 苟 冉 雍 …). */
export const commonSurnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤蒲苟冉雍岳庞牟卿喻骆粟蹇佘晏阳景游代兰税鲜敬淳胥鄢柏詹尧殷翁柯欧卓艾饶涂柳祝康焦鲁申伍施洪温万向文易常乔章左向聂甘庄项符舒倪耿牛安齐'

/** Others that are certainly surnames. */
export const otherSurnames =
  '补操但过朝撒户把支丘淦漆庹谯弋甯呙银玉攸凃寸邰仝褚卫尤吕戚窦章云葛奚郎凤花俞酆鲍费廉岑滕毕邬傅皮卞伍元卜平穆萧湛祁禹狄米贝明臧计伏成宋茅屈阮蓝闵席季麻强路娄危童颜梅盛刁樊凌霍虞支昝管裘缪解应宗宣贲郁单杭包诸吉钮嵇邢裴荣荀羊於惠甄曲封芮储靳邴糜松井富巫乌巴弓牧隗谷车宓蓬全郗班仰秋仲伊宫宁仇栾暴厉戎祖刘束幸司韶郜薄印宿怀鄂咸籍赖蔺屠蒙池阴胥苍双闻莘党翟贡劳逄姬扶堵宰郦璩桑桂濮寿扈燕冀郏浦尚农柴瞿阎慕连茹习宦鱼古慎戈庾暨衡步满匡寇广禄阙东殳沃利蔚隆巩厍晁勾敖融冷訾辛阚简毋沙鞠丰巢关蒯查荆竺权逯盖益桓仉督岳帅缑亢况琴商佴伯赏墨笪年佟言母青邝楚候苑侍谌菜奉蔄晋辜揭缐曹朴虎斯华水昌苗乐于时和谈纪滑羿汲钭蓟郤夔乜木海铁索弘柒占伦邸冼竹芦汝芶官师山钦敦房栗丛从隋边麦尉门展原綦郇檀楼旷衮戢鹿风郈呼敬幸降晓揭禚雒毋者战库晋哈养国问练盘淡终郄侴宾贯苌洛沐折能容归经先亓萨赫'

/** Of these most are words first; a name with one needs more around it. */
export const wordLikeSurnames =
  '木海铁于和时路应全水广步平明计双查农连强乐台满东利元危印秋祝申党年车池水花云竹官师山房从边门展原楼莫管单盖钱章班成封占米羊暴年柴言补但过朝户把支风鹿降晓者战库晋哈养国问折能容归经先从'

/** Of these nearly all are words: only a whole name at the beginning of a clause or one that is announced is believed. */
export const seldomSurnames = '补操但过朝撒户把支者战库晋哈养国问折能容归经先从'

/** Characters that hardly begin a word: what stands behind one is a name, also where it is a word (瞿从容). */
export const nothingElse =
  '鞠瞿谯庹昝邬卞酆郜郏夔邝缑亓仉俞裘邢戚聂蒲谭潘蔡蒋邓郭郝冯魏沈姚彭曾吕薛阎覃雍佘鄢胥冉苟卿喻骆粟蹇詹尧殷翁柯倪耿邹孟崔丁袁郑吴刘陈赵'

/** Two characters. */
export const compoundSurnames =
  '欧阳 司马 诸葛 上官 夏侯 皇甫 尉迟 公孙 慕容 令狐 东方 长孙 司徒 司空 轩辕 宇文 端木 百里 东郭 南宫 西门 独孤 呼延 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 第五 拓跋 赫连 万俟 完颜 宰父 纳兰 公羊'.split(
    ' ',
  )
