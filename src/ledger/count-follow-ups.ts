// How many call-backs were made and how many of them checked, as fractions. 三(四)
import { groupBy } from './group-by.ts'
import type { Case } from '../case/case.ts'
import { isOverdue } from '../deadline/deadline.ts'
import type { PlainDate } from '../deadline/plain-date.ts'
import { mustCheck } from '../follow-up/draw-from.ts'
import { callbackDeadline } from './deadline-of.ts'

/** 已回访15/20，超期1件: of all that fell due until the end, how many were made. */
export function callbackCounts(cases: readonly Case[], today: PlainDate): string {
  const all = cases.flatMap((one) =>
    one.callbacks.map((each, index) => ({ callback: each, deadline: callbackDeadline(one, index) })),
  )
  const made = all.filter(({ callback }) => callback.doneOn !== null)
  const late = all.filter(
    ({ callback, deadline }) => callback.doneOn === null && deadline && isOverdue(deadline, today),
  )
  if (all.length === 0) return '还没有要回访的'
  return `已回访${made.length}/${all.length}${late.length > 0 ? `，超期${late.length}件` : ''}`
}

/** 三(四): not less than seven in ten of each township's call-backs of a month. */
export function spotCheckCounts(cases: readonly Case[], rate: number): string | null {
  const made = cases.flatMap((one) =>
    one.callbacks.flatMap((each) =>
      each.doneOn === null ? [] : [{ ...each, group: `${one.resident.township}/${each.doneOn.slice(0, 7)}` }],
    ),
  )
  if (made.length === 0) return null
  const isChecked = ({ spotCheck }: (typeof made)[number]) =>
    spotCheck === 'consistent' || spotCheck === 'false'
  const drawn = made.filter(({ spotCheck }) => spotCheck !== null).length
  const groups = [...groupBy(made, ({ group }) => group).values()]
  const wanted = groups.map((each) => ({
    must: mustCheck(each.length, rate),
    checked: each.filter(isChecked).length,
  }))
  const must = wanted.reduce((sum, each) => sum + each.must, 0)
  const missing = wanted.reduce((sum, each) => sum + Math.max(0, each.must - each.checked), 0)
  const still = missing > 0 ? `还差${missing}件` : '已达到比例'
  return `抽中${drawn}件，已查${made.filter(isChecked).length}/${must}，${still}`
}
