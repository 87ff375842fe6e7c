// In a few words where a case stands, for those who work on it: its stage, what it waits for, the certificate's step.
import { type Case, type CertificateStep, isEnded, type Stage, type Task } from '../case/case.ts'
import { isMinor } from '../case/acts/notice.ts'
import { federation, isSettled } from '../case/tasks.ts'
import { timeInWords } from '../conversation/time-in-words.ts'
import type { PlainDate } from '../deadline/plain-date.ts'
import { type Place, taskState } from '../privacy/case-in-words.ts'
import { certificateForMinor, certificateForStaff, certificateInGroup, endings } from './words-status.ts'

/** 等镇上入户核实; 已派单，11月19日（周四）上午上门; 已上门，公示中 */
export const whereItStands = (one: Case, place: Place, today: PlainDate): string =>
  standings[one.stage](one, place, today)

const standings: Record<Stage, (one: Case, place: Place, today: PlainDate) => string> = {
  draft: (one) => `还没登记完，差${missingOf(one).join('、') || '确认'}`,
  requested: (one) => (one.verification ? '已核实属实，等镇上上报县残联' : '已登记，等镇上入户核实'),
  reported: () => '镇上已上报，等县残联派单上门',
  dispatched: (one, _place, today) => (one.onHold ? '已派单' : `已派单，${plannedVisit(one, today)}`),
  visited: (one, place) => `已上门，${certificateStep(one, place) ?? waitingAfterVisit(one)}`,
  merged: (one) => `与另一件重复，已并入 ${one.mergedInto ?? ''}`.trimEnd(),
  // The reason of a death is not for a group.
  closed: (one, place) =>
    one.closedBecause === 'died' && place === 'direct' ? '已结束，请节哀' : ending(one, '已结束'),
  referred: () => endings['out-of-scope'],
  declined: () => endings.untrue,
  withdrawn: (one) => ending(one, endings.withdrawn),
}

/** How the case ended; a reason without words of its own has only those of its stage. */
export function ending({ closedBecause }: Case, otherwise: string): string {
  const known: Readonly<Record<string, string>> = endings
  return (closedBecause === null ? undefined : known[closedBecause]) ?? otherwise
}

/** The federation sends the tasks; it need not sign for its own. */
export const taskStanding = (task: Task): string =>
  task.department === federation && task.state === 'assigned' ? '办理中' : taskState(task)

/** Whether something is still to be done. */
export const isOpen = (one: Case): boolean => !isEnded(one)

/** What a form half made still lacks. */
export function missingOf({ resident, services }: Case): readonly string[] {
  return [
    ...(resident.name === null ? ['姓名'] : []),
    ...(resident.village === null ? ['所在村（社区）'] : []),
    ...(services.length === 0 ? ['需要办什么'] : []),
  ]
}

function plannedVisit({ visit }: Case, today: PlainDate): string {
  const failed = visit.failures > 0 ? `上门${visit.failures}次未成，` : ''
  if (!visit.scheduledFor) return `${failed}上门时间待定`
  const time = timeInWords(visit.scheduledFor, today)
  return visit.scheduledFor.slice(0, 10) < today
    ? `${failed}原定${time}上门，还没有登记结果`
    : `${failed}定于${time}上门`
}

/** The certificate's step in words, or null where no certificate is asked for or nothing was said of it. */
export function certificateStep(one: Case, place: Place): string | null {
  if (one.certificate === null)
    return one.services.includes('CERT') && one.stage === 'visited' ? '等评定结果' : null
  const words = place === 'group' ? certificateInGroup : certificateForStaff
  const all: Record<CertificateStep, string> = isMinor(one)
    ? { ...words, ...certificateForMinor[place] }
    : words
  return all[one.certificate]
}

function waitingAfterVisit(one: Case): string {
  if (!one.tasks.every(isSettled)) return '部门办理中'
  return one.callbacks.some((each) => each.doneOn === null) ? '等镇上回访' : '等办结'
}
