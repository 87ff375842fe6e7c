// What can be done to a case, verb by verb, and what may still be done to one that is over.
import type { Act, ActName } from '../understanding/act.ts'
import { acknowledge } from './acts/acknowledge.ts'
import { assess } from './acts/assess.ts'
import { assign } from './acts/assign.ts'
import { callback } from './acts/callback.ts'
import { cancel } from './acts/cancel.ts'
import { certificate } from './acts/certificate.ts'
import { complete } from './acts/complete.ts'
import { correct } from './acts/correct.ts'
import { decide } from './acts/decide.ts'
import { dispatch } from './acts/dispatch.ts'
import { exception } from './acts/exception.ts'
import { extend } from './acts/extend.ts'
import { materials } from './acts/materials.ts'
import { notice } from './acts/notice.ts'
import { progress } from './acts/progress.ts'
import { reschedule } from './acts/reschedule.ts'
import { returnTask } from './acts/return.ts'
import { spotCheck } from './acts/spot-check.ts'
import { complain, escalate, urge } from './acts/urge.ts'
import { verify } from './acts/verify.ts'
import { visit } from './acts/visit.ts'
import { type Case, isEnded } from './case.ts'
import { type Circumstances, type Decision, nothing, refused, type Verb } from './decision.ts'

export const verbs = {
  acknowledge,
  assess,
  assign,
  callback,
  cancel,
  certificate,
  complain,
  complete,
  correct,
  decide,
  dispatch,
  escalate,
  exception,
  extend,
  materials,
  notice,
  progress,
  reschedule,
  return: returnTask,
  'spot-check': spotCheck,
  urge,
  verify,
  visit,
} as const satisfies { [Name in ActName]?: Verb<Name> }

export type CaseVerb = keyof typeof verbs

/** What comes to light after the end: a wrong record, a misprint, a false call-back. The others mind the end themselves. */
const afterTheEnd: readonly CaseVerb[] = [
  'correct',
  'certificate',
  'spot-check',
  'complain',
  'cancel',
  'exception',
  'urge',
  'escalate',
]

/** Before the form is complete there is nothing to act on; it can be put right and given up. */
const onADraft: readonly CaseVerb[] = ['correct', 'cancel', 'exception', 'complain', 'escalate']

/** Ended because everything was kept, and not by a death or a withdrawal. */
const isDone = (one: Case): boolean => one.closedBecause === 'completed'

/** What comes of an act on a case as it stands. Who may do it was asked before. */
export function decideOn(one: Case, act: Act & { readonly act: CaseVerb }, around: Circumstances): Decision {
  const over = isEnded(one) && (!afterTheEnd.includes(act.act) || (act.act === 'certificate' && !isDone(one)))
  if (over) return around.named ? refused({ key: 'not-open', values: {} }) : nothing
  if (one.stage === 'draft' && !onADraft.includes(act.act))
    return around.named ? refused({ key: 'form-unfinished', values: {} }) : nothing
  const verb = verbs[act.act] as unknown as Verb<ActName>
  return verb.decide(one, act, around)
}
