// return, extend, decide, reschedule: what cannot be done, or not now, and what the county says to it.
import type { ActOf, ReturnReason } from '../act.ts'
import { caseOf, field, firstDepartment, lastWhen, ofKind, services, target, wording } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

const duty = ['department', 'township', 'village'] as const

export const returnTask: Frame = {
  act: 'return',
  cues: [
    {
      says: '退单|退件|(?<!资料)退回(?!来?重|刚才|去重|去改)|驳回|<case>退<to>|退给他们',
      by: ['department', 'township', 'village'],
      weight: 0.85,
      mood: 'told',
    },
    {
      says: '不(?:归|属于?)我们?(?:局|镇|乡|村|部门|社区|这)?(?:管|的|办|负责|职责|范围)?|我们?管不(?:了|到)|(?<!是不是|说)不是我们(?:局|的|管|办|负责|这边|职责)?|不归<dept>|与我们无关|不在我们(?:职责|业务)',
      as: 'not-our-duty',
      by: duty,
      weight: 0.82,
      mood: 'told',
    },
    {
      says: '(?:该|应该|应当|应|现在|要|得)?(?:归|由|找|给|交|是|属于)<dept>(?:局)?(?:办|负责|管|的|的事)?(?!的|电话)',
      as: 'not-our-duty',
      by: ['department'],
      weight: 0.66,
      mood: 'told',
    },
    {
      says: '不是我们(?:镇|乡|村|街道|社区|辖区|<town>|<village>)|不(?:属于|归)(?:我们)?(?:镇|乡|村|辖区|<town>|<village>|社区)|不在我们(?:镇|辖区)|属地不|是<village>的，|户(?:籍|口)不在[^，。]{0,4}，?[^，。]{0,8}(?:受理|办)不了|回(?:原籍|户籍地)|不在我县就读',
      as: 'wrong-area',
      by: duty,
      weight: 0.86,
      mood: 'told',
    },
    {
      says: '不符合|不够条件|不满足|不具备|超标|不在[^，。]{0,8}范围|不属于[^，。]{0,8}范围|批不了|没批|不得行<to>|年龄超|管不到|不享受|受理不了|未通过|不能享受|够不上|不达标',
      as: 'not-eligible',
      by: ['department'],
      weight: 0.76,
      mood: 'told',
    },
    {
      says: '(?:乡镇|镇上|村上|镇里)[^，。]{0,6}先?受理|先(?:到|在|去|走)(?:乡镇|镇)|不能直接到局|渠道不对',
      as: 'wrong-channel',
      by: ['department'],
      weight: 0.86,
      mood: 'told',
    },
    {
      says: '重复(?:派|了)|派重了|上(?:个)?月(?:已经?|就)(?:办|享受)|已经?(?:在)?享受|办过了?',
      as: 'duplicate',
      by: ['department'],
      weight: 0.76,
      mood: 'told',
    },
    { says: '是[^，。]{2,10}局的事', as: 'not-our-duty', by: ['department'], weight: 0.75 },
  ],
  absorbs: [
    'materials',
    'complete',
    'exception',
    'ask-policy',
    'cancel',
    'correct',
    'verify',
    'request',
    'nil-report',
  ],
  covers: ['progress'],
  fill: (scene): ActOf<'return'> => {
    const reason = reasonOf(scene)
    return {
      act: 'return',
      confidence: scene.confidence,
      ...target(scene),
      ...services(scene.own),
      ...field('reason', reason),
      ...field(
        'suggest',
        reason === 'not-our-duty' || reason === undefined
          ? ofKind(scene.own, 'department')
              .map((one) => one.code)
              .find((code) => code !== scene.context.org)
          : undefined,
      ),
    }
  },
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
  if (/重复|上个?月(?:已|就)|派重|已经?在?享受/.test(said)) return 'duplicate'
  if (/先?受理[，。]?不能直接|先(?:到|在|去)(?:乡镇|镇)|直接到局|渠道|乡镇先/.test(said))
    return 'wrong-channel'
  if (/(?:材料|资料)[^，。]{0,2}(?:不[齐全]|少|缺)|缺[^，。]|差[^不]{0,6}(?:复印件|照片|证)/.test(said))
    return 'missing-materials'
  if (
    /户[籍口]不在|户[籍口]在|不是我们(?:镇|乡|村|街道|社区|辖区)|辖区|属地|回原籍|学籍在|不归(?!我们)|是[^，。]{2,4}[村镇乡]的|不属于[^，。]{2,5}社区/.test(
      said,
    ) &&
    !/不归[^，。]{0,3}(?:局|住建|民政|公安|卫健|人社|教育|司法|市监|审批|农业)/.test(said)
  )
    return 'wrong-area'
  const kinds = scene.evidence.flatMap((one) => (one.as === undefined ? [] : [one.as as ReturnReason]))
  if (kinds.includes('wrong-area')) return 'wrong-area'
  if (/管不到|农村户口/.test(said)) return 'not-eligible'
  return kinds.find((one) => one === 'not-our-duty') ?? kinds[0]
}

