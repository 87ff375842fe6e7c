// acknowledge, progress, complete: what becomes of a task. Thumbs are none of them, and a plan is never done.
import type { ActOf } from '../act.ts'
import { field, firstWhen, otherServices, services, target } from './fill.ts'
import type { Frame } from './frame.ts'

const whom = '(?:<name>|主任|领导|书记|老师|局长|镇长|同志|谢谢|多谢|感谢)'

export const acknowledge: Frame = {
  act: 'acknowledge',
  cues: [
    {
      says:
        '<from>(?:<dept>|<town>|<village>|我们?局?|本局|我)?(?:已经?)?(?:收到|收悉|签收|知悉|收倒)(?:了|啦|通知|任务|派单|哈|哦|🫡)?' +
        `${whom}?<to>`,
      mood: 'told',
      weight: 0.85,
    },
    {
      says: `<from>(?:好的?|好嘛|好滴|好勒|好嘞|好呢|要得|得行|行|可以|妥|晓得了?|晓得咯|知道了?|明白了?|清楚了?|了解了?|没问题|嗯+|哦+|噢|OK|ok|Ok|okk?|收到收到|遵命|照办|\\[OK\\]|👌|🫡|✅)(?:好的?|收到|晓得咯|要得|👌)?<tail>👌?${whom}?<to>`,
      weight: 0.8,
    },
    {
      says: '<cases>[^，。]{0,3}(?:已|都)?(?:收到|签收)(?:了)?<to>|(?<!请|没|未)(?:已)?(?:收到|签收)[^，。]{0,3}<cases>',
      mood: 'told',
    },
  ],
  fill: (scene): ActOf<'acknowledge'> => ({
    act: 'acknowledge',
    confidence: scene.confidence,
    ...(scene.cases.length > 1 ? { cases: scene.cases } : field('case', scene.cases[0])),
  }),
  examples: [
    { says: '收到', by: 'department' },
    { says: '要得', by: 'village' },
    { says: '卫健收到', by: 'department' },
  ],
  not: [{ says: '证收到了', by: 'relative' }],
}

const doers = ['department', 'township', 'village'] as const

export const progress: Frame = {
  act: 'progress',
  cues: [
    {
      says: '(?:已经?|都|现场)?(?<!先|来|给|不|要)受理(?:了)?(?!不了|吗|没|数|、)|列[入为][^，。]{0,8}(?:计划|名单|项目)|(?:已|都)立案|已(?:派人|派医生|转|上报|报省|报市)|名单已报|报名了|报了名',
      by: ['department', 'township', 'county', 'village'],
      weight: 0.78,
      mood: 'told',
    },
    {
      says: '(?:正在|还在|在|仍在)(?:办|走|核|审|做|填|制|公示|评|看|处理|协调|核对|联系|采购|排|重拍|县级|排队|调|跟|打印|录|安装|施工)(?!公室|会)',
      weight: 0.75,
      mood: 'told',
    },
    { says: '(?:制证|公示|审批|审核|核对|办理|评审|评定|采购|施工|审查|排队)中', weight: 0.8, mood: 'told' },
    {
      says: '走(?:程序|流程|采购)|公示(?:的)?第|公示[^，。]{0,3}[一二三四两1234]天了|路上|等公示|等(?:核对|系统)|要几天|还要<days>|还(?:没|没有)(?:搞|弄|办|录|做)?完|没搞完|排(?:到)?下一期|名额满',
      weight: 0.68,
      mood: 'told',
    },
    {
      says: '(?:马上|立即|尽快|抓紧|稍后|等会儿?|待会儿?|等哈|这就|立刻|继续)(?:就)?(?:去|安排|办|处理|落实|核实|联系|协调|对接|跟进|来|报)',
      weight: 0.7,
      by: [...doers, 'county'],
      mood: 'told',
    },
    {
      says: '(?:我们)?(?:安排(?!人盯)[^，。]{0,10}(?:对接|人|去|上门)|协调[^，。]{0,6}医院|已转|派人(?:跟进|去|看)|按要求落实|我们协调|安排了?<to>|都安排了|下周安排)',
      weight: 0.7,
      by: [...doers, 'county'],
      mood: 'told',
    },
    {
      says: '(?:<when>|<by>|明天|今天|下午|上午|后天|大后天|晚上|下周|下个?月|下月初|过两天|改天|周[一二三四五六日])[^，。！？；\\n]{0,12}(?:就?去|派人|入户|上门|核实|安排|来办|过去|跟车|送|看|照相|办好|办|下村|开班|开课|发放|到账|发|贴|报上来|出结果|再去|再看|拿给|补齐|带|等县上|谈|批|制好|做好|整|弄)',
      weight: 0.68,
      by: doers,
      mood: 'told',
    },
    { says: '(?:<when>|<by>)(?:左右)?$', weight: 0.62, by: ['department'], mood: 'told' },
    {
      says: '<case>(?:下周|下月|<when>|<by>)<to>|<days>(?:左右)?(?:制好|做好|办结|出来)|按规定<days>',
      weight: 0.7,
      by: ['department'],
      mood: 'told',
    },
    {
      says: '(?:评定|鉴定|评)?(?:是|为|结果)?[ABCDabcd]级',
      weight: 0.75,
      by: ['department', 'township', 'county'],
    },
    {
      says: '已(?:经)?(?:拍照|采指纹|拍过照|通知本人|现场核|报名)|拍过照了|上了[一二三两几]次',
      weight: 0.68,
      by: ['department'],
      mood: 'told',
    },
    { says: '(?:拍好了|填好了)[^。]{0,6}(?:<when>|明天)', weight: 0.7, mood: 'told' },
    {
      says: '(?:明天|后天|下午|<when>)[^，。]{0,6}(?:拿给|送去|交到|送来|交)',
      weight: 0.7,
      by: ['relative'],
      mood: 'told',
    },
    { says: '公示[^，。]{0,2}(?:第)?[一二三四两1234几]天了?', weight: 0.7, mood: 'told' },
  ],
  fill: (scene): ActOf<'progress'> => ({
    act: 'progress',
    confidence: scene.confidence,
    ...target(scene),
    ...services(scene.own),
    ...field('when', firstWhen(scene.own)),
  }),
  examples: [
    { says: '民政收到，0231已受理', by: 'department', gives: { case: '0231' } },
    { says: '碑岭王桂英 明天上午入户核实', by: 'township' },
    { says: '公示第3天了没得人说啥子', by: 'village' },
  ],
  not: [{ says: '已办', by: 'department' }],
}

