// Villages that have not answered the month's survey, township by township. 三(一)
import { groupBy } from './group-by.ts'
import { formatDate, type PlainDate } from '../deadline/plain-date.ts'
import { dueOn, type SurveyReport } from '../survey/survey-report.ts'
import { numbered, someOf } from './rows.ts'
import type { ListAsk } from './view.ts'

/** Names of one township in a row of several townships; alone it has them all: the largest has 28 villages. */
const mostNames = 5

/** “狮子村报了没有”: that village alone. */
export function answerOfVillage(name: string, report: SurveyReport, today: PlainDate): string {
  const { month, state, requests, answeredAt } = report
  const survey = `${name}${Number(month.slice(5))}月排查`
  if (answeredAt === null && requests === 0 && (state === 'open' || state === 'missing')) {
    const due = dueOn(month)
    return `${survey}还没报，${formatDate(due, today)}${today > due ? '已截止' : '截止'}。`
  }
  return `${survey}${state === 'late' ? '已补报' : '已报'}：${requests > 0 ? `有需求${requests}人` : '无新增'}。`
}

export function unreportedInWords(surveys: readonly SurveyReport[], ask: ListAsk): string {
  const { directory, title, today } = ask
  const month = surveys[0]?.month ?? today.slice(0, 7)
  const survey = `${Number(month.slice(5))}月排查`
  const waiting = surveys.filter(({ state }) => state === 'open' || state === 'missing')
  if (surveys.length === 0) return `${title}没有查到${survey}的记录。`
  if (waiting.length === 0) return `${title}${survey}都报齐了，谢谢各位。`

  const townshipOf = ({ village }: SurveyReport) => directory.village(village)?.township ?? ''
  const byTownship = [...groupBy(waiting, townshipOf)].toSorted(
    ([, left], [, right]) => right.length - left.length,
  )
  const due = dueOn(month)
  const day = `${formatDate(due, today)}${today > due ? '已截止' : '截止'}`
  const head = `${title}${survey}还有${waiting.length}个村（社区）没报（共${surveys.length}个，${day}）：`
  const nameOf = ({ village }: SurveyReport) => directory.village(village)?.name ?? village
  const [only] = byTownship
  if (byTownship.length === 1 && only) return `${head}\n${only[1].map(nameOf).join('、')}`
  const total = groupBy(surveys, townshipOf)
  const rows = byTownship.map(([code, reports]) => {
    const all = reports.length === total.get(code)?.length
    const names = all && reports.length > mostNames ? '都没报' : someOf(reports.map(nameOf), mostNames)
    return `${directory.township(code)?.name ?? '其他'}${reports.length}个：${names}`
  })
  return numbered(head, rows, '个乡镇')
}
