// correct: something said before is wrong; what is right now, what was written, and which field it is.
import type { ActOf, CorrectableField } from '../act.ts'
import type { Entity } from '../entity.ts'
import { caseOf, wording } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

export const correct: Frame = {
  act: 'correct',
  fill: (scene): ActOf<'correct'> => {
    const change = changeOf(scene)
    return {
      act: 'correct',
      confidence: scene.confidence,
      ...change,
      ...(change.field === 'case' ? {} : caseOf(scene)),
    }
  },
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

/** Words that say which field is meant when its value is no entity. */
const namedFields: readonly (readonly [CorrectableField, RegExp])[] = [
  ['phone', /电话|号码(?!.*身份证)|手机|空号|换号|新号/],
  ['idNumber', /身份证/],
  ['address', /地址|住址|导航|门牌/],
  ['name', /名字|姓名|名叫|大名|打错字|同音/],
  ['age', /年龄|岁/],
  ['sex', /性别|男|女/],
]

/** What stands right before the old value: 不是, 原来…的, 写成. */
const beforeOld =
  /(?:不是|不叫|非|不要|原来?(?:录|写|报|登记)?的?|登记的(?:名字)?是|上回登记的是|前头|写成|打成|不报|从)[^，。]{0,4}$/

function changeOf(scene: Scene): { field?: CorrectableField; value?: string; old?: string } {
  const said = scene.said
  const quoted = quotedChange(said)
  const byField = new Map<CorrectableField, Entity[]>()
  for (const entity of scene.own) {
    const name = fieldOfKind[entity.kind]
    if (name !== undefined) byField.set(name, [...(byField.get(name) ?? []), entity])
  }
  const named = namedFields.find(([, sign]) => sign.test(said))?.[0]
  if (quoted !== undefined) return { field: named ?? 'name', ...quoted }
  const order = [...byField].sort(([one], [other]) => Number(other === named) - Number(one === named))
  for (const [name, entities] of order) {
    if (entities.length < 2) continue
    const old = entities.find((entity) =>
      beforeOld.test(scene.text.slice(Math.max(scene.start, entity.start - 12), entity.start)),
    )
    const value = entities.findLast(
      (entity) =>
        entity !== old && (old === undefined || valueOf(entity) !== valueOf(old) || name === 'services'),
    )
    if (old !== undefined && value !== undefined)
      return { field: name, value: valueOf(value), old: valueOf(old) }
  }
  if (named !== undefined) {
    const last = byField.get(named)?.at(-1)
    if (last !== undefined) {
      const isOld =
        beforeOld.test(scene.text.slice(Math.max(scene.start, last.start - 12), last.start)) ||
        /^[^。]{0,4}(?:是邻居的|不是)/.test(scene.text.slice(last.end))
      return isOld ? { field: named, old: valueOf(last) } : { field: named, value: valueOf(last) }
    }
    return { field: named, ...contrast(said) }
  }
  const single =
    [...byField].find(([name]) => name !== 'case' && name !== 'name') ??
    [...byField].find(([name]) => name !== 'case')
  const last = single?.[1].at(-1)
  return single && last ? { field: single[0], value: valueOf(last) } : {}
}

/** 是“钟”不是“忠” */
function quotedChange(said: string): { value?: string; old?: string } | undefined {
  const right = /(?<!不)是[“"「『]([^”"」』]{1,8})[”"」』]/.exec(said)?.[1]
  const wrong = /(?:不是|原来(?:录|写)?的)[“"「『]([^”"」』]{1,8})[”"」』]/.exec(said)?.[1]
  if (right === undefined && wrong === undefined) return undefined
  return { ...(right === undefined ? {} : { value: right }), ...(wrong === undefined ? {} : { old: wrong }) }
}

/** 是X不是Y, 不是Y是X, in plain words. */
function contrast(said: string): { value?: string; old?: string } {
  const first =
    /(?<!不)(?:是|应为|应该是|住在)([^，。；不]{1,16}?)[，,\s]?(?:不是|非)([^，。；]{1,12}?)(?:[的哈嘛啊哦]*)$/.exec(
      said,
    )
  if (first?.[1] !== undefined && first[2] !== undefined)
    return { value: wording(first[1]), old: wording(first[2]) }
  const second = /不是([^，。；]{1,12}?)[，,\s]?(?:是|应该是)([^，。；]{1,16}?)(?:[的哈嘛啊哦]*)$/.exec(said)
  if (second?.[1] !== undefined && second[2] !== undefined)
    return { value: wording(second[2]), old: wording(second[1]) }
  return {}
}
