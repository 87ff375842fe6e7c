// A county's year, played by its people on the real assistant from the first day to the last.
import { readCounty } from '../../src/app/county.ts'
import type { County } from '../../src/organisation/county.ts'
import { Answering } from './answering.ts'
import { Chatter } from './chatter.ts'
import { Company } from './company.ts'
import { moment, plusMonth } from './days.ts'
import { Dice } from './dice.ts'
import { Happenings } from './happenings.ts'
import { planOutages } from './outages.ts'
import { Cast, narrowed, peopled } from './people/cast.ts'
import { Names } from './people/names.ts'
import { Residents } from './people/residents.ts'
import { Questions } from './questions.ts'
import { Reports } from './reports.ts'
import { Strangers } from './strangers.ts'
import { SurveyAnswers } from './survey-answers.ts'
import { Work } from './work.ts'

export interface Script {
  readonly seed: string
  /** The first month, `YYYY-MM`. */
  readonly from: string
  readonly months: number
  /** The county's first so many townships. */
  readonly townships: number
  /** About so many people are reported or apply. */
  readonly cases: number
}

/** Share of the people who are found by the survey. */
const bySurvey = 0.5

export interface Played {
  readonly company: Company
  readonly script: Script
  readonly seconds: number
}

export async function play(script: Script, whole: County = readCounty()): Promise<Played> {
  const begun = performance.now()
  const dice = new Dice(script.seed)
  const names = new Names(whole, dice.of('names'))
  const county = peopled(narrowed(whole, script.townships), names)
  const months = monthsOf(script)
  const [first] = months
  const end = moment(plusMonth(months.at(-1) ?? ''), '00:00')
  const company = new Company({
    cast: new Cast(county, dice.of('habits')),
    residents: new Residents(county, names, dice.of('residents')),
    dice,
    start: moment(first ?? '', '00:00'),
    end,
  })
  new Work(company)
  new Answering(company)
  new Happenings(company)
  new Chatter(company)
  const survey = new SurveyAnswers(
    company,
    (script.cases * bySurvey) / (county.villages.length * months.length * 1.2),
  )
  for (const month of months) company.plan(moment(month, '00:00'), async () => survey.planMonth(month))
  new Reports(company).plan(Math.round(script.cases * (1 - bySurvey)))
  new Strangers(company, names).plan(4 * months.length)
  new Questions(company).plan()
  planOutages(company)

  const { theatre, agenda } = company
  await theatre.begin()
  for (let plan = agenda.take(end); plan; plan = agenda.take(end)) {
    await theatre.passUntil(plan.at)
    await plan.act(plan.at)
  }
  await theatre.passUntil(end)
  return { company, script, seconds: (performance.now() - begun) / 1000 }
}

/** The first day of each month. */
function monthsOf({ from, months }: Script): readonly string[] {
  const days = [`${from}-01`]
  while (days.length < months) days.push(plusMonth(days.at(-1) ?? ''))
  return days
}
