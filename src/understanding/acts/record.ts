// correct, cancel, merge, identify, roster: what is written about cases and people is changed.
import type { ActOf, CorrectableField } from '../act.ts'
import type { Entity } from '../entity.ts'
import { caseOf, field, listField, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

export const correct: Frame = {
  act: 'correct',
  cues: [
    { says: '更正|纠正|更改' },
    { says: '(?:搞|打|写|报|填|说|记|发|派)错(?:了|单)', weight: 0.8 },
    { says: '不是[^，。]{1,10}[，,]?(?:是|应该是)|是[^，。]{1,12}[，,]?不是', weight: 0.8 },
    { says: '(?:电话|号码)(?:是空号|不对|错了)|地址不对|换电话|换号', weight: 0.85 },
  ],
  absorbs: [
    'request',
    'progress',
    'return',
    'reschedule',
    'nil-report',
    'exception',
    'dispatch',
    'cancel',
    'complete',
  ],
  fill: (scene): ActOf<'correct'> => {
    const change = changeOf(scene)
    return {
      act: 'correct',
      confidence: scene.confidence,
      ...change,
      ...(change.field === 'case' ? {} : caseOf(scene)),
    }
  },
  examples: [
    { says: '搞错了，不是二组是三组', by: 'village', gives: { field: 'group', value: '3', old: '2' } },
    {
      says: '上面发错了，是0235不是0253',
      by: 'department',
      gives: { field: 'case', value: '0235', old: '0253' },
    },
  ],
  not: [{ says: '撤回哈，发错群了', by: 'village' }],
}

const fieldOfKind: Partial<Record<Entity['kind'], CorrectableField>> = {
  name: 'name',
  phone: 'phone',
  'id-number': 'idNumber',
  age: 'age',
  sex: 'sex',
  village: 'village',
  group: 'group',
  'case-number': 'case',
  service: 'services',
  when: 'when',
  department: 'department',
}

const valueOf = (entity: Entity): string => {
  switch (entity.kind) {
    case 'name':
      return entity.name
    case 'phone':
      return entity.digits
    case 'id-number':
      return entity.value
    case 'age':
      return String(entity.age)
    case 'sex':
      return entity.sex
    case 'village':
    case 'department':
      return entity.code
    case 'group':
      return entity.group
    case 'case-number':
      return entity.number
    case 'service':
      return entity.service
    case 'when':
      return entity.when
    default:
      return ''
  }
}

/** Two values of one kind, one of them after 不是: that is the old one. A single value is the new one. */
function changeOf(scene: Scene): { field?: CorrectableField; value?: string; old?: string } {
  const said = scene.text
  const byField = new Map<CorrectableField, Entity[]>()
  for (const entity of scene.group) {
    const name = fieldOfKind[entity.kind]
    if (name !== undefined) byField.set(name, [...(byField.get(name) ?? []), entity])
  }
  for (const [name, entities] of byField) {
    if (entities.length < 2) continue
    const old = entities.find((entity) => /(?:不是|不叫)[^，。]{0,4}$/.test(said.slice(0, entity.start)))
    const value = entities.find((entity) => entity !== old)
    if (old && value) return { field: name, value: valueOf(value), old: valueOf(old) }
  }
  const stated = /电话|号码|手机/.test(said.slice(scene.start, scene.end))
    ? ('phone' as const)
    : /地址|导航/.test(said.slice(scene.start, scene.end))
      ? ('address' as const)
      : /名字|姓/.test(said.slice(scene.start, scene.end))
        ? ('name' as const)
        : undefined
  if (stated) {
    const last = byField.get(stated)?.at(-1)
    return last ? { field: stated, value: valueOf(last) } : { field: stated }
  }
  const single = [...byField].find(([name]) => name !== 'case')
  const last = single?.[1].at(-1)
  return single && last ? { field: single[0], value: valueOf(last) } : {}
}

export const cancel: Frame = {
  act: 'cancel',
  cues: [
    { says: '作废|撤回|发错群|发错了?人|当我没说|刚才(?:那条|说的)不算|打错群', as: 'last-message' },
    {
      says: '撤(?:销|了|掉)?[^，。]{0,6}(?:派单|派)|(?:派单|派)[^，。]{0,4}撤|先别派|不要派|取消派',
      as: 'dispatch',
      by: ['county', 'township', 'leader'],
      weight: 0.95,
    },
    {
      says: '<case>[^，。]{0,6}(?:撤了|撤销|取消|不办了|作废|先放|暂缓|缓一缓)|(?:把|撤销|取消|撤掉)[^，。]{0,3}<case>',
      as: 'case',
    },
    { says: '(?:不想|不要?|不)办了|不申请了|算了(?:不办)?|取消申请|撤销申请', as: 'case', weight: 0.85 },
    {
      says: '不要[^，。]{0,8}(?:发到群|公开|告诉)|(?:资料|信息)[^，。]{0,4}删|删(?:了|除|掉)[^，。]{0,6}(?:资料|信息)',
      as: 'consent',
    },
  ],
  absorbs: ['request', 'exception', 'progress', 'complete', 'correct', 'visit'],
  fill: (scene): ActOf<'cancel'> => ({
    act: 'cancel',
    confidence: scene.confidence,
    ...field('what', scene.variant as ActOf<'cancel'>['what']),
    ...caseOf(scene),
  }),
  examples: [
    { says: '上面那条作废', by: 'village', gives: { what: 'last-message' } },
    { says: '撤销0236派单', by: 'county', gives: { what: 'dispatch', case: '0236' } },
    { says: '不想办了，怕村里人知道', by: 'relative', gives: { what: 'case' } },
  ],
  not: [{ says: '搞错了，不是二组是三组', by: 'village' }],
}

export const merge: Frame = {
  act: 'merge',
  cues: [
    {
      says: '<case>[^，。！？；]{0,3}(?:和|与|跟|、)<case>[^！？；]{0,8}(?:同一个?人|重复|合并|一件|一个人|是一个)',
    },
    { says: '(?:与|和|跟)<case>[^，。]{0,4}(?:合并|并)|合并[^，。]{0,6}<case>|并(?:到|入)<case>' },
  ],
  absorbs: ['exception', 'cancel', 'return', 'complete', 'correct'],
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

export const identify: Frame = {
  act: 'identify',
  cues: [
    { says: '我(?:就)?是~<name>的(?!事)' },
    { says: '<from>我(?:就)?(?:是|叫)<name>', weight: 0.85 },
    { says: '我是(?:他|她|本人)的', weight: 0.8 },
    { says: '<from>(?:绑定码?|验证码|码是?)?[：\\s]?<code><to>' },
  ],
  fill: (scene): ActOf<'identify'> => {
    const relation =
      /的(儿子|女儿|爸爸|父亲|妈妈|母亲|妻子|老婆|丈夫|老公|哥哥?|弟弟?|姐姐?|妹妹?|孙子|孙女|侄子|侄女|儿媳|女婿|邻居)/.exec(
        scene.text.slice(scene.start, scene.end),
      )?.[1]
    const name = ofKind(scene.own, 'name')[0]?.name
    return {
      act: 'identify',
      confidence: scene.confidence,
      ...field('person', name === undefined ? undefined : { name }),
      ...field('relation', relation),
      ...field('code', ofKind(scene.own, 'binding-code')[0]?.code),
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
      says: '不是联络员了|不再?(?:负责|管)[^，。]{0,6}(?:联络|对接|这块)|联络员(?:换|改|变)|换(?:了)?联络员',
    },
    {
      says: '(?:以后|今后|之后|从<when>起)[^，。]{0,10}(?:联系|找|对接|由)',
      by: ['department', 'township', 'county', 'village'],
    },
  ],
  absorbs: ['complain', 'correct', 'request', 'return'],
  fill: (scene): ActOf<'roster'> => {
    const said = scene.text.slice(scene.start, scene.end)
    const titled =
      /(?:联系|找|换成|由|是)([\u4e00-\u9fff]{1,3}?(?:警官|科长|主任|老师|股长|所长|医生|同志)|[小老][\u4e00-\u9fff])/.exec(
        said,
      )?.[1]
    return {
      act: 'roster',
      confidence: scene.confidence,
      ...field('name', titled ?? ofKind(scene.own, 'name').at(-1)?.name),
      ...field('department', firstDepartmentOrOwn(scene)),
    }
  },
  examples: [
    { says: '以后公安这边联系王警官', by: 'department', gives: { name: '王警官', department: 'police' } },
  ],
  not: [{ says: '以后再说', by: 'department' }],
}

const firstDepartmentOrOwn = (scene: Scene): string | undefined => ofKind(scene.own, 'department')[0]?.code
