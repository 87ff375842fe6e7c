// Months that stand for themselves: 11月零报告, 上个月.
import { matchesOf } from './matches.ts'
import { type Candidate, candidate } from './candidate.ts'
import { dateCost } from './date-cost.ts'
import { numberBegins, numeralClass, readNumeral } from './numerals.ts'
import { monthAfter, type Today } from './today.ts'

const month = new RegExp(
  `(本月|这个?月|当月|上上个?月|上个?月|下个?月)|(20\\d\\d年|今年|去年|明年)?${numberBegins('个第')}([${numeralClass}]{1,3}|元) ?月(?!底|末|初|头|[${numeralClass}]{1,3}[日号])份?`,
  'g',
)

/** Finds months. Without a year the nearest is meant, rather past than to come. */
export function findMonths(text: string, today: Today, found: Candidate[]): void {
  for (const said of matchesOf(month, text)) {
    const [whole, word, year, spoken] = said
    const at = word === undefined ? namedMonth(today, year, spoken) : monthAfter(today.date, monthStep(word))
    if (at === undefined) continue
    const value = `${at.year}-${String(at.month).padStart(2, '0')}`
    const end = said.index + whole.length
    found.push(candidate({ kind: 'month', month: value, start: said.index, end }, dateCost(whole.length)))
  }
}

const monthStep = (word: string): number =>
  word.startsWith('上上') ? -2 : word.startsWith('上') ? -1 : word.startsWith('下') ? 1 : 0

function namedMonth(today: Today, year: string | undefined, spoken: string | undefined) {
  const wanted = spoken === '元' ? 1 : readNumeral(spoken ?? '')
  if (wanted === undefined || wanted < 1 || wanted > 12) return undefined
  if (year !== undefined) {
    const step = year === '去年' ? -1 : year === '明年' ? 1 : 0
    return { year: year.startsWith('20') ? Number(year.slice(0, 4)) : today.year + step, month: wanted }
  }
  const ahead = wanted - today.month
  return { year: today.year + (ahead > 3 ? -1 : ahead < -8 ? 1 : 0), month: wanted }
}
