// A time as people say it: 11月26日（周四）上午.
import { formatDate, plainDate, type PlainDate } from '../deadline/plain-date.ts'

/** `2026-11-26TAM` → 11月26日（周四）上午; `2026-11-26T15:00` → 11月26日（周四）15:00. */
export function timeInWords(when: string, near: PlainDate): string {
  const day = formatDate(plainDate(when.slice(0, 10)), near)
  const part = when.slice(11)
  if (part === 'AM') return `${day}上午`
  if (part === 'PM') return `${day}下午`
  return `${day}${part}`
}
