// A department's card in the joint group. 三(二)
import type { Case, Task } from '../../case/case.ts'
import type { Announcement } from './announcement.ts'

const cardButtons = ['签收', '退回', '延期', '已办结'] as const

/** Without tasks the department comes along to the visit. Taken back before it went out, it does not go out. */
export function card(
  one: Case,
  department: string,
  tasks: readonly Pick<Task, 'id' | 'service'>[],
): Announcement {
  const [first] = tasks
  const services = tasks.map((each) => each.service)
  return {
    to: 'joint-room',
    kind: 'task',
    say: { key: 'card', values: { department, tasks: services, when: one.visit.scheduledFor } },
    buttons: cardButtons,
    mention: department,
    until: first ? { kind: 'task', subject: first.id } : { kind: 'visit' },
  }
}
