// Who may do what, and how far: one row an act, one column a post. An absent cell is a refusal.
import { type Case, isEnded } from '../case/case.ts'
import type { ActName } from '../understanding/act.ts'
import type { Role } from './county.ts'
import type { Speaker } from './speaker.ts'

/** How far a post reaches. */
type Reach =
  /** Every case of the county. */
  | 'county'
  /** The cases of the own township. A clerk may act for every village of the township. */
  | 'township'
  /** The cases of the own village. */
  | 'village'
  /** Cases in which the own department has a task or comes along. */
  | 'task'
  /** Cases the account is bound to. */
  | 'bound'
  /** No case is needed, or a new one is made. */
  | 'anyone'

type Row = Partial<Record<Role, Reach>>

const everyone: Row = {
  relative: 'anyone',
  village: 'anyone',
  township: 'anyone',
  county: 'anyone',
  department: 'anyone',
  leader: 'anyone',
}
const aboutTheCase: Row = {
  relative: 'bound',
  village: 'village',
  township: 'township',
  county: 'county',
  department: 'task',
  leader: 'county',
}

export const permissions = {
  // 三(一)、四(一): whoever knows of a need may tell it, any day; the township verifies
  request: everyone,
  'nil-report': { village: 'village', township: 'township' },
  // 四(二): the township goes to the home and reports to the county
  verify: { township: 'township' },
  // 三(二)、四(三): the county federation leads
  assign: { county: 'county' },
  dispatch: { county: 'county' },
  visit: { county: 'county', township: 'township', department: 'task' },
  // Outcomes of the assessment are told by the county or the health department
  assess: { county: 'county', department: 'task' },
  // 三(三); an objection may be brought by anybody who knows the case
  notice: { village: 'village', township: 'township', county: 'county', relative: 'bound' },
  // 四(四)
  materials: { township: 'township', county: 'county', department: 'task' },
  // 四(五)、(六): the county prints, the township collects and brings it home
  certificate: { relative: 'bound', village: 'village', township: 'township', county: 'county' },
  // 三(四): call-backs by the township, spot checks by the county, never by the township checked
  callback: { township: 'township' },
  'spot-check': { county: 'county' },
  // The departments' tasks
  acknowledge: { department: 'task', county: 'county' },
  progress: {
    department: 'task',
    county: 'county',
    township: 'township',
    village: 'village',
    relative: 'bound',
  },
  complete: { department: 'task', county: 'county', township: 'township', relative: 'bound' },
  return: { department: 'task', county: 'county' },
  extend: { department: 'task', township: 'township', county: 'county' },
  decide: { county: 'county' },
  reschedule: { ...aboutTheCase, leader: undefined },
  exception: { ...aboutTheCase, leader: undefined },
  correct: { ...aboutTheCase, leader: undefined },
  cancel: { ...aboutTheCase, leader: undefined },
  merge: { township: 'township', county: 'county' },
  urge: aboutTheCase,
  complain: { ...everyone },
  escalate: { county: 'county', leader: 'county' },
  'ask-status': aboutTheCase,
  'ask-list': {
    village: 'village',
    township: 'township',
    county: 'county',
    department: 'task',
    leader: 'county',
  },
  'ask-policy': everyone,
  'ask-human': everyone,
  emergency: everyone,
  consent: everyone,
  answer: everyone,
  identify: everyone,
  roster: { department: 'anyone', county: 'anyone', township: 'anyone', village: 'anyone' },
  help: everyone,
  none: everyone,
  unclear: everyone,
} as const satisfies Record<ActName, { [Post in Role]?: Reach | undefined }>

/** How far the speaker's post reaches with this act; null when it is not for that post. */
export function reachOf(act: ActName, speaker: Speaker): Reach | null {
  const row: { [Post in Role]?: Reach | undefined } = permissions[act]
  const reach = row[speaker.role] ?? null
  // A contact of the county federation's own department is the county.
  return speaker.role === 'department' && speaker.org === 'disabled-federation'
    ? ((permissions[act] as Row).county ?? reach)
    : reach
}

/** Whether the speaker may do this to this case. */
export function mayAct(act: ActName, speaker: Speaker, one: Case): boolean {
  const reach = reachOf(act, speaker)
  switch (reach) {
    case null:
      return false
    case 'county':
      return true
    case 'anyone':
      return knows(speaker, one)
    case 'township':
    case 'village':
    case 'task':
    case 'bound':
      return within(reach, speaker, one) || (ofTheReporter.includes(act) && hasReported(speaker, one))
  }
}

/** A cadre who reported somebody of another village, or who has moved there since, may ask and put right, and no more. */
const ofTheReporter: readonly ActName[] = ['ask-status', 'correct', 'cancel', 'urge', 'complain', 'exception']

const hasReported = (speaker: Speaker, one: Case): boolean =>
  speaker.role === 'village' && one.reportedBy === speaker.id

/** Whether the speaker may know that this case exists. */
export function knows(speaker: Speaker, one: Case): boolean {
  const reach = reachOf('ask-status', speaker)
  return reach === 'county' || (reach !== null && within(reach, speaker, one)) || hasReported(speaker, one)
}

function within(reach: Reach, speaker: Speaker, one: Case): boolean {
  switch (reach) {
    case 'county':
    case 'anyone':
      return true
    case 'township':
      return (
        one.resident.township === speaker.org ||
        (one.resident.township === null && one.reportedBy === speaker.id)
      )
    case 'village':
      return (
        one.resident.village === speaker.org || (one.resident.village === null && hasReported(speaker, one))
      )
    case 'task':
      return (
        // What was taken back with the end of a case was theirs, and they may know that it has ended.
        one.tasks.some(
          (each) => each.department === speaker.org && (each.state !== 'cancelled' || isEnded(one)),
        ) || one.companions.some((each) => each.department === speaker.org)
      )
    case 'bound':
      return one.boundTo.includes(speaker.account) && (speaker.provedFor?.has(one.number) ?? true)
  }
}
