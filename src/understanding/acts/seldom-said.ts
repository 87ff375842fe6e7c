// What somebody of a post seldom says: the county dispatches, a village that does so is to be refused, not misread.
import type { ActName, MessageContext } from '../act.ts'

const ofTheCounty: readonly ActName[] = ['assign', 'decide', 'dispatch', 'spot-check']
const ofTheTownship: readonly ActName[] = ['verify', 'nil-report']

/** By post: it takes more to believe these acts. Who may do what he says is decided elsewhere. */
export const seldomSaid: Readonly<Record<MessageContext['role'], ReadonlySet<ActName>>> = {
  relative: new Set([...ofTheCounty, ...ofTheTownship, 'ask-list', 'extend', 'return', 'roster']),
  village: new Set(ofTheCounty),
  township: new Set(['assign', 'decide', 'dispatch']),
  county: new Set(['verify', 'nil-report', 'return']),
  department: new Set([...ofTheCounty, ...ofTheTownship, 'notice', 'callback']),
  leader: new Set([
    ...ofTheTownship,
    'assign',
    'dispatch',
    'return',
    'extend',
    'certificate',
    'materials',
    'callback',
    'notice',
  ]),
}
