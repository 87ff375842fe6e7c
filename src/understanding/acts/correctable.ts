// The fields that can be corrected: the words that name them, and the entities that are their values.
import type { CorrectableField } from '../act.ts'
import { numeralClass, readNumeral } from '../entities/numerals.ts'
import type { County } from '../../organisation/county.ts'
import type { Entity } from '../entity.ts'

/** What is corrected: the field, what is right, what was written. */
export interface Change {
  readonly field?: CorrectableField
  readonly value?: string
  readonly old?: string
}

/** Words that say which field is meant, in order of precedence. */
const namedFields: readonly (readonly [CorrectableField, RegExp])[] = [
  ['idNumber', /身份证(?!上)|证号/],
  ['phone', /电话|手机|空号|换号|新号|号码|尾数/],
  ['name', /名字|原名|现名|姓名|姓(?!氏)|大名|打错字|同音|的字|字(?:应该?是|应为|写错)/],
  ['age', /年龄|年纪|岁/],
  ['sex', /性别|[男女]/],
  ['address', /地址|住址|住处|导航|门牌|住的是/],
  ['when', /时间|日期|星期|周[一二三四五六日天]/],
  ['group', /[组队]|(?<!人|合作|供销|旅行)社(?!区|保|会)/],
]

/** The field that is meant by its name; undefined when none is named. */
export const fieldNamed = (said: string): CorrectableField | undefined =>
  namedFields.find(([, sign]) => sign.test(said))?.[0]

/** The field an entity of each kind is a value of. */
export const fieldOfKind: Partial<Record<Entity['kind'], CorrectableField>> = {
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

/** An entity as the value of its field: a code, plain digits, a name. */
export const valueOf = (entity: Entity): string => {
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

/** The village of a bare name (庙沟): the only one of it, or the one in the same township. */
export function villageCalled(
  { villages }: County,
  words: string,
  near: string | undefined,
): string | undefined {
  const called = villages.filter(({ name }) => name.replace(/(?:村|社区)$/, '') === words)
  return (called.length > 1 ? called.find(({ township }) => near?.startsWith(township) === true) : called[0])
    ?.code
}

const spokenNumeral = new RegExp(`(?<![\\d])[${numeralClass.replace('0-9', '')}]{1,4}`)

/** 58, 六十七. */
export function numberIn(said: string): string | undefined {
  const digits = /(?<!\d)\d{1,3}(?!\d)/.exec(said)?.[0]
  if (digits !== undefined) return digits
  const spoken = spokenNumeral.exec(said)?.[0]
  const number = spoken === undefined ? undefined : readNumeral(spoken)
  return number === undefined ? undefined : String(number)
}
