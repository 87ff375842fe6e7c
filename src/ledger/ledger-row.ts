// A case as one row of the township's or county's ledger (台账), for sheets and the console: masked by the place it goes to.
import type { Case } from '../case/case.ts'
import { holdNames } from '../conversation/sentences/names.ts'
import { timeInWords } from '../conversation/time-in-words.ts'
import { formatDate, type PlainDate } from '../deadline/plain-date.ts'
import { describeCase, serviceNames } from '../privacy/case-in-words.ts'
import { maskedPhone } from '../privacy/masked-name.ts'
import { dueInWords, dutiesOf, isLate, lateness } from './duties.ts'
import type { View } from './view.ts'
import { certificateStep, isOpen, taskStanding, whereItStands } from './where-it-stands.ts'
import { holdInGroup } from './words-status.ts'

/** The columns in their order, with their heads. */
export const ledgerColumns = {
  number: '编号',
  name: '姓名',
  township: '乡镇（街道）',
  village: '村（社区）',
  phone: '电话',
  idNumber: '身份证号',
  services: '需求',
  source: '来源',
  reportedOn: '登记日期',
  verifiedOn: '核实日期',
  visit: '上门',
  standing: '进展',
  tasks: '部门事项',
  certificate: '残疾人证',
  callback: '回访',
  next: '下一步',
  due: '期限',
  late: '超期',
  hold: '暂缓',
  marks: '标记',
} as const

export type LedgerRow = Readonly<Record<keyof typeof ledgerColumns, string>>

const sources = {
  survey: '每月排查',
  chat: '消息申请',
  phone: '电话申请',
  hotline: '12345转办',
  console: '后台登记',
} as const satisfies Record<Case['source'], string>

/** Every cell is text; what is not known is empty. In a ledger phone and identity number are masked, in a group absent. */
export function ledgerRow(one: Case, view: Omit<View, 'role'>): LedgerRow {
  const { place, directory, calendar, today } = view
  const { resident, visit, verification } = one
  const day = (date: PlainDate | null | undefined) => (date ? formatDate(date, today) : '')
  const [next] = isOpen(one) ? dutiesOf(one, directory) : []
  const late = isOpen(one) && one.deadlines.some((each) => isLate(one, each, today))
  return {
    number: one.number,
    name: resident.name === null ? '' : describeCase(one, place, directory, today).name,
    township: directory.township(resident.township)?.name ?? '',
    village: directory.village(resident.village)?.name ?? '',
    phone: place === 'group' || resident.phone === null ? '' : maskedPhone(resident.phone),
    idNumber: place === 'group' || resident.idNumber === null ? '' : maskedIdNumber(resident.idNumber),
    services: serviceNames(one.services),
    source: sources[one.source],
    reportedOn: day(one.reportedOn),
    verifiedOn: day(verification?.on),
    visit: visit.doneOn
      ? `${day(visit.doneOn)}已上门`
      : visit.scheduledFor
        ? `定于${timeInWords(visit.scheduledFor, today)}`
        : '',
    standing: whereItStands(one, place, today),
    tasks: tasksIn(one, view),
    certificate: certificateStep(one, place) ?? '',
    callback: callbackIn(one, today),
    next: next ? `${next.actor}${next.what}` : '',
    due: next ? dueInWords(next.deadline, today) : '',
    late: late && next ? (lateness(next.deadline, calendar, today) ?? '') : '',
    hold: one.onHold && isOpen(one) ? (place === 'group' ? holdInGroup : holdNames)[one.onHold.reason] : '',
    marks: [...(one.urgent ? ['紧急'] : []), ...(one.supervised ? ['督办'] : [])].join('、'),
  }
}

/** 513***********0012: the first three and the last four. domain: 台账 3+11+4 */
export const maskedIdNumber = (number: string): string =>
  number.length < 15 ? '****' : `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`

/** 护理补贴（县民政局，办理中）. Whether somebody is entitled is not for a group. */
function tasksIn(one: Case, { place, directory }: Omit<View, 'role'>): string {
  return one.tasks
    .filter((task) => task.state !== 'cancelled' && task.state !== 'reassigned')
    .map((task) => {
      const state = place === 'group' && task.state === 'not-eligible' ? '已有结果' : taskStanding(task)
      const department = directory.department(task.department)?.name ?? task.department
      return `${serviceNames([task.service])}（${department}，${state}）`
    })
    .join('；')
}

const results = { satisfied: '满意', partial: '部分落实', dissatisfied: '不满意' } as const

function callbackIn(one: Case, today: PlainDate): string {
  return one.callbacks
    .map((each) => {
      if (each.doneOn)
        return `${formatDate(each.doneOn, today)}${each.result ? results[each.result] : '已回访'}`
      return each.attempts > 0 ? `待回访（${each.attempts}次未联系上）` : '待回访'
    })
    .join('；')
}
