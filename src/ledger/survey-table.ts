// The month's survey as a table: a township sees its villages, the county its townships. 三(一)
import { groupBy } from './group-by.ts'
import { formatDate, type PlainDate } from '../deadline/plain-date.ts'
import type { Directory } from '../organisation/directory.ts'
import { dueOn, type SurveyReport } from '../survey/survey-report.ts'
import { numbered, someOf } from './rows.ts'

/** More names than these are only counted. */
const mostNames = 30

interface TableView {
  /** 临巴镇, 渠县 */
  readonly title: string
  readonly directory: Directory
  readonly today: PlainDate
}

export function surveyTable(reports: readonly SurveyReport[], view: TableView): string {
  const { title, directory, today } = view
  const [first] = reports
  if (!first) return `${title}没有查到这个月排查的记录。`
  const due = dueOn(first.month)
  const day = `${formatDate(due, today)}${today > due ? '已截止' : '截止'}`
  const head = `${title}${Number(first.month.slice(5))}月排查（${day}）：${totals(reports)}。`
  const townships = [
    ...groupBy(reports, ({ village }) => directory.village(village)?.township ?? ''),
  ].toSorted(([, one], [, other]) => silent(other).length - silent(one).length)
  if (townships.length < 2) return [head, ...villageRows(reports, directory)].join('\n')
  const unfinished = townships.filter(([, own]) => silent(own).length > 0)
  const rows = unfinished.map(([code, own]) => `${directory.township(code)?.name ?? ''}：${inShort(own)}`)
  const complete = townships.length - unfinished.length
  return numbered(`${head}${complete > 0 ? `${complete}个乡镇已报齐。` : ''}`, rows, '个乡镇')
}

const silent = (reports: readonly SurveyReport[]) =>
  reports.filter(({ state }) => state === 'open' || state === 'missing')
const late = (reports: readonly SurveyReport[]) => reports.filter(({ state }) => state === 'late')
/** A village that reported people; a late one too. */
const withNeeds = (reports: readonly SurveyReport[]) => reports.filter(({ requests }) => requests > 0)
const people = (reports: readonly SurveyReport[]) => reports.reduce((sum, { requests }) => sum + requests, 0)

/** 26个村（社区）已报6个：有需求1个共1人，无新增5个，迟报1个；未报20个 */
function totals(reports: readonly SurveyReport[]): string {
  const answered = reports.length - silent(reports).length
  const needs = withNeeds(reports)
  const parts = [
    ...(needs.length > 0 ? [`有需求${needs.length}个共${people(needs)}人`] : []),
    ...(answered > needs.length ? [`无新增${answered - needs.length}个`] : []),
    ...(late(reports).length > 0 ? [`迟报${late(reports).length}个`] : []),
  ]
  return `${reports.length}个村（社区）已报${answered}个${parts.length > 0 ? `，${parts.join('，')}` : ''}，未报${silent(reports).length}个`
}

/** 已报6/26，1人，迟报1 */
function inShort(reports: readonly SurveyReport[]): string {
  const answered = reports.length - silent(reports).length
  return [
    `已报${answered}/${reports.length}`,
    ...(people(reports) > 0 ? [`${people(reports)}人`] : []),
    ...(late(reports).length > 0 ? [`迟报${late(reports).length}个`] : []),
  ].join('，')
}

function villageRows(reports: readonly SurveyReport[], directory: Directory): readonly string[] {
  const name = ({ village }: SurveyReport) => directory.village(village)?.name ?? village
  const named = (label: string, some: readonly SurveyReport[], word = name) =>
    some.length > 0 ? [`${label}：${someOf(some.map(word), mostNames)}`] : []
  const answered = reports.filter((each) => !silent([each]).length)
  return [
    ...named('有需求', withNeeds(reports), (each) => `${name(each)}${each.requests}人`),
    ...named(
      '无新增',
      answered.filter(({ requests }) => requests === 0),
    ),
    ...named('其中迟报', late(reports)),
    ...named('未报', silent(reports)),
  ]
}
