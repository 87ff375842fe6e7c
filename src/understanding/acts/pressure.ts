// urge, complain, escalate: it goes too slowly, or badly.
import type { ActOf } from '../act.ts'
import { caseOf, field, firstDepartment, listField, ofKind, target } from './fill.ts'
import type { Frame } from './frame.ts'

const officials = ['county', 'leader', 'township', 'department'] as const

export const urge: Frame = {
  act: 'urge',
  cues: [
    {
      says: '(?:抓紧|赶紧|赶快|搞快|加快|快点|快些|快一点|麻利)(?!安排|去办|核实了)|催(?:一?下|一催|哈)|(?:尽快|优先|先办)(?!安排上门|来)',
      weight: 0.7,
    },
    {
      says: '还[差有][^！？；\\n]{0,40}没(?:报|交|回|签|上报)|就差[^，。]{2,30}了|(?:没报|未报)的(?:快|抓紧|赶紧)',
      by: ['township', 'county', 'leader'],
      weight: 0.86,
    },
    {
      says: '请[^，。]{0,20}签收|必须清零|务必(?:报齐|签收|完成)|(?:请|望)[^，。]{0,8}(?:抓紧|尽快|给说法)|给(?:个)?说法',
      by: ['county', 'leader'],
      weight: 0.84,
    },
    {
      says: '提醒[^，。]{0,3}<town>[^，。]{0,4}一下|催[^，。]{0,6}(?:<dept>|<town>|<case>)|等起(?:的|用)',
      weight: 0.75,
    },
    { says: '<from>快<tail><to>|急死人', weight: 0.7 },
  ],
  covers: ['request', 'ask-policy'],
  fill: (scene): ActOf<'urge'> => ({
    act: 'urge',
    confidence: scene.confidence,
    ...caseOf(scene),
    ...listField(
      'villages',
      ofKind(scene.own, 'village').map((one) => one.code),
    ),
    ...field('department', firstDepartment(scene.own)),
  }),
  examples: [
    { says: '请没报的抓紧，今天16点前', by: 'township' },
    { says: '还差大湾村、光辉村、黎明村没报', by: 'township' },
  ],
  not: [{ says: '收到，马上安排', by: 'township' }],
}

export const complain: Frame = {
  act: 'complain',
  cues: [
    {
      says: '(?:都|已经|过了|拖了|等了|快|望了|报了|摆起|好久了)[^，。]{0,8}(?:<days>|[一二两三几多半好]{1,2}个?多?(?:月|年|周|星期|礼拜|天)|二十几天|好几天)[^，。]{0,4}(?:了|还|咋|都)?',
      weight: 0.72,
    },
    {
      says: '投诉|不服|态度(?:不好|差|恶劣|嘛|撇)|没(?:得)?下文|没人管|没得人管|到底管不管|骗子|凭啥|不公平|敷衍|踢皮球|推来推去|推给|说话不算数|不像话|吼人|装病|冒火|有意见得?很|怎么搞的|咋个搞的|搞啥子名堂',
      weight: 0.76,
    },
    {
      says: '(?:不是|你们)(?:说|讲)(?:好)?[^，。]{1,14}(?:吗|嘛|哒)|说好的?[^，。]{1,12}(?:上门|来|办)|今天第几天',
      weight: 0.76,
    },
    {
      says: '(?:怎么|咋)又催|一天催|能不能少发|半夜(?:莫)?发|不要半夜|提醒(?:错|太)|发重了|发了两遍|吵得很|哪个说的[^，。]{0,8}没报|昨天不是回了',
      weight: 0.86,
    },
    { says: '再不[^，。]{1,8}(?:我|就|老子)', weight: 0.72 },
    {
      says: '(?:一直|到现在)[^，。]{0,6}(?:没得|没有|没来|没到)|的人没来|钱还?没到|一分都没|没得动静|还没动静|影子都没',
      weight: 0.72,
      mood: 'told',
    },
    {
      says: '一天推一天|隔壁[^，。]{0,12}(?:都有|有低保)|为啥子?不(?:给|符合)|条件比我们好|要我交[^，。]{1,4}块',
      weight: 0.72,
    },
    { says: '情绪激动|家属投诉', weight: 0.76, by: ['department', 'county', 'township', 'village'] },
  ],
  covers: ['request', 'exception', 'return', 'nil-report', 'complete', 'ask-policy', 'visit'],
  fill: (scene): ActOf<'complain'> => ({
    act: 'complain',
    confidence: scene.confidence,
    ...target(scene),
    ...field('department', firstDepartment(scene.own)),
  }),
  examples: [
    { says: '我要投诉', by: 'relative' },
    { says: '来了一趟就没下文了', by: 'relative' },
  ],
  not: [{ says: '收到', by: 'relative' }],
}

export const escalate: Frame = {
  act: 'escalate',
  cues: [
    {
      says: '(?:12345|信访局?|书记信箱|县长信箱|市长热线|热线|问政|领导留言|领导的?信箱|信箱)[^。！？；\\n]{0,14}(?:转|来|件|交办|工单|转办|投诉|反映|督办|写了|有人)',
      by: [...officials, 'village'],
      weight: 0.9,
    },
    { says: '督办|批示|挂牌|上级交办|领导过问', by: officials, weight: 0.86 },
    {
      says: '(?:打|拨|告到|反映到|投诉到|找)(?:了)?(?:12345|市长|县长|纪委|信访)|上访|信访(?:了|去|局)|找纪委|(?:给|在)[^，。]{0,6}(?:县长|书记)[^，。]{0,2}(?:留言|写信)|县长信箱|曝光|找记者',
      weight: 0.86,
    },
  ],
  absorbs: ['urge', 'request', 'progress', 'ask-status'],
  covers: ['complain', 'complete'],
  fill: (scene): ActOf<'escalate'> => ({ act: 'escalate', confidence: scene.confidence, ...caseOf(scene) }),
  examples: [
    { says: '0231升级督办，分管领导已批示', by: 'county', gives: { case: '0231' } },
    { says: '信访转办，请优先', by: 'county' },
  ],
  not: [{ says: '收到', by: 'county' }],
}
