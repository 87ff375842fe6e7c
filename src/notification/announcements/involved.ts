// Which departments a case concerns just now.
import type { Case } from '../../case/case.ts'
import { federation, isUnfinished } from '../../case/tasks.ts'

/** Those with something left to do. */
export const busyDepartments = (one: Case): readonly string[] => [
  ...new Set(one.tasks.filter(isUnfinished).map((task) => task.department)),
]

/** Whoever goes along to the visit; the federation leads it. */
export const visitors = (one: Case): readonly string[] =>
  [...new Set([...busyDepartments(one), ...one.companions.map((each) => each.department)])].filter(
    (code) => code !== federation,
  )
