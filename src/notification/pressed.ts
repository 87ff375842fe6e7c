// Whether anybody is pressed for the task of a deadline now.
import type { Case } from '../case/case.ts'
import type { Deadline } from '../deadline/deadline.ts'

/** A step of the certificate that has its own day, which runs. */
const isStepOfCertificate = ({ kind, state }: Deadline): boolean =>
  state === 'open' && ['notice', 'materials', 'audit', 'print', 'deliver'].includes(kind)

/** The certificate's own steps have their own days; its task as a whole is not pressed beside them. */
export function isPressed(deadline: Deadline, one: Case): boolean {
  const task = deadline.kind === 'task' ? one.tasks.find((each) => each.id === deadline.subject) : undefined
  return !(task?.service === 'CERT' && one.deadlines.some(isStepOfCertificate))
}
