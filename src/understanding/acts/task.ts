// acknowledge, progress, complete: what becomes of a task. Thumbs are none of them, and a plan is never done.
import type { ActOf } from '../act.ts'
import { field, firstWhen, listField, otherServices, services, target } from './fill.ts'
import type { Frame } from './frame.ts'

export const acknowledge: Frame = {
  act: 'acknowledge',
  cues: [
    {
      says: '<from>(?:<dept>|<town>|<village>|我们?局?|本局|我)?(?:已经?)?(?:收到|收悉|签收|知悉)(?:了|通知|任务|派单|哈|哦|🫡|谢谢|[，\\s])?<to>',
    },
    {
      says: '<from>(?:好的?|好嘛|好滴|好勒|要得|得行|行|晓得了?|晓得咯|知道了?|明白了?|清楚了?|了解|没问题|嗯+|OK|ok|Ok|收到收到|遵命|照办|\\[OK\\]|👌|🫡)(?:的|嘛|哈|哦|了|嘞|滴)?(?:<name>|主任|领导|书记|老师|局长)?<to>',
    },
    { says: '<cases>[^，。]{0,3}(?:已)?(?:收到|签收)(?:了)?<to>|(?:已)?(?:收到|签收)[^，。]{0,3}<cases>' },
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

export const progress: Frame = {
  act: 'progress',
  cues: [
    { says: '已?(?:受理|列入[^，。]{0,6}(?:计划|名单)|立案|派(?:人|医生))(?:了)?(?!吗|没)', weight: 0.85 },
    { says: '(?:正在|还在|在)(?:办|走|核|审|做|填|制|公示|评|走路|路上|处理|协调|核对|联系)', weight: 0.8 },
    { says: '(?:制证|公示|审批|审核|核对|办理|评审|评定)中', weight: 0.85 },
    { says: '走程序|公示第|路上', weight: 0.75 },
    {
      says: '(?:马上|立即|尽快|抓紧|稍后|等会儿?|待会儿?|这就|立刻)(?:去|就去|安排|办|处理|落实|核实|联系|协调|对接)',
      weight: 0.75,
    },
    {
      says: '安排[^，。]{0,8}(?:对接|人|去|上门)|协调[^，。]{0,6}医院|已转',
      weight: 0.75,
      by: ['department', 'township', 'village', 'county'],
    },
    {
      says: '(?:<when>|<by>|明天|今天|下午|上午|后天|周[一二三四五六日])[^，。！？；\\n]{0,6}(?:就?去|派人|入户|上门|核实|安排|来办|过去|跟车|送|看|照相|办|下村|开班|发放|到账)(?![^，。]*(?:吗|没|不\\?|？))',
      weight: 0.7,
      by: ['department', 'township', 'village'],
    },
    { says: '(?:评定|鉴定|评)?(?:是|为)?[ABCD]级', weight: 0.75 },
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
    { says: '(?:已经?|都|全部)?办(?:结|好|完|妥|理完|理好|下来)了?(?!没|吗|不|几)', weight: 0.8 },
    {
      says: '(?<!没|未)已(?:经)?(?:办|办理|发放|配发|审批|完成|解决|落实|拨付|到账|发)(?:了|完|好|结)?(?!受理)',
      weight: 0.8,
    },
    { says: '<cases>[^，。]{0,3}(?:办了|办好|搞归一|搞定|完成)' },
    { says: '(?:搞|弄|办)归一了?|搞定了?|已(?:决定)?给予', weight: 0.8 },
    {
      says: '(?:<svc>|补贴|钱)[^，。！？；\\n]{0,4}(?:到账|收到|发|打|领到|拿到|配发)(?:了|到了)(?!没|吗|不)',
      weight: 0.85,
    },
  ],
  absorbs: [],
  fill: (scene): ActOf<'complete'> => ({
    act: 'complete',
    confidence: scene.confidence,
    ...(scene.cases.length > 1 ? { cases: scene.cases } : field('case', scene.cases[0])),
    ...field('person', scene.person),
    ...(scene.cases.length > 0 || scene.context.role === 'department'
      ? services(scene.own)
      : otherServices(scene.own)),
    ...listField('services', []),
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
