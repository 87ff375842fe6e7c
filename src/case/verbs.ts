// What can be done to a case, verb by verb.
import type { ActName } from '../understanding/act.ts'
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
import type { Verb } from './decision.ts'

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
