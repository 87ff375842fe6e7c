// return, extend, decide, reschedule: what cannot be done, or not now, and what the county says to it.
import type { ActOf, ReturnReason } from '../act.ts'
import {
  caseOf,
  field,
  firstDepartment,
  firstWhen,
  lastWhen,
  ofKind,
  services,
  target,
  wording,
} from './fill.ts'
import type { Frame, Scene } from './frame.ts'

const duty = ['department', 'township', 'village'] as const

export const returnTask: Frame = {
  act: 'return',
  cues: [
    { says: '退单|退回(?!重|刚才)|驳回', by: ['department', 'township', 'county'] },
    {
      says: '不(?:归|属于?|是)我们?(?:局|镇|乡|村|部门|社区|这)?(?:管|的|办|负责|职责|范围)?|我们?管不了|不是我们',
      as: 'not-our-duty',
      by: duty,
      weight: 0.85,
    },
    { says: '归<dept>|由<dept>(?:办|负责|管)|找<dept>', as: 'not-our-duty', by: ['department'], weight: 0.8 },
    {
      says: '不是我们(?:镇|乡|村|街道|社区|辖区)|不属于我们(?:镇|乡|村|辖区)|不在我们辖区|属地不',
      as: 'wrong-area',
      by: duty,
    },
    { says: '不符合|不够条件|不满足|不具备|超标', as: 'not-eligible', by: ['department'] },
    {
      says: '(?:乡镇|镇上|村上|先到?乡镇)[^，。]{0,4}先?受理|不能直接到局',
      as: 'wrong-channel',
      by: ['department'],
    },
    { says: '重复派|派重了|重复派发|上月已办', as: 'duplicate', by: ['department'] },
  ],
  absorbs: ['materials', 'complete', 'progress', 'exception', 'ask-policy', 'cancel', 'correct'],
  fill: (scene): ActOf<'return'> => ({
    act: 'return',
    confidence: scene.confidence,
    ...target(scene),
    ...services(scene.own),
    ...field('reason', reasonOf(scene)),
    ...field(
      'suggest',
      ofKind(scene.own, 'department')
        .map((one) => one.code)
        .find((code) => code !== scene.context.org),
    ),
  }),
  examples: [
    {
      says: '这个不归我们，营业执照现在在行政审批局窗口办',
      by: 'department',
      gives: { reason: 'not-our-duty' },
    },
    { says: '退单：材料不齐，缺银行卡复印件', by: 'department', gives: { reason: 'missing-materials' } },
  ],
  not: [{ says: '收到', by: 'department' }],
}

function reasonOf(scene: Scene): ReturnReason | undefined {
  const said = scene.text.slice(scene.start, scene.end)
  if (/重复|上月已办|派重/.test(said)) return 'duplicate'
  if (/材料不[齐全]|资料不[齐全]|缺|差[^不]{0,6}(?:复印件|照片|证)/.test(said)) return 'missing-materials'
  if (/户籍不在|不是我们(?:镇|乡|村|街道|社区|辖区)|辖区|属地/.test(said)) return 'wrong-area'
  if (/先受理|直接到局|渠道/.test(said)) return 'wrong-channel'
  if (/不符合|不够条件|不满足|超标|不具备/.test(said)) return 'not-eligible'
  const variant = scene.evidence.find((one) => one.as !== undefined)?.as
  return variant as ReturnReason | undefined
}

export const extend: Frame = {
  act: 'extend',
  cues: [
    {
      says: '(?<!同意|不同意)(?:申请|请求|请|想|要|需要)?(?:延期|延长|延后|宽限|展期)(?!至|理由)',
      by: ['department', 'township', 'village', 'county'],
      weight: 0.85,
    },
    {
      says: '(?:缓|顺延|推迟|延)(?:到|至|<days>|几天)',
      by: ['department', 'township', 'village'],
      weight: 0.85,
    },
    { says: '再给(?:我们?)?(?:<days>|几天|点时间)|宽限|申请顺延', by: ['department', 'township', 'village'] },
  ],
  absorbs: ['progress', 'reschedule', 'complete', 'ask-status', 'notice'],
  fill: (scene): ActOf<'extend'> => ({
    act: 'extend',
    confidence: scene.confidence,
    ...target(scene),
    ...services(scene.own),
    ...field('days', ofKind(scene.own, 'duration')[0]?.days),
    ...field('until', lastWhen(scene.own)),
    ...field('reasonText', clauseWithout(scene)),
  }),
  examples: [
    { says: '申请延期2天，道路塌方进不去', by: 'township', gives: { reasonText: '道路塌方进不去' } },
    { says: '再给我一周', by: 'department' },
  ],
  not: [{ says: '不同意延期，请按期完成', by: 'county' }],
}

