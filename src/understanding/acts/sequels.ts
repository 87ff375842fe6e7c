// Which act usually follows another in one message. Others may, but it takes more to believe it.
import type { ActName } from '../act.ts'

/** What may come after an act: 收到，明天去 is acknowledge, then progress; the other way round nobody writes. */
const sequels: Partial<Record<ActName, readonly ActName[]>> = {
  acknowledge: ['progress', 'return', 'extend', 'ask-status', 'ask-policy', 'materials', 'complete'],
  exception: ['reschedule', 'cancel', 'progress', 'ask-policy', 'complain', 'extend', 'ask-status', 'notice'],
  visit: ['reschedule', 'progress', 'exception', 'assess', 'ask-status', 'materials', 'complain'],
  verify: ['ask-status', 'exception', 'progress', 'return'],
  certificate: ['progress', 'complete', 'ask-status', 'callback', 'exception', 'urge', 'ask-policy'],
  callback: ['progress', 'complain', 'urge'],
  complain: ['ask-status', 'urge', 'escalate', 'ask-human', 'request', 'cancel'],
  'ask-status': ['complain', 'urge', 'ask-policy', 'correct', 'escalate'],
  'ask-policy': ['ask-status', 'reschedule', 'request'],
  cancel: ['exception', 'request'],
  identify: ['request', 'ask-status', 'ask-policy', 'roster', 'complain', 'correct'],
  request: ['ask-policy', 'exception', 'nil-report', 'progress', 'ask-status', 'urge'],
  'nil-report': ['request', 'progress'],
  complete: ['ask-status', 'progress', 'return', 'exception', 'complain', 'extend', 'ask-policy'],
  progress: ['return', 'exception', 'ask-status', 'ask-policy', 'extend', 'request'],
  assess: ['complain', 'progress', 'notice', 'ask-policy'],
  notice: ['materials', 'progress', 'exception', 'certificate'],
  materials: ['progress', 'exception', 'ask-status', 'certificate'],
  'spot-check': ['assign', 'urge'],
  decide: ['assign', 'urge', 'dispatch'],
  correct: ['request', 'cancel', 'ask-status'],
  consent: ['reschedule', 'ask-policy', 'request'],
  reschedule: ['materials', 'ask-policy'],
  urge: ['complain', 'exception', 'ask-status', 'escalate'],
  escalate: ['complain', 'urge'],
  return: ['extend', 'progress', 'complain', 'exception'],
  extend: ['return', 'progress'],
  emergency: ['ask-human', 'request', 'ask-policy'],
  merge: ['cancel'],
}

export const mayFollow = (first: ActName, next: ActName): boolean => sequels[first]?.includes(next) ?? false
