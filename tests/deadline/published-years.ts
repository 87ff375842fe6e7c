// The State Council's arrangements of 2024–2026, copied by hand from the notices: what the counting is checked against.

/** First and last day off, weekends within included. */
const daysOff: readonly (readonly [string, string])[] = [
  ['2024-01-01', '2024-01-01'],
  ['2024-02-10', '2024-02-17'],
  ['2024-04-04', '2024-04-06'],
  ['2024-05-01', '2024-05-05'],
  ['2024-06-10', '2024-06-10'],
  ['2024-09-15', '2024-09-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
]

const makeUpDays: readonly string[] = [
  '2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12',
  '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11',
  '2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10',
].flatMap((year) => year.split(' '))

const oneDay = 86_400_000

export const dayAfter = (date: string, days = 1): string =>
  new Date(Date.parse(`${date}T00:00Z`) + days * oneDay).toISOString().slice(0, 10)

/** Whether people work on a day of 2024–2026. */
export function works(date: string): boolean {
  if (makeUpDays.includes(date)) return true
  if (daysOff.some(([from, until]) => from <= date && date <= until)) return false
  return new Date(`${date}T00:00Z`).getUTCDay() % 6 !== 0
}

/** Counting on the fingers: the so-manyth working day after a date. */
export function countOnFingers(date: string, workdays: number): string {
  let at = date
  for (let counted = 0; counted < workdays;) {
    at = dayAfter(at)
    if (works(at)) counted += 1
  }
  return at
}

/** Every day of the three years. */
export const everyDay: readonly string[] = Array.from({ length: 1096 }, (_, at) => dayAfter('2024-01-01', at))