/** The clause that gives the reason: one without the cue itself. */
function clauseWithout(scene: Scene): string | undefined {
  const said = scene.text.slice(scene.start, scene.end)
  const clauses = said
    .split(/[，。；！？\n]/)
    .map((clause) => wording(clause))
    .filter((clause) => clause.length > 1)
  return clauses.find((clause) => !/延|缓|给我|宽限|收到|^\d{4}$|能不能/.test(clause))
}

export const decide: Frame = {
  act: 'decide',
  cues: [
    {
      says: '(?<!不)(?:同意|批准|准予|可以|准)[^，。]{0,4}(?:退单|退回|改派)',
      as: 'return yes',
      by: ['county', 'leader'],
    },
    {
      says: '(?:不同意|不批准|不准|不予)[^，。]{0,4}(?:退单|退回)|退单理由不(?:成立|充分)|不能退',
      as: 'return no',
      by: ['county', 'leader'],
    },
    {
      says: '(?<!不)(?:同意|批准|准予|可以|准)[^，。]{0,4}(?:延期|顺延|延长|缓|延)',
      as: 'extend yes',
      by: ['county', 'leader'],
    },
    {
      says: '(?:不同意|不批准|不准|不予|不能)(?:再)?[^，。]{0,4}(?:延期|顺延|延长|延)',
      as: 'extend no',
      by: ['county', 'leader'],
    },
    { says: '<from>同意<to>', as: 'yes', by: ['county', 'leader'], weight: 0.6 },
    { says: '<from>不同意<to>', as: 'no', by: ['county', 'leader'], weight: 0.6 },
  ],
  absorbs: [
    'return',
    'extend',
    'dispatch',
    'urge',
    'progress',
    'reschedule',
    'complete',
    'consent',
    'assign',
  ],
  fill: (scene): ActOf<'decide'> => {
    const [about, answer] = (scene.variant ?? '').split(' ')
    const approve = (answer ?? about) === 'yes'
    return {
      act: 'decide',
      confidence: scene.confidence,
      ...(about === 'return' || about === 'extend' ? { about } : {}),
      approve,
      ...field('until', about === 'extend' && approve ? lastWhen(scene.own) : undefined),
      ...field('days', about === 'extend' && approve ? ofKind(scene.own, 'duration')[0]?.days : undefined),
      ...field('reassign', about === 'return' && approve ? firstDepartment(scene.own) : undefined),
      ...caseOf(scene),
      ...services(scene.own),
    }
  },
  examples: [
    {
      says: '同意延期至12月4日',
      by: 'county',
      gives: { about: 'extend', approve: true, until: '2026-12-04' },
    },
    {
      says: '同意退单，改派县行政审批局',
      by: 'county',
      gives: { about: 'return', approve: true, reassign: 'approval' },
    },
  ],
  not: [{ says: '申请延期2天，道路塌方进不去', by: 'township' }],
}

export const reschedule: Frame = {
  act: 'reschedule',
  cues: [
    { says: '改(?:到|成|为|在|约)?<time>|改(?:天|期|日|时间|约)|另(?:约|行通知|定时间)', weight: 0.85 },
    {
      says: '顺延(?:到|至)<time>|推迟到|提前到',
      weight: 0.8,
      by: ['county', 'relative', 'village', 'department'],
    },
    {
      says: '(?:晚点|过几天|过两天|迟点)(?:再)?来|出院(?:再|后再|了再)(?:说|来)',
      weight: 0.85,
      by: ['relative', 'village', 'township'],
    },
    {
      says: '<time>[^，。！？；\\n]{0,4}(?:可以|得行|来嘛|来得成|有空|在家|在屋头|方便)',
      weight: 0.8,
      by: ['relative', 'village'],
    },
    {
      says: '<time>[^，。！？；\\n]{0,6}(?:带你们去|来不来得成|行不行|得行不)',
      weight: 0.8,
      by: ['relative', 'village'],
    },
  ],
  absorbs: ['progress', 'request', 'ask-status', 'dispatch'],
  fill: (scene): ActOf<'reschedule'> => ({
    act: 'reschedule',
    confidence: scene.confidence,
    ...target(scene),
    ...field('when', lastWhen(scene.own) ?? firstWhen(scene.own)),
  }),
  examples: [
    { says: '周二去不了，开会，改周四', by: 'department' },
    { says: '车坏了，今天取消，另约', by: 'department' },
  ],
  not: [{ says: '收到', by: 'department' }],
}
