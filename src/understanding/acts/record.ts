// cancel, merge, identify, roster: what is written about cases and people is changed.
import type { ActOf } from '../act.ts'
import { caseOf, field, listField, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

export const cancel: Frame = {
  act: 'cancel',
  cues: [
    {
      says: '作废|撤回|发错(?:群|了|啦)|发错人|当我没说|(?:刚才|上面|上一条|前面|上一句)[^，。]{0,6}不(?:算|要)|打错群|<from>撤销?<to>|刚(?:才|刚)[^，。]{0,8}(?:撤|删)',
      as: 'last-message',
      weight: 0.82,
    },
    {
      says: '撤(?:销|了|掉|回)?[^，。]{0,6}(?:派单|派)|(?:派单|派)[^，。]{0,4}撤|(?:先别|先不|暂不|不要|莫|别)(?:忙)?派|取消派|停止派',
      as: 'dispatch',
      by: ['county', 'township', 'leader', 'village', 'department'],
      weight: 0.93,
    },
    {
      says: '<case>[^，。]{0,8}(?:撤了|撤销|撤掉|取消(?!评)|作废)|(?:把|撤销|取消|撤掉)[^，。]{0,3}<case>|(?:帮忙|请)?撤掉|申请撤销|请撤销',
      as: 'case',
      weight: 0.86,
    },
    {
      says: '(?:先|暂时?)(?:放一?放|放着|停一下|停下来|停|缓一缓|缓办|搁一搁|挂起|放一下)|暂缓|挂起',
      as: 'hold',
      weight: 0.62,
    },
    {
      says: '(?:不想|不要?|不)(?:办|申请|评|弄)了|不申请了|算了(?:不办)|取消申请|撤销申请|不报了',
      as: 'case',
      weight: 0.82,
      by: ['relative'],
    },
    { says: '(?:那个人|这个人|他|她)不报了|不报了', as: 'case', weight: 0.8, by: ['village', 'township'] },
    {
      says: '(?:资料|信息|身份证号|照片)[^，。]{0,4}删|删(?:了|除|掉)[^，。]{0,8}(?:资料|信息|号|照片)|撤回[^，。]{0,6}同意|不给你们用',
      as: 'consent',
      weight: 0.9,
    },
  ],
  absorbs: ['request', 'progress', 'complete', 'visit', 'return'],
  covers: ['exception', 'correct', 'consent', 'reschedule'],
  fill: (scene): ActOf<'cancel'> => ({
    act: 'cancel',
    confidence: scene.confidence,
    ...field('what', whatOf(scene)),
    ...caseOf(scene),
  }),
  examples: [
    { says: '上面那条作废', by: 'village', gives: { what: 'last-message' } },
    { says: '撤销0236派单', by: 'county', gives: { what: 'dispatch', case: '0236' } },
    { says: '不想办了，怕村里人知道', by: 'relative', gives: { what: 'case' } },
  ],
  not: [{ says: '搞错了，不是二组是三组', by: 'village' }],
}

const order = ['dispatch', 'consent', 'case', 'last-message'] as const

function whatOf(scene: Scene): ActOf<'cancel'>['what'] {
  const found = scene.evidence.map((one) => one.as)
  if (found.includes('last-message') && /刚|上一|上面|条/.test(scene.text)) return 'last-message'
  const what = order.find((one) => found.includes(one))
  if (what !== undefined) return what
  // On hold: a family stops its own case; an official holds a numbered one without undoing anything.
  return scene.context.role === 'relative' || scene.context.role === 'village' ? 'case' : undefined
}

export const merge: Frame = {
  act: 'merge',
  cues: [
    {
      says: '<case>[^，。！？；]{0,3}(?:和|与|跟|、|同|还有)<case>[^！？；]{0,14}(?:同一|重复|重了|合并|合一下|合了|一件|一个人|一家人|是一个|相同)',
      weight: 0.93,
    },
    {
      says: '(?:与|和|跟)<case>[^，。]{0,4}(?:合并|并|合)|合并[^，。]{0,6}<case>|并(?:到|入|进)<case>',
      weight: 0.93,
    },
  ],
  absorbs: ['exception', 'cancel', 'return', 'complete', 'correct', 'request', 'ask-policy', 'ask-status'],
  fill: (scene): ActOf<'merge'> => ({
    act: 'merge',
    confidence: scene.confidence,
    ...listField('cases', scene.cases),
  }),
  examples: [
    { says: '0233和0219是同一个人，名字写成同音字了', by: 'township', gives: { cases: ['0233', '0219'] } },
  ],
  not: [{ says: '0233、0219已办', by: 'department' }],
}

const kin =
  '儿子|女儿|爸爸|父亲|妈妈|母亲|妻子|老婆|爱人|丈夫|老公|哥哥|弟弟|姐姐|妹妹|孙子|孙女|外孙|外孙女|侄子|侄儿|侄女|儿媳妇?|媳妇|女婿|邻居|娃儿|儿|女|妹|哥|姐|弟|幺儿|外甥|表哥|表弟|堂弟|堂哥'

/** What kin are called in plain words. */
const plainKin: Readonly<Record<string, string>> = {
  儿: '儿子',
  女: '女儿',
  妹: '妹妹',
  哥: '哥哥',
  姐: '姐姐',
  弟: '弟弟',
  爸爸: '父亲',
  妈妈: '母亲',
  老婆: '妻子',
  老公: '丈夫',
  侄儿: '侄子',
  媳妇: '儿媳',
  儿媳妇: '儿媳',
  幺儿: '儿子',
  娃儿: '孩子',
}

export const identify: Frame = {
  act: 'identify',
  cues: [
    { says: '我(?:就)?是[^，。]{0,8}<name>(?:的|他|她)?(?!事|证|件)', weight: 0.8, mood: 'told' },
    {
      says: '<from>我(?:就)?(?:是|叫)[^，。]{0,14}<name>|新来的|新接手|新任|接[^，。]{1,4}的班|刚(?:接手|来)',
      weight: 0.78,
      mood: 'told',
    },
    { says: `我是(?:他|她|本人|患者|老人)(?:们)?的?(?:${kin})`, weight: 0.85 },
    { says: `(?:我|我们)(?:不是[^，。]{1,6}，)?是(?:邻居|他(?:${kin})|她(?:${kin}))`, weight: 0.8 },
    { says: '<from>(?:绑定码?|验证码|码)?(?:是|：|\\s)*<code><to>', weight: 0.92 },
    { says: '我[爹爸妈](?:爸|妈|亲)?是<name>', weight: 0.8, by: ['relative'] },
  ],
  absorbs: ['roster'],
  covers: ['request'],
  fill: (scene): ActOf<'identify'> => {
    const said = scene.text.slice(scene.start, scene.end)
    const spoken = new RegExp(`(?:的|他|她|是)(${kin})(?![\\u4e00-\\u9fff]*家)`).exec(said)?.[1]
    const relation =
      spoken === undefined ? ofKind(scene.own, 'relation')[0]?.relation : (plainKin[spoken] ?? spoken)
    const name = ofKind(scene.own, 'name')[0]?.name
    const phone = ofKind(scene.own, 'phone')[0]?.digits
    const person = { ...field('name', name), ...field('phone', phone) }
    const code = ofKind(scene.own, 'binding-code')[0]?.code
    return {
      act: 'identify',
      confidence: scene.confidence,
      ...(Object.keys(person).length > 0 ? { person } : {}),
      ...(code === undefined ? field('relation', relation) : {}),
      ...field('code', code),
    }
  },
  examples: [
    { says: '我是临巴溪口村杨国民的儿子，想问下办到哪了', by: 'relative', gives: { relation: '儿子' } },
  ],
  not: [{ says: '我是说明天来', by: 'relative' }],
}

export const roster: Frame = {
  act: 'roster',
  cues: [
    {
      says: '不是联络员了|不再?(?:负责|管)[^，。]{0,8}(?:联络|对接|这块|残联)|联络员?(?:人)?[^，。]{0,8}(?:换|改|变更|调整)|换(?:了)?联络员|换岗|调走了|调(?:到|去)',
      weight: 0.86,
    },
    {
      says: '(?:以后|今后|之后|往后|从<when>起|从下个?月起|现在起)[^，。]{0,14}(?:联系|找|对接|由|负责|归)',
      by: ['department', 'township', 'county', 'village'],
      weight: 0.86,
    },
    { says: '工作由<name>负责|由<name>(?:接手|对接|负责|联系)', weight: 0.8 },
  ],
  absorbs: ['complain', 'correct', 'request', 'return', 'ask-human', 'urge'],
  covers: ['identify'],
  fill: (scene): ActOf<'roster'> => {
    const said = scene.text.slice(scene.start, scene.end)
    const titled =
      /(?:联系|找|换成|改为|由|是|为)(?:我们)?(?:妇女主任)?([\u4e00-\u9fff]{1,2}(?:警官|科长|主任|老师|股长|所长|医生|同志|干事|书记|局长)|[小老][\u4e00-\u9fff](?![\u4e00-\u9fff]))/.exec(
        said,
      )?.[1]
    const names = ofKind(scene.own, 'name')
    const named =
      names.findLast((one) =>
        /(?:找|联系|由|为|成|是|主任|对接)$/.test(scene.text.slice(Math.max(0, one.start - 2), one.start)),
      ) ?? names.at(-1)
    return {
      act: 'roster',
      confidence: scene.confidence,
      ...field('name', named?.name ?? titled),
      ...field('department', ofKind(scene.own, 'department')[0]?.code),
    }
  },
  examples: [
    { says: '以后公安这边联系王警官', by: 'department', gives: { name: '王警官', department: 'police' } },
  ],
  not: [{ says: '以后再说', by: 'department' }],
}
