// Which act can follow another in one breath about one matter. Everything else said beside an act is part of it.
import type { ActName } from '../act.ts'

/** What may come after an act: 收到，明天去 is acknowledge, then progress; the other way round nobody writes. */
const sequels: Partial<Record<ActName, readonly ActName[]>> = {
  acknowledge: ['progress', 'return', 'extend', 'ask-status', 'materials', 'complete'],
  exception: ['reschedule', 'cancel', 'progress', 'ask-policy', 'complain'],
  visit: ['reschedule', 'progress', 'exception', 'assess', 'ask-status', 'materials'],
  verify: ['ask-status', 'exception', 'progress'],
  certificate: ['progress', 'complete', 'ask-status', 'callback'],
  callback: ['progress'],
  complain: ['ask-status', 'urge', 'escalate'],
  'ask-status': ['complain', 'urge'],
  'ask-policy': ['ask-status'],
  identify: ['request', 'ask-status', 'ask-policy'],
  request: ['ask-policy', 'exception', 'nil-report'],
  'nil-report': ['request'],
  complete: ['ask-status', 'progress', 'return'],
  progress: ['return', 'ask-status', 'extend'],
  assess: ['complain', 'progress'],
  notice: ['materials', 'progress', 'exception', 'certificate'],
  materials: ['progress', 'exception', 'ask-status', 'certificate'],
  'spot-check': ['assign', 'urge'],
  decide: ['assign', 'urge'],
  correct: ['request'],
  cancel: ['request'],
  consent: ['reschedule', 'ask-policy'],
  urge: ['complain', 'exception'],
  escalate: ['complain'],
  return: ['extend', 'progress'],
}

export const mayFollow = (first: ActName, next: ActName): boolean => sequels[first]?.includes(next) ?? false