export const complete: Frame = {
  act: 'complete',
  cues: [
    {
      says: '(?:已经?|都|全部|确认)?办(?:结|好|完|妥|理完|理好|下来)了?(?!没|吗|不|几|数)',
      weight: 0.75,
      mood: 'told',
      by: [...doers, 'county', 'leader', 'relative'],
    },
    {
      says: '(?<!没|未|不)已(?:经)?(?:办(?!公)|办理|发放|配发|审批|完成|解决|落实|拨付|到账|打卡|发(?!现|生)|纳入|安装|竣工|配|领|给)(?:了|完|好|结|通过)?',
      weight: 0.78,
      mood: 'told',
      by: [...doers, 'county'],
    },
    {
      says: '<cases>[^，。]{0,4}(?:都)?(?:办了|办好|办结|搞归一|搞定|完成|批了|弄归一|销了)',
      weight: 0.85,
      mood: 'told',
    },
    {
      says: '(?:搞|弄|办|整)(?:归一|巴适)了?|归一了|搁平了?|搞定了?|已?决定给予|审批通过|批下来了?|(?:都)?批了|发证了|完工|竣工|结业|培训结束|教会了|翻完了|修好了|判下来了|走完了',
      weight: 0.76,
      mood: 'told',
      by: doers,
    },
    {
      says: '(?:<thing>|床|凳|轮椅)[^，。！？；\\n]{0,6}(?:到账|收到|发|打|领到|拿到|配发|配|送来|送到|拉到|推到|装好|到位)(?:了|到了|咯|啦|来了|屋)(?!没|吗|不)',
      weight: 0.82,
      mood: 'told',
    },
    { says: '(?:收到|领到|拿到)(?:了)?(?:<thing>|床|轮椅)', weight: 0.82, mood: 'told' },
    {
      says: '(?:打|发)(?:到|进)[^，。]{0,3}卡[^，。]{0,2}了|打卡',
      weight: 0.7,
      mood: 'told',
      by: ['department'],
    },
  ],
  absorbs: [],
  covers: [],
  fill: (scene): ActOf<'complete'> => ({
    act: 'complete',
    confidence: scene.confidence,
    ...(scene.cases.length > 1 ? { cases: scene.cases } : field('case', scene.cases[0])),
    ...field('person', scene.person),
    ...(scene.context.role === 'relative' ? otherServices(scene.own) : services(scene.own)),
  }),
  examples: [
    { says: '已办', by: 'department' },
    {
      says: '办结：0231护理补贴已审批，从申请当月计发，12月到账',
      by: 'department',
      gives: { case: '0231', services: ['NURSING'] },
    },
  ],
  not: [
    { says: '办了', by: 'village', direct: true },
    { says: '0231身份证已办，证件约20天制好后送村上', by: 'department' },
  ],
}