export const extend: Frame = {
  act: 'extend',
  cues: [
    {
      says: '(?<!同意|不同意|准予|批准)(?:申请|请求|请|想|要|需要|希望|能否|能不能)?(?:延期|延长|延后|宽限|展期|缓办)(?!至|理由|不)',
      by: [...duty],
      weight: 0.82,
    },
    {
      says: '(?:缓|顺延|推迟|延|宽限|延后)(?:一下|到|至|<days>|<time>|几天|两天|个?两三天|些日子)',
      by: [...duty],
      weight: 0.84,
    },
    {
      says: '再(?:给|宽限)(?:我们?|点)?(?:<days>|几天|点时间|两天)|给我们?缓|请缓|申请(?:顺延|延)|延到<time>',
      by: [...duty, 'county'],
      weight: 0.88,
    },
  ],
  absorbs: ['reschedule', 'ask-status', 'notice', 'complain', 'ask-policy'],
  covers: ['exception', 'progress', 'emergency', 'request'],
  fill: (scene): ActOf<'extend'> => ({
    act: 'extend',
    confidence: scene.confidence,
    ...target(scene),
    ...services(scene.own),
    ...field('days', ofKind(scene.own, 'duration')[0]?.days),
    ...field('until', lastWhen(scene.own)),
    ...field('reasonText', causeOf(scene)),
  }),
  examples: [
    { says: '申请延期2天，道路塌方进不去', by: 'township', gives: { reasonText: '道路塌方进不去' } },
    { says: '再给我一周', by: 'department' },
  ],
  not: [{ says: '不同意延期，请按期完成', by: 'county' }],
}

/** The reason: what follows 原因 or 因, or the clause without the cue itself. */
function causeOf(scene: Scene): string | undefined {
  const said = scene.text.slice(scene.start, scene.end)
  const stated =
    /(?:原因|理由)(?:是|：)?(.+)$/.exec(said)?.[1] ?? /因为?([^，。；]{2,24}?)(?:，|今天|故)/.exec(said)?.[1]
  if (stated !== undefined) return wording(stated)
  const clauses = said
    .split(/[，。；！？\n\s]/)
    .map((clause) =>
      wording(clause.replace(/^\d{4}(?:的)?/, '').replace(/[\u{1F300}-\u{1FAFF}\u{FE0F}]/gu, '')),
    )
    .filter((clause) => clause.length > 2)
  return clauses.find((clause) => !/延|缓|给我|宽限|收到|^\d{4}$|能不能|核不完/.test(clause))
}

const deciders = ['county', 'leader'] as const

