// Every limit of the scheme in one table: how long, from when, who acts, and the clause it comes from.
import type { ServiceCode } from '../case/service.ts'
import type { Length } from './due-date.ts'
import type { Rules } from './rules.ts'

/** Who has to act. The county is 县残联. */
export type Party = 'village' | 'township' | 'county' | 'department'

/** Who is told beside him when he is late. */
export const superiorOf = {
  village: 'township',
  township: 'county',
  department: 'county',
  county: 'leader',
} as const satisfies Record<Party, Party | 'leader'>

/** What the scheme leaves open has a length we propose; every text that names it says so. */
export const proposed = '内部建议时限'

interface Limit {
  /** What is to be done, in Chinese. */
  readonly name: string
  /** The step in the scheme. */
  readonly step: string
  readonly length: (rules: Rules, service?: ServiceCode) => Length
  /** What it is counted from, in Chinese; that day itself is not counted. */
  readonly from: string
  readonly actor: Party
  /** What fixes the length: the scheme (方案), the national 《残疾人证管理办法》 (办法), a law, or nothing but us. */
  readonly clause: string
}

const workdays = (count: number): Length => ({ unit: 'workdays', count })

export const limits = {
  survey: {
    name: '每月排查',
    step: '三(一)',
    length: () => ({ unit: 'day-of-month', count: 10 }), // the 10th itself, never moved
    from: '当月',
    actor: 'village',
    clause: '方案三(一)',
  },
  verify: {
    name: '入户核实',
    step: '三(一)、四(二)',
    length: (rules) => workdays(rules.verifyWorkdays),
    from: '接到诉求',
    actor: 'township',
    clause: '方案三(一)',
  },
  report: {
    name: '上报县残联',
    step: '三(一)、四(二)',
    length: (rules) => workdays(rules.reportWorkdays), // “及时报送县残联”
    from: '核实属实',
    actor: 'township',
    clause: proposed,
  },
  visit: {
    name: '联合上门',
    step: '三(二)、四(三)',
    length: (rules) => workdays(rules.visitWorkdays), // the visit itself, not only the team
    from: '县残联接到上报',
    actor: 'county',
    clause: '方案三(二)',
  },
  acknowledge: {
    name: '签收',
    step: '三(二)',
    length: (rules) => workdays(rules.acknowledgeWorkdays),
    from: '派单',
    actor: 'department',
    clause: proposed,
  },
  task: {
    name: '事项办理',
    step: '四(七)、五',
    length: taskLength,
    from: '派单',
    actor: 'department',
    clause: proposed, // unless the service has a law of its own: `taskClauses`
  },
  notice: {
    name: '公示',
    step: '三(三)',
    length: (rules) => workdays(rules.noticeWorkdays), // over at the end of its last day, which is also its due day
    from: '张贴公示',
    actor: 'village', // posted for 县残联或其他受理部门 in the village, 办法第九条(三)
    clause: '办法第九条(三)',
  },
  materials: {
    name: '完善资料',
    step: '四(四)',
    length: (rules) => workdays(rules.materialsWorkdays),
    from: '公示期满',
    actor: 'township',
    clause: proposed,
  },
  // The day is the one that was named; the length is never asked for.
  supply: {
    name: '补充资料',
    step: '四(四)',
    length: (rules) => workdays(rules.materialsWorkdays),
    from: '县残联要求',
    actor: 'township',
    clause: '县残联要求',
  },
  audit: {
    name: '县级审核',
    step: '四(五)',
    length: (rules) => workdays(rules.auditWorkdays),
    from: '资料齐全',
    actor: 'county',
    clause: '办法第九条(四)',
  },
  print: {
    name: '打印证件',
    step: '四(五)',
    length: (rules) => workdays(rules.printWorkdays),
    from: '审核通过',
    actor: 'county',
    clause: proposed,
  },
  deliver: {
    name: '送证到户到人',
    step: '四(六)',
    length: (rules) => workdays(rules.deliverWorkdays),
    from: '证件打印',
    actor: 'township',
    clause: proposed,
  },
  callback: {
    name: '回访',
    step: '三(四)',
    length: (rules) => ({ unit: 'months', count: rules.callbackMonths }),
    from: '上门服务',
    actor: 'township',
    clause: '方案三(四)',
  },
  // A month after the visit the certificate is often not there yet: notice, audit and printing take as long.
  'callback-after-delivery': {
    name: '送证后回访',
    step: '三(四)',
    length: (rules) => workdays(rules.callbackAfterDeliveryWorkdays),
    from: '送证到户',
    actor: 'township',
    clause: proposed,
  },
  'return-decision': {
    name: '退单裁定',
    step: '四(七)',
    length: (rules) => workdays(rules.returnDecisionWorkdays),
    from: '部门申请退单',
    actor: 'county',
    clause: proposed,
  },
  'extension-decision': {
    name: '延期裁定',
    step: '四(七)',
    length: (rules) => workdays(rules.extensionDecisionWorkdays),
    from: '部门申请延期',
    actor: 'county',
    clause: proposed,
  },
} as const satisfies Record<string, Limit>

export type DeadlineKind = keyof typeof limits

const isDeadlineKind = (kind: string): kind is DeadlineKind => kind in limits

export const deadlineKinds: readonly DeadlineKind[] = Object.keys(limits).filter(isDeadlineKind)

/** Services whose time a law or a national rule sets; the others have the proposed default. */
const taskClauses: Partial<Record<ServiceCode, string>> = {
  NURSING: '残疾人两项补贴跨省通办时限', // 3 to forward + 10 to decide + 3 to tell
  LIVING: '残疾人两项补贴跨省通办时限',
  DIBAO: '最低生活保障审核确认办法',
  TEKUN: '特困人员认定办法',
  LICENSE: '市场主体登记管理条例第十九条',
  LEGAL: '法律援助法第四十三条', // “七日”: calendar days
  IDCARD: '居民身份证法第十二条', // “六十日”
}

/** A service's own working days, else its own calendar days, else the default. */
function taskLength(rules: Rules, service?: ServiceCode): Length {
  const own: Partial<Record<ServiceCode, number>> = rules.taskWorkdays
  const ownCalendarDays: Partial<Record<ServiceCode, number>> = rules.taskCalendarDays
  const days = service && own[service]
  if (days) return workdays(days)
  const calendarDays = service && ownCalendarDays[service]
  if (calendarDays) return { unit: 'calendar-days', count: calendarDays }
  return workdays(rules.taskWorkdays.default)
}

/** How long a limit is in this county. Only a task's depends on the service. */
export const lengthOf = (kind: DeadlineKind, rules: Rules, service?: ServiceCode): Length => {
  const limit: Limit = limits[kind]
  return limit.length(rules, service)
}

/** What fixes the length: `方案三(一)`, `办法第九条(四)`, `法律援助法第四十三条`, or `内部建议时限`. */
export const clauseOf = (kind: DeadlineKind, service?: ServiceCode): string =>
  (kind === 'task' && service && taskClauses[service]) || limits[kind].clause
