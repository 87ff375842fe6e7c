// exception and emergency: what happened to the person; danger to life.
import type { ActOf, ExceptionKind } from '../act.ts'
import { field, ofKind, target, text } from './fill.ts'
import { anyOf } from '../either.ts'
import type { Frame } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'

/** The gravest first: who died is not away, who lies in hospital in another town is not away either. */
const signs: Signs<ExceptionKind> = [
  [
    'died',
    anyOf(
      /过世|去世|逝世|离世|辞世|病故|病逝|亡故|身故|已故|仙逝|(?<![堵锁卡焊封])死[了亡]|^死/,
      /(?:断|落|咽)(?:的|了)?气|没(?:了|得)气|没救|没抢救过来/, // 落气了
      /安埋|埋[了的]|入土|火化|骨灰|下葬|出殡|入殓|上(?:的)?山(?!砍|挖|采|去|干)/, // 昨天上山了
      /丧|坐夜|灵堂|后事|白事|挂白|白布/,
    ),
  ],
  [
    'hospital',
    anyOf(
      /住院|转院|医院|病房|重症|ICU|抢救|手术|出院|急诊|留院/,
      /(?:120|救护车)[^，。；]{0,4}[拉抬接送]/, // 120拉走了
    ),
  ],
  ['hukou-elsewhere', /(?:户口|户籍)(?!还?(?:是)?在(?:渠县|我们|本[地村镇县]|老家|这边|村|屋))/],
  ['duplicate', /同一个?人|就是一个人/],
  [
    'refused',
    anyOf(
      /不愿|拒绝|不同意|不想|不肯|不干|不得干|不配合|不办|不评了|不要|不稀罕/,
      /不给进|不让进|变卦|反悔|放弃/,
    ),
  ],
  // 接到浙江来住了，过年才回去; 接到广安住去了，住到端午
  [
    'away',
    anyOf(
      /住(?:到(?:端午|中秋|国庆|元旦|过年|年底|开春|春节|清明|腊月|月底|[\d一二三四五六七八九十])|一[段阵向个])|耍一[段阵向]/,
      /(?:过年|年底|开春|春节|清明|腊月|年后)[^，。]{0,3}才?回[来去家]?/,
    ),
  ],
  [
    'moved',
    anyOf(
      /搬|迁|不在[^，。]{0,4}住了|接(?:到|去)[^，。]{0,6}住|长住|定居|卖了/, // 搬到县城了
      /养老院|敬老院/,
    ),
  ],
  ['duplicate', /重复|报重|重了|报过|录过|同一个人|登记过/],
  [
    'away',
    anyOf(
      /(?:下|在|去|到|回|接到|带去|跟到)(?:了)?(?:广东|深圳|东莞|广州|惠州|成都|重庆|浙江|福建|江苏|上海|北京|新疆|西藏|贵州|云南|昆明|贵阳|温州|杭州|宁波|厦门|天津|武汉|西安|海南|苏州)/,
      /(?:下|在|去|到|回|接到|带去|跟到)(?:了)?(?:外地|外省|外头|外面|外县|沿海|省外)|打工|务工|进厂|厂里|出远门/,
      /没(?:有)?(?:回来|回屋|转来)|(?:过年|年底|开春|春节|清明|腊月|年后)[^，。]{0,4}回|耍几天|过冬/,
    ),
  ],
  ['not-home', /不在(?:家|屋)|没在(?:家|屋)|锁|没(?:得)?人|赶场|走人户|上坡|砍柴|下地|没碰到|没见到|没找到/],
]

export const exception: Frame = {
  act: 'exception',
  variantOf: (act) => text(act.kind),
  fill: (scene): ActOf<'exception'> => ({
    act: 'exception',
    confidence: scene.confidence,
    ...target(scene),
    ...field('kind', kindOf(signs, scene.said, scene.variant)),
  }),
}

export const emergency: Frame = {
  act: 'emergency',
  fill: (scene): ActOf<'emergency'> => {
    const own = scene.context.role === 'village' ? scene.context.org : undefined
    return {
      act: 'emergency',
      confidence: scene.confidence,
      ...target(scene),
      ...field('village', ofKind(scene.group, 'village')[0]?.code ?? own),
    }
  },
}
