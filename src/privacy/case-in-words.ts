// A case as it may be spoken of in one place: masked for a group, whole for those in a direct chat who may know it.
import { serviceName, type ServiceCode } from '../case/service.ts'
import type { Case, Task } from '../case/case.ts'
import type { DeadlineKind } from '../deadline/limits.ts'
import { formatDate, type PlainDate } from '../deadline/plain-date.ts'
import type { Directory } from '../organisation/directory.ts'
import { maskedName } from './masked-name.ts'

/** Where it is said. A group never sees a whole name, a number of a person, an illness or an address. */
export type Place = 'group' | 'direct'

export interface CaseInWords {
  readonly where: Place
  readonly number: string
  /** 李** in a group, 李大全 in a direct chat; 一位群众 while nobody has said it. */
  readonly name: string
  /** 临巴镇团石村; in a direct chat with the group, 临巴镇团石村3组. */
  readonly place: string
  /** 0231 李**（临巴镇团石村） */
  readonly head: string
  /** 残疾人证、辅具适配 */
  readonly services: string
  /**
   * The day by which an open deadline of this kind is to be kept, “11月19日（周四）”. Null when there is none, and when
   * the day has passed: nobody is asked for something by last week; then it is as soon as can be.
   */
  due(kind: DeadlineKind, subject?: string): string | null
  /** 县民政局 */
  department(code: string): string
  readonly today: PlainDate
  readonly one: Case
}

export const serviceNames = (codes: readonly ServiceCode[]): string => codes.map(serviceName).join('、')

/** A day with its weekday, marked when the year's holidays are not published. */
export const dayInWords = (date: PlainDate, near: PlainDate, provisional = false): string =>
  `${formatDate(date, near)}${provisional ? '（放假安排未公布，暂定）' : ''}`

export function describeCase(one: Case, where: Place, directory: Directory, today: PlainDate): CaseInWords {
  const { resident } = one
  const name =
    resident.name === null ? '一位群众' : where === 'group' ? maskedName(resident.name) : resident.name
  const village = directory.placeName(resident.village, resident.township)
  const place = where === 'direct' && resident.group ? `${village}${resident.group}组` : village
  return {
    where,
    number: one.number,
    name,
    place,
    head: `${one.number} ${name}${place ? `（${place}）` : ''}`,
    services: serviceNames(one.services),
    due: (kind, subject) => {
      const found = one.deadlines.find(
        (each) =>
          each.kind === kind && each.state === 'open' && (subject === undefined || each.subject === subject),
      )
      // A public notice is over on its day, not late.
      const isAhead = found !== undefined && (found.dueOn >= today || kind === 'notice')
      return isAhead ? dayInWords(found.dueOn, today, found.provisional) : null
    },
    department: (code) => directory.department(code)?.name ?? code,
    today,
    one,
  }
}

const taskStates = {
  assigned: '待签收',
  acknowledged: '已签收',
  'in-progress': '办理中',
  'completion-reported': '部门已报办结，待确认',
  done: '已办结',
  'return-requested': '申请退单，待裁定',
  'extension-requested': '申请延期，待裁定',
  reassigned: '已改派',
  'not-eligible': '不符合条件',
  cancelled: '已取消',
} as const satisfies Record<Task['state'], string>

export const taskState = (task: Task): string => taskStates[task.state]
