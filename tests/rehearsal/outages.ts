// When the assistant is down: for hours, a night, a day, and once or twice for longer.
import type { Company } from './company.ts'
import { dayOf, moment, plusDays } from './days.ts'

interface Length {
  /** Times a year. */
  readonly times: number
  readonly hours: readonly [from: number, until: number]
}

const lengths: readonly Length[] = [
  { times: 10, hours: [1, 5] },
  { times: 4, hours: [8, 15] },
  { times: 3, hours: [20, 30] },
  { times: 2, hours: [50, 80] },
]

/** Plans the outages of the time from start to end; none overlaps another. */
export function planOutages(company: Company): void {
  const { start, end, theatre } = company
  const dice = company.dice.of('outages')
  const days = Math.round((end - start) / 86_400_000)
  const taken: { from: number; until: number }[] = []
  for (const { times, hours } of lengths) {
    const count = Math.max(1, Math.round((times * days) / 365))
    for (let index = 0; index < count; index += 1) {
      const from =
        moment(plusDays(dayOf(start), dice.between(2, days - 6)), '00:00') + dice.between(0, 1439) * 60_000
      const until = from + dice.between(hours[0] * 60, hours[1] * 60) * 60_000
      if (until >= end || taken.some((each) => from <= each.until && each.from <= until)) continue
      taken.push({ from, until })
      company.plan(from, async () => theatre.fall())
      company.plan(until, (at) => theatre.rise(from, at))
    }
  }
}
