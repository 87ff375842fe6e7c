// The public notice of a certificate, as it is put up in the village: name and category, from when to when, how to object.
// 《残疾人证管理办法》第九条(三); 个人信息保护法第六条: no number, no grade, no illness, no address.
import type { Case } from '../case/case.ts'
import { isMinor } from '../case/acts/notice.ts'
import type { Calendar } from '../deadline/calendar.ts'
import { dueDate, formatLength } from '../deadline/due-date.ts'
import { lengthOf } from '../deadline/limits.ts'
import { formatDate, type PlainDate, yearOf } from '../deadline/plain-date.ts'
import type { Directory } from '../organisation/directory.ts'
import { deadlineOf } from './deadline-of.ts'

export type PublicNotice =
  | { readonly kind: 'notice'; readonly text: string }
  /**
   * `not-due`: not assessed as qualified, or already past. `minor`: never posted. `age-unknown`: might be a minor.
   * `incomplete`: the name or the village is missing.
   */
  | { readonly kind: 'refused'; readonly reason: 'not-due' | 'minor' | 'age-unknown' | 'incomplete' }

/** @param view.today the day it is put up, unless it already hangs */
export function publicNotice(
  one: Case,
  view: { readonly directory: Directory; readonly calendar: Calendar; readonly today: PlainDate },
): PublicNotice {
  const { resident, certificate } = one
  if (certificate !== 'assessed' && certificate !== 'notice') return { kind: 'refused', reason: 'not-due' }
  const { directory, calendar, today } = view
  const deadline = certificate === 'notice' ? deadlineOf(one, 'notice') : undefined
  const from = deadline?.startedOn ?? today
  const adult = isAdult(one, from)
  if (adult === false) return { kind: 'refused', reason: 'minor' }
  if (resident.name === null || resident.village === null) return { kind: 'refused', reason: 'incomplete' }
  if (adult === null) return { kind: 'refused', reason: 'age-unknown' }

  const { county } = directory
  const length = lengthOf('notice', county.rules)
  const until = deadline
    ? { date: deadline.dueOn, provisional: deadline.provisional }
    : dueDate(calendar, from, length)
  const township = directory.township(resident.township)?.name ?? '乡镇（街道）'
  const text = [
    '残疾人证办理公示',
    `根据《残疾人证管理办法》第九条，现将拟办理残疾人证的人员公示如下：`,
    `姓名：${resident.name}`,
    `住所：${directory.placeName(resident.village, resident.township)}`,
    // Only limbs are in the scope of the scheme, 二(一).
    '残疾类别：肢体',
    `公示时间：${written(from)}至${written(until.date)}，共${formatLength(length)}（张贴当天不计）${until.provisional ? '，放假安排未公布，暂定' : ''}`,
    `如有异议，请在公示期内向${township}残联或${county.name}残联反映，我们会保密并复核。`,
    `${county.name}残疾人联合会`,
    written(from),
  ].join('\n')
  return { kind: 'notice', text }
}

/** A paper outlives its year: the year is written out. */
const written = (date: PlainDate): string => `${yearOf(date)}年${formatDate(date)}`

const adultAge = 18

/** By the age as said, or the date of birth in the identity number; null when neither is known. */
function isAdult(one: Case, on: PlainDate): boolean | null {
  const { age, idNumber } = one.resident
  if (isMinor(one)) return false
  return adultByBirth(idNumber ?? '', on) ?? (age === null ? null : age >= adultAge)
}

/** By the date of birth in an identity number of 18 characters; null when there is none. */
export function adultByBirth(idNumber: string, on: PlainDate): boolean | null {
  const born = /^\d{6}(?<year>\d{4})(?<day>\d{4})\d{3}[\dX]$/u.exec(idNumber)?.groups
  if (!born) return null
  return `${Number(born['year']) + adultAge}${born['day']}` <= on.replaceAll('-', '')
}
