// exception and emergency: what happened to the person; danger to life.
import type { ActOf, ExceptionKind } from '../act.ts'
import { field, ofKind, target, text } from './fill.ts'
import { anyOf } from '../either.ts'
import type { Frame } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'

/** Places outside the county, where people go for a while. */
const elsewhere =
  '(?:广东|深圳|东莞|广州|惠州|成都|重庆|浙江|福建|江苏|上海|北京|新疆|西藏|贵州|云南|昆明|贵阳|温州|杭州|宁波|厦门|天津|武汉|西安|海南|苏州|万州|宜宾|绵阳|南充|泸州|自贡|乐山|德阳|遂宁|内江|巴中|广元|广安|达州|外地|外省|外头|外面|外县|沿海|省外)'

/** The gravest first: who died is not away, who lies in hospital in another town is not away either. */
const signs: Signs<ExceptionKind> = [
  [
    'died',
    anyOf(
      /过世|去世|逝世|离世|辞世|病故|病逝|亡故|身故|已故|仙逝|(?<![堵锁卡焊封说打闩关])死[了亡]|^死|不在人世/,
      /(?:断|落|咽)(?:的|了)?气|没(?:了|得)气|没救|没(?:有)?抢救(?:过|回)来|人(?:就)?没了(?=[，。；\s]|$)/, // 落气了
      /安埋|埋[了的]|入土|火化|骨灰|下[的了]?葬|出殡|入殓|棺材|头七|上(?:的|了)?山(?!砍|挖|采|去|干|捡|摘|割|放)/, // 昨天上山了
      /(?<!奔)丧|坐夜|灵堂|后事|(?<!帮忙?办|办|做|吃)白事|挂白|白布/,
    ),
  ],
  // 自己去县医院评的, 离县医院近: no patient is told of.
  ['refused', /不(?:同意|愿)[^，。；]{0,4}上门/],
  [
    'hospital',
    anyOf(
      /住(?:到|起|进|在)?(?:的|了|[^，。；]{0,4}的)?院(?!子|坝)|转院|医院(?!近|自己|评)|病房|重症|ICU|抢救|手术|(?<!早|早就|已经?)出院|急诊|留院|开刀|[骨脑外内]科/,
      /住(?:进|到)[^，。；]{0,4}(?:华西|重医|川医|附院)/,
      /(?:120|救护车)[^，。；]{0,4}[拉抬接送]/, // 120拉走了
    ),
  ],
  // 搬到县城长住了，户口也在迁: where he lives has changed, whatever becomes of the papers.
  [
    'moved',
    /(?:搬(?:家|到|去|走|起|来|了|[^，。；户]{1,8}去)|迁居|全家[^，。；]{0,3}迁|一家[^，。；]{0,2}迁|长住|都在那边住|养老院)(?=[^]{0,80}户[口籍])/,
  ],
  [
    'hukou-elsewhere',
    /户头(?:落|在|转)|(?:户口|户籍)(?!问题|还?(?:是)?在(?:渠县|我们|本[地村镇县]|老家|这边|村|屋))/,
  ],
  ['duplicate', /同一个?人|就是一个人/],
  [
    'refused',
    anyOf(
      /不愿|拒绝|不同意|不想|不肯|不干|不得干|不配合|不办|不评(?!了?[，。]?也)|(?<![们就说])不要(?!再|等|去|来|理|打|管|告|跑|白|紧)|不稀罕|不接受/,
      /不[给让许][^，。；]{0,3}(?:进|评)|变卦|反悔|放弃|挡在外|轰出/,
    ),
  ],
  // 接到浙江来住了，过年才回去; 接到广安住去了，住到端午; 接到成都去住两个月
  [
    'away',
    anyOf(
      /住(?:到(?:端午|中秋|国庆|元旦|过年|年底|开春|春节|清明|腊月|月底|[\d一二三四五六七八九十]+[月号天个])|[一两几半]个?[段阵向年月周])|耍一[段阵向]/,
      /(?:过年|年底|开春|春节|清明|腊月|年后)[^，。]{0,3}才?回[来去家]?/,
    ),
  ],
  [
    'moved',
    anyOf(
      /搬|迁|不在[^，。]{0,4}住了|接(?:到|去)[^，。]{0,6}住|长住|定居|卖了/, // 搬到县城了
      /养老院|敬老院/,
      /以后[^，。；]{0,6}(?:住(?:这|那|成|在)|不回来)|(?<!年|载|前|年都|月都)不(?:(?:得|会)再?[转回]来(?:了|$|[，。；])|再?[转回][来去]了)|安了家/, // 接到成都来了，以后就住这边
    ),
  ],
  ['duplicate', /重复|报重|重了|报过|录过|同一个人|登记过/],
  [
    'away',
    anyOf(
      new RegExp(`(?:下|在|去|到|回|走|从|接到|带去|跟到)(?:了|我)?${elsewhere}(?!走人户)`),
      /打工|务工|进厂|厂里|出远门|挣钱去|奔丧/,
      /没(?:有)?(?:回来|回屋|转来)(?!，)|(?:过年|年底|开春|春节|清明|腊月|年后)[^，。]{0,4}回|耍几天|过冬/,
      /[去在到](?:他|她)?[^，。；]{0,2}(?:女|女儿|姑娘|儿子|侄儿)(?:家|那里|那边)/, // 去女儿家带孙子了
    ),
  ],
  ['not-home', /不在(?:家|屋)|没在(?:家|屋)|锁|没(?:得)?人|赶场|走人户|上坡|砍柴|下地|没碰到|没见到|没找到/],
]

/** 不是出远门，就是上坡去了; 没有过世，是住院了; 住院去了，哦不，是耍去了: what is denied is not what happened. */
const denied =
  /(?:不是|没有|并没有?|没)(?!人|得|[^，。；]{0,8}户)[^，。；]{1,14}[，\s]?(?=(?:就|而|才|实际上?|我搞清楚了他)?是)|[^。；\n]{0,60}[，。]?[哦喔噢]不[，。]/g

export const exception: Frame = {
  act: 'exception',
  variantOf: (act) => text(act.kind),
  fill: (scene): ActOf<'exception'> => ({
    act: 'exception',
    confidence: scene.confidence,
    ...target(scene),
    ...field('kind', kindOf(signs, scene.said.replaceAll(denied, ''), scene.variant)),
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
