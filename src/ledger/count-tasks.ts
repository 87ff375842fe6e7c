// How far a department is with its tasks, in numbers.
import type { Case, Task } from '../case/case.ts'
import { federation, isSettled } from '../case/tasks.ts'
import type { PlainDate } from '../deadline/plain-date.ts'
import { taskDeadline } from './deadline-of.ts'
import { isLate } from './duties.ts'

/** 共5项，待签收1项，在办2项，待确认1项，办结1项，超期1项 */
export function taskCounts(cases: readonly Case[], department: string, today: PlainDate): string {
  const own = cases.flatMap((one) =>
    one.tasks.filter((task) => isCounted(task, department)).map((task) => ({ one, task })),
  )
  const count = (state: Task['state']) => own.filter(({ task }) => task.state === state).length
  // The federation sends; it need not sign for its own.
  const settled = own.filter(({ task }) => isSettled(task)).length
  const [unsigned, reported] = [
    department === federation ? 0 : count('assigned'),
    count('completion-reported'),
  ]
  const late = own.filter(({ one, task }) => {
    const deadline = taskDeadline(one, task)
    return deadline !== undefined && isLate(one, deadline, today)
  })
  return [
    `共${own.length}项`,
    `待签收${unsigned}项`,
    `在办${own.length - settled - unsigned - reported}项`,
    `待确认${reported}项`,
    `办结${settled}项`,
    `超期${late.length}项`,
  ].join('，')
}

const isCounted = (task: Task, department: string): boolean =>
  task.department === department && task.state !== 'cancelled' && task.state !== 'reassigned'
