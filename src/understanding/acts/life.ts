// exception and emergency: what happened to the person; danger to life.
import type { ActOf, ExceptionKind } from '../act.ts'
import { field, ofKind, target } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

const kinds = [
  'died',
  'hospital',
  'moved',
  'refused',
  'hukou-elsewhere',
  'away',
  'duplicate',
  'not-home',
] as const

/** Places outside the county that people go to. */
const far =
  '(?:广东|深圳|东莞|广州|惠州|佛山|成都|重庆|浙江|福建|江苏|上海|北京|新疆|西藏|贵州|云南|外地|外省|外头|外面|外县|达州|大竹|营山|广安|南充|温州|杭州|宁波|厦门|天津|武汉|西安|外边|云南|海南|香港)'

export const exception: Frame = {
  act: 'exception',
  cues: [
    {
      says: '过世|去世|逝世|离世|辞世|病故|亡故|身故|死了|死亡|已故|(?<!没)断(?:了)?气|落(?:的)?气|安埋|埋的|埋了|入土|火化|骨灰|下葬|出殡|办丧|丧事|奔丧|坐夜|(?:走了|老了|没得了)[^。]{0,14}(?:上山|埋|坐夜)|上山了|昨天(?:才)?上山|没救(?:过来|到)|销户(?!口)|走得很安详|仙逝',
      as: 'died',
      mood: 'told',
      weight: 0.9,
    },
    { says: '<from>死<tail><to>', as: 'died', weight: 0.8 },
    {
      says: '住院|住(?:进|到|起)[^，。]{0,6}医院|住医院|进(?:了)?医院|睡医院|在[^，。]{0,8}医院(?!评|做|鉴)|送(?:到|去)?[^，。]{0,4}医院|ICU|重症|抢救|出院了?(?:再|后)|等出院|住(?:在)?[^，。]{0,5}医院',
      as: 'hospital',
      weight: 0.8,
      mood: 'told',
    },
    {
      says: `(?:下|在|去|去了|到|回|接到|接去)${far}[^，。]{0,6}(?!评|医院)|打工|外出务工|务工|出远门|出门了|在外(?:面|地|头)|全家(?:去|在)|(?:过完?年|年底|开春|春节|腊月)[^，。]{0,4}才?回|耍几天|长期在外`,
      as: 'away',
      weight: 0.72,
      mood: 'told',
    },
    {
      says: '搬(?:到|去|走|家|起走|了|县城)|接(?:到|去|走)[^，。]{0,8}住|不在[^，。]{0,4}(?:住|镇)了|全家搬|迁(?:到|走)',
      as: 'moved',
      weight: 0.78,
      mood: 'told',
    },
    {
      says: '(?<!是不是|愿不)不愿意?|拒绝|不同意(?:评|上门|入户|公示|办)|不想(?:办|评|张扬|弄|要)|不给进门|不让进|不要(?:我们|你们)?(?:来|上门)|不得干|变卦|不配合|不办(?:这个)?证?了?|不评了|反悔|丑人|莫给(?:他|她)整',
      as: 'refused',
      weight: 0.8,
      by: ['village', 'township', 'county', 'department'],
      mood: 'told',
    },
    {
      says: '(?:人)?(?:不在家|不在屋头)|门锁[着起]|锁(?:着|起)?(?:的)?门|锁门|没在家|(?:家里|屋头)没(?:得)?人|走人户|上坡(?:去)?了|赶场去|没碰到人|没找到人|回娘屋',
      as: 'not-home',
      weight: 0.75,
      by: ['village', 'township', 'relative', 'county', 'department'],
      mood: 'told',
    },
    {
      says: '户(?:口|籍)(?:不在|在|迁|是|从|还在|没)[^，。]{0,10}',
      as: 'hukou-elsewhere',
      weight: 0.78,
      mood: 'told',
    },
    {
      says: '重复了?|报重了|(?:上次|上回|早就|以前|已经?|前年|去年)[^，。]{0,6}报过|是同一个人',
      as: 'duplicate',
      weight: 0.68,
      by: ['village', 'township', 'relative'],
    },
  ],
  absorbs: ['nil-report'],
  covers: ['progress', 'verify', 'complete', 'request', 'visit', 'ask-status'],
  fill: (scene): ActOf<'exception'> => ({
    act: 'exception',
    confidence: scene.confidence,
    ...target(scene),
    ...field('kind', kindOf(scene)),
  }),
  examples: [
    { says: '杨国民前天走了，昨天上山', by: 'village', gives: { kind: 'died' } },
    { says: '0225人已过世，请核销', by: 'township', gives: { case: '0225', kind: 'died' } },
    { says: '门锁起的，打电话不接', by: 'village', gives: { kind: 'not-home' } },
  ],
  not: [{ says: '王大爷不在了', by: 'village' }],
}

/** Of several, the gravest: who died is not away. */
function kindOf(scene: Scene): ExceptionKind | undefined {
  const found = scene.evidence.map((one) => one.as)
  return kinds.find((kind) => found.includes(kind))
}

export const emergency: Frame = {
  act: 'emergency',
  cues: [
    {
      says: '不想活|(?<!要|得)想不开|寻短|自杀|自尽|喝(?:了)?农药|喝药|跳楼|跳河|跳塘|上吊|割腕|活起没(?:得)?意思|活着没(?:得)?意思|去死',
      weight: 0.96,
    },
    {
      says: '流血|出血不止|昏(?:倒|迷|过去|死)|晕倒|没气了|(?:喘|出)不(?:过|上|赢)(?:来)?气|嘴皮(?:都)?乌|快不行了|快要?死|救命|着火|起火|失火|燃起来|中毒|触电|口吐白沫|冒白泡|没(?:得)?反应|喊不答应|喊不应|没人应|倒在地上|从[^，。]{2,6}(?:滚|摔|落|掉)下来|急救|救护车|喊急诊|120',
      weight: 0.86,
      mood: 'told',
    },
    {
      says: '没(?:得)?米|米[^，。]{0,3}(?:吃完|空|没)|没(?:得)?吃的|断粮|没(?:得)?吃东西|没(?:得)?饭吃|饿了?<days>|揭不开锅|<days>没吃|几天没吃',
      weight: 0.9,
      mood: 'told',
    },
    { says: '(?:被|遭)[^，。]{0,4}(?:打|家暴|虐待)|在打人|打老人|打得', weight: 0.75, mood: 'told' },
    { says: '墙垮了[^。]{0,12}(?:还住|危险)|危险得很|要垮了|随时会垮', weight: 0.8, mood: 'told' },
  ],
  absorbs: [
    'request',
    'urge',
    'complain',
    'exception',
    'progress',
    'ask-human',
    'visit',
    'verify',
    'acknowledge',
    'nil-report',
  ],
  fill: (scene): ActOf<'emergency'> => ({
    act: 'emergency',
    confidence: scene.confidence,
    ...target(scene),
    ...field(
      'village',
      ofKind(scene.group, 'village')[0]?.code ??
        (scene.context.role === 'village' ? scene.context.org : undefined),
    ),
  }),
  examples: [
    { says: '他想不开，说不想活了', by: 'relative' },
    { says: '屋头没米了', by: 'relative' },
  ],
  not: [{ says: '车祸断了两只脚杆', by: 'village' }],
}
