// All acts that have words of their own, in the order in which they win when two fit equally well.
import { assess } from './assess.ts'
import { assign } from './assign.ts'
import { cancel } from './cancel.ts'
import { certificate } from './certificate.ts'
import { correct } from './correct.ts'
import { decide, extend, reschedule } from './decline.ts'
import { dispatch } from './dispatch.ts'
import { callback, spotCheck } from './follow-up.ts'
import type { Frame } from './frame.ts'
import { identify } from './identify.ts'
import { emergency, exception } from './life.ts'
import { materials } from './materials.ts'
import { merge } from './merge.ts'
import { nilReport } from './nil-report.ts'
import { notice } from './notice.ts'
import { complain, escalate, urge } from './pressure.ts'
import { askHuman, askList, askPolicy, askStatus, help } from './question.ts'
import { request } from './request.ts'
import { returnTask } from './return.ts'
import { roster } from './roster.ts'
import { acknowledge, complete, progress } from './task.ts'
import { consent } from './talk.ts'
import { verify } from './verify.ts'
import { visit } from './visit.ts'

export const frames: readonly Frame[] = [
  emergency,
  merge,
  decide,
  spotCheck,
  callback,
  escalate,
  correct,
  cancel,
  roster,
  assign,
  dispatch,
  assess,
  notice,
  certificate,
  materials,
  visit,
  exception,
  extend,
  returnTask,
  verify,
  reschedule,
  identify,
  nilReport,
  askList,
  askPolicy,
  askStatus,
  askHuman,
  help,
  complete,
  acknowledge,
  urge,
  complain,
  request,
  progress,
  consent,
]