export const decide: Frame = {
  act: 'decide',
  cues: [
    {
      says: '(?<!不)(?:同意|批准|准予|可以|准|允许)[^，。]{0,6}(?:退单|退回|改派|退)|退单[^，。]{0,3}(?:同意|批准|可以)',
      as: 'return yes',
      by: deciders,
      weight: 0.92,
    },
    {
      says: '(?:不同意|不批准|不准|不予|不允许|不能|驳回)[^，。]{0,4}(?:退单|退回|退)|退单(?:理由)?[^，。]{0,3}不(?:成立|充分|同意|批|行)|不能退',
      as: 'return no',
      by: deciders,
      weight: 0.93,
    },
    {
      says: '(?<!不)(?:同意|批准|准予|可以|准|允许)[^，。]{0,6}(?:延期|顺延|延长|缓|延|宽限)|延期[^，。]{0,3}(?<!不)(?:同意|批准|可以|批了)',
      as: 'extend yes',
      by: deciders,
      weight: 0.92,
    },
    {
      says: '(?:不同意|不批准|不准|不予|不能|不允许)(?:再)?[^，。]{0,4}(?:延期|顺延|延长|延)|延期[^，。]{0,3}(?:不批|不同意|不行|不准|不予)',
      as: 'extend no',
      by: deciders,
      weight: 0.93,
    },
    { says: '<from>(?:同意|批准|准了?|可以|批了|准予)<to>', as: 'yes', by: deciders, weight: 0.5 },
    { says: '<from>(?:不同意|不批|不准|不行|不批准|驳回)<to>', as: 'no', by: deciders, weight: 0.5 },
    { says: '给到<time>', as: 'yes', by: deciders, weight: 0.5 },
    { says: '(?:转|改派|派)(?:给)?<dept>', as: 'yes', by: deciders, weight: 0.5 },
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
    'acknowledge',
  ],
  fill: (scene): ActOf<'decide'> => {
    const strongest = scene.variant ?? ''
    const [about, answer] = strongest.includes(' ') ? strongest.split(' ') : [aboutQuoted(scene), strongest]
    const approve = answer === 'yes'
    const until = approve && about !== 'return' ? lastWhen(scene.own) : undefined
    return {
      act: 'decide',
      confidence: scene.confidence,
      ...(about === 'return' || about === 'extend' ? { about } : {}),
      approve,
      ...field('until', until),
      ...field(
        'days',
        about !== 'return' && approve && until === undefined
          ? ofKind(scene.own, 'duration')[0]?.days
          : undefined,
      ),
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

/** What the quoted text asked for. */
function aboutQuoted(scene: Scene): 'return' | 'extend' | undefined {
  const { quote } = scene.context
  if (quote === undefined) return undefined
  return /退单|退回|不归我们|退件/.test(quote)
    ? 'return'
    : /延期|顺延|延长|宽限|缓/.test(quote)
      ? 'extend'
      : undefined
}

export const reschedule: Frame = {
  act: 'reschedule',
  cues: [
    {
      says: '改(?:到|成|为|在|约)?<time>|改(?:天|期|日(?!常)|个?时间|约)|另(?:约|行通知|定时间|外约)|换个?(?:日子|时间|天)|上门另约|改一改|说改',
      weight: 0.84,
    },
    { says: '(?:上门|时间)[^，。]{0,10}(?:顺延|推迟|提前|延后|改)(?:到|至)?', weight: 0.84 },
    {
      says: '(?:顺延|推迟|提前|延)(?:到|至)(?:<time>|下周)',
      weight: 0.82,
      by: ['county', 'relative', 'leader'],
    },
    { says: '<case>[^，。]{0,3}(?:顺延|推迟)(?:到|至)<time>', weight: 0.9, by: ['county', 'department'] },
    {
      says: '(?:上门)?取消[^。]{0,6}(?:雨|另约|改)|(?:周|<when>)[^，。]{0,4}(?:的)?上门取消|今天取消',
      weight: 0.85,
      by: ['county', 'department'],
    },
    {
      says: '(?:晚点|过几天|过两天|迟点|到时候|下次|以后|随时)(?:再|可以)?来|出院(?:再|后再|了再|以后)[^，。]{0,2}(?:说|来|约)?|等[^，。]{0,6}再(?:来|约|说|上门)',
      weight: 0.8,
      by: ['relative', 'village', 'township', 'department'],
    },
    {
      says: '<time>[^，。！？；\\n]{0,8}(?:可以(?!领|申请|办|享受)|得行|来嘛|来得成|有空|都?在家|在屋头|方便|来最好|最好|你们来|来吧)',
      weight: 0.78,
      by: ['relative', 'village', 'township'],
    },
    {
      says: '<time>[^，。！？；\\n]{0,8}(?:带你们去|来不来得成|行不行|得行不|才有空|才得空|上门来不来)',
      weight: 0.8,
      by: ['relative', 'village', 'township'],
    },
    {
      says: '(?:周末|星期天|礼拜天)[^，。]{0,3}(?:可以|来)[^，。]{0,3}(?:吗|不|来)?|莫[^，。]{0,6}来|(?:不行|没空|有事|不在)[^，。]{0,6}，?(?:改|换|另|晚点)|<by>(?:以后)?再来|随时可以来|以后再来',
      weight: 0.75,
      by: ['relative', 'village'],
    },
    { says: '<time>[^，。]{0,3}(?:再去|再来|再上门)', weight: 0.72, by: ['county'] },
  ],
  absorbs: ['dispatch'],
  covers: ['progress', 'request', 'ask-status', 'ask-policy', 'cancel', 'visit', 'extend'],
  fill: (scene): ActOf<'reschedule'> => ({
    act: 'reschedule',
    confidence: scene.confidence,
    ...target(scene),
    ...field('when', newTime(scene)),
  }),
  examples: [
    { says: '周二去不了，开会，改周四', by: 'department' },
    { says: '车坏了，今天取消，另约', by: 'department' },
  ],
  not: [{ says: '收到', by: 'department' }],
}

/** The time after 改, or the last one that is not ruled out. */
function newTime(scene: Scene): string | undefined {
  const times = ofKind(scene.own, 'when').filter((time) => {
    const after = scene.text.slice(time.end, Math.min(scene.end, time.end + 6))
    const before = scene.text.slice(Math.max(scene.start, time.start - 3), time.start)
    return (
      !/^[^，。]{0,4}(?:去不了|不行|不在|取消|有雨|有事|不得行|要|没空|下雨|人|到)/.test(after) ||
      /改|到|延/.test(before)
    )
  })
  const changed = times.find((time) =>
    /(?:改[到成为在约]?|延[到至]|推迟[到至])$/.test(scene.text.slice(0, time.start)),
  )
  return changed?.when ?? times[0]?.when
}
