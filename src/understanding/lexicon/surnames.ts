// Surnames, by how readily one believes them: the commoner a surname and the rarer the word, the sooner.

/** The hundred most common, and those that are at home in eastern Sichuan (蒲 苟 冉 雍 …). */
export const commonSurnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤蒲苟冉雍岳庞牟卿喻骆粟蹇佘晏阳景游代兰税鲜敬淳胥鄢柏詹尧殷翁柯欧卓艾饶涂柳祝康焦鲁申伍施洪温万向文易常乔章左向聂甘庄项符舒倪耿牛安齐'

/** Others that are certainly surnames. */
export const otherSurnames =
  '褚卫尤吕戚窦章云葛奚郎凤花俞酆鲍费廉岑滕毕邬傅皮卞伍元卜平穆萧湛祁禹狄米贝明臧计伏成宋茅屈阮蓝闵席季麻强路娄危童颜梅盛刁樊凌霍虞支昝管经房裘缪干解应宗宣贲郁单杭包诸吉钮嵇邢裴荣荀羊於惠甄曲家封芮储靳邴糜松井富巫乌巴弓牧隗山谷车宓蓬全郗班仰秋仲伊宫宁仇栾暴厉戎祖刘束幸司韶郜薄印宿怀从鄂索咸籍赖蔺屠蒙池阴胥能苍双闻莘党翟贡劳逄姬扶堵宰郦璩桑桂濮寿通边扈燕冀郏浦尚农别柴瞿阎充慕连茹习宦鱼容古慎戈庾终暨居衡步都满弘匡国寇广禄阙东殳沃利蔚越隆师巩厍晁勾敖融冷訾辛阚那简空毋沙养鞠须丰巢关蒯相查后荆红竺权逯盖益桓公仉督岳帅缑亢况有琴商佴伯赏墨哈谯笪年爱佟言福母青邝楚候苑侍补仝线谌菜奉蔄衣展由闭晋法生练信辜揭缐厉原曹果兴呼朴但虎斯才'

/** Of these most are words first; a name with one needs more around it. */
export const wordLikeSurnames =
  '祝申于和时路应经公全国家后那从能有之都可多相别包关单解管干左水车广步宁平明计双空查红党农连支强古乐台须充容通边终衡弘满尚习慎东利越隆师融冷简沙丰由生练信原果兴呼但才年爱言福补线衣展法商伯墨哈养居山房成花家云元米席危盛童宗富全班印司索池劳扶党闭菜侍后富秋养满况向常万易安左方白高金石马'

/** Two characters. */
export const compoundSurnames =
  '欧阳 司马 诸葛 上官 夏侯 皇甫 尉迟 公孙 慕容 令狐 东方 长孙 司徒 司空 轩辕 宇文 端木 百里 东郭 南宫 西门 独孤 呼延 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 第五 拓跋 赫连 万俟 完颜 纳兰 公羊'.split(
    ' ',
  )
