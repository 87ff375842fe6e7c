// Kin by their place in the row (二姐夫, 幺舅娘, 三姑婆) and kin of kin (表婶, 侄孙): too many to be listed one by one.
import { combine, listed } from './services/row.ts'

type Kin = Readonly<Record<string, readonly string[]>>

const ranks = '大 二 三 四 五 六 七 幺 小'

/** Whoever is called by his place in the row is told without it: 三嬢 is 姑姑, 二姐夫 姐夫. */
export const rankedKin: Kin = {
  姑姑: [...combine(ranks, '姑妈 嬢 嬢嬢 姑姑'), ...combine('三 四 五', '姑')],
  姑父: combine(ranks, '姑父 姑爹 姑丈 姑夫'),
  舅舅: combine(ranks, '舅 舅舅'),
  舅妈: combine(ranks, '舅妈 舅娘 舅母'),
  姨妈: [...combine(ranks, '姨 姨妈 姨娘 姨嬢'), '姨嬢'],
  姨父: [...combine(ranks, '姨父 姨爹 姨夫'), '姨夫'],
  哥哥: [...combine('四 五 六', '哥'), '其兄'],
  姐姐: [...combine('四 五 六', '姐'), '其姐'],
  弟弟: [...combine('大 四 五 六', '弟'), '弟兄', '其弟'],
  妹妹: [...combine('大 四 五 六', '妹'), '其妹', '老妹', '老妹儿', '妹儿', '大妹子', '小妹子'],
  嫂子: combine('二 三 四 五 幺', '嫂'),
  姐夫: combine(ranks, '姐夫'),
  妹夫: combine(ranks, '妹夫'),
  伯父: [...combine(ranks, '伯伯'), '三伯', '四伯'],
  伯母: combine(ranks, '伯母 伯娘'),
  儿子: [...combine('大 二 三 四 幺', '儿子'), '四儿'],
  女儿: [...combine('三 四 幺 小', '女儿'), '三女', '小女', '我家丫头', '我屋丫头', '我屋头丫头', '我那丫头'],
  孙子: combine('大 二 三 小 幺', '孙子 孙儿 孙'),
  孙女: combine('大 二 三 小 幺', '孙女 孙女儿'),
  外孙: combine('大 小', '外孙'),
  侄儿: [...combine(`亲 ${ranks}`, '侄儿'), '其侄'],
  侄子: combine(`亲 ${ranks}`, '侄子 侄娃子 侄娃儿'),
  侄女: combine(`亲 ${ranks}`, '侄女 侄女儿'),
  儿媳妇: combine('大 二 三 小 幺', '儿媳妇 儿媳妇儿'),
  儿媳: combine('大 二 三 小 幺', '儿媳'),
  女婿: combine('二 三 小 幺', '女婿'),
  舅子: combine('二 三', '舅子'),
  外公: ['嘎公', '家公爷', '外祖父', '姥爷子'],
  外婆: ['嘎婆', '嘎嘎', '外祖母'],
  爷爷: [...combine(ranks, '爷爷'), '祖父'],
  奶奶: [...combine(ranks, '奶奶'), '祖母'],
  表兄弟: listed('舅老表 姑老表 姨老表 大老表 二老表'),
}

/** Told as they are called: there is no plainer word. */
const asCalled = [
  ...combine('大 二 三 四 五 幺', '爷 爹'),
  ...combine('三 四 五 幺', '娘 婆'),
  ...listed('侄儿子 老公公 幺姑 四爸 五爸 五叔 六叔 大女婿 舅婆 表舅婆'),
  ...combine('大 二 三 四 幺', '叔公 舅公 姑婆 姨婆 舅婆'),
  ...combine(
    '表',
    '婶 婶婶 姨 姨妈 嫂 嫂子 姑 姑妈 舅 舅舅 舅妈 伯 爷 爷爷 侄 侄儿 侄女 外甥 姐夫 妹夫 弟媳 弟妹 姨父 姑父',
  ),
  ...combine('堂', '嫂 伯 伯父 姑 姑妈 婶 侄 侄儿 侄女 弟媳 姐夫 妹夫 弟妹 爷爷 妹夫'),
  ...listed(
    '后妈 后娘 后爸 后爹 后老汉 继母 继父 养父 养母 义父 义母 干儿子 干女儿 干儿 干女 干哥 干姐 干弟 干妹',
  ),
  ...listed('亲家 亲家公 亲家母 大姨子 小姨子 姨妹 姨妹子 姨姐 小姑子 大姑子 大伯子 连襟 妯娌'),
  ...listed('侄孙 侄孙子 侄孙女 侄孙儿 外侄女 外侄孙 外侄孙女 外侄媳妇 曾孙 曾孙女 重孙 重孙子 重孙女'),
  ...listed('孙女婿 外孙女婿 外孙媳妇 外孙媳 外甥媳妇 外甥女婿 舅侄 舅侄儿'),
  ...listed('老太爷 老祖祖 祖祖 曾祖父 曾祖母'),
  ...listed('老者 老头 老大 老二 老三 老四 老五'),
]

export const calledKin: Kin = Object.fromEntries(asCalled.map((word) => [word, [word]]))
