// Counts of cases, tasks, call-backs and spot checks in words: fractions such as 2/3, never a percentage alone.
import { groupBy } from './group-by.ts'
import type { Case } from '../case/case.ts'
import { formatDate, type PlainDate } from '../deadline/plain-date.ts'
import { callbackCounts, spotCheckCounts } from './count-follow-ups.ts'
import { taskCounts } from './count-tasks.ts'
import { isLate } from './duties.ts'
import { numbered } from './rows.ts'
import type { ListAsk } from './view.ts'
import { isOpen } from './where-it-stands.ts'

export function countsInWords(cases: readonly Case[], ask: ListAsk): string {
  const counted = cases.filter((one) => one.stage !== 'draft')
  const head = `${ask.title}统计（截至${formatDate(ask.today)}）`
  const survey = surveyCounts(ask)
  if (counted.length === 0)
    return [`${head}：还没有登记的事项。`, survey].filter((line) => line !== null).join('\n')
  if (ask.department !== undefined) return departmentCounts(counted, ask.department, head, ask)

  const rate = ask.directory.county.rules.spotCheckRate
  const all = [
    `${head}：${caseCounts(counted, ask.today)}。`,
    `回访：${callbackCounts(counted, ask.today)}。`,
    `抽查：${spotCheckCounts(counted, rate) ?? '还没有回访可抽'}。`,
    ...(survey ? [survey] : []),
  ]
  return [...all, breakdown(counted, ask)].filter((line) => line !== null).join('\n')
}

/** 共12件（本月新登记3件），在办9件，办结3件，超期1件 */
function caseCounts(cases: readonly Case[], today: PlainDate): string {
  const open = cases.filter(isOpen)
  const done = cases.filter((one) => one.stage === 'closed')
  const other = cases.length - open.length - done.length
  const late = open.filter((one) => one.deadlines.some((each) => isLate(one, each, today)))
  const fresh = cases.filter((one) => one.reportedOn.startsWith(today.slice(0, 7)))
  return [
    `共${cases.length}件（本月新登记${fresh.length}件）`,
    `在办${open.length}件`,
    `办结${done.length}件`,
    ...(other > 0 ? [`转办撤销等${other}件`] : []),
    `超期${late.length}件`,
  ].join('，')
}

function surveyCounts({ surveys = [] }: ListAsk): string | null {
  const [first] = surveys
  if (!first) return null
  const answered = surveys.filter(({ state }) => state !== 'open' && state !== 'missing')
  const late = answered.filter(({ state }) => state === 'late').length
  return `排查：${Number(first.month.slice(5))}月已报${answered.length}/${surveys.length}个村（社区）${late > 0 ? `，其中迟报${late}个` : ''}。`
}

/** By township where there are several, else by department. */
function breakdown(cases: readonly Case[], ask: ListAsk): string | null {
  const { directory, today } = ask
  const townships = [...groupBy(cases, ({ resident }) => resident.township ?? '')].toSorted(
    ([, left], [, right]) => right.length - left.length,
  )
  if (townships.length > 1) {
    const rows = townships.map(([code, own]) => {
      const checks = spotCheckCounts(own, directory.county.rules.spotCheckRate)
      const counts = [
        caseCounts(own, today),
        callbackCounts(own, today),
        ...(checks ? [`抽查${checks}`] : []),
      ]
      return `${directory.township(code)?.name ?? '乡镇待定'}：${counts.join('；')}`
    })
    return numbered('各乡镇：', rows, '个乡镇')
  }
  const departments = [...new Set(cases.flatMap((one) => one.tasks.map((task) => task.department)))]
  if (departments.length === 0) return null
  const rows = departments.map(
    (code) => `${directory.department(code)?.name ?? code}：${taskCounts(cases, code, today)}`,
  )
  return numbered('各部门事项：', rows, '个部门')
}

function departmentCounts(cases: readonly Case[], department: string, head: string, ask: ListAsk): string {
  const own = cases.filter((one) => one.tasks.some((task) => task.department === department))
  const townships = [...groupBy(own, ({ resident }) => resident.township ?? '')]
  const all = `${head}：事项${taskCounts(own, department, ask.today)}。`
  if (townships.length < 2) return all
  const rows = townships.map(
    ([code, some]) =>
      `${ask.directory.township(code)?.name ?? '乡镇待定'}：${taskCounts(some, department, ask.today)}`,
  )
  return [all, numbered('各乡镇：', rows, '个乡镇')].join('\n')
}
