// Invented people, cases and entries for the tests of the stores.
import type { Case } from '../../src/case/case.ts'
import type { CaseEvent, RecordedEvent } from '../../src/case/event.ts'
import type { Dialogue } from '../../src/conversation/dialogue.ts'
import type { Deadline } from '../../src/deadline/deadline.ts'
import { plainDate } from '../../src/deadline/plain-date.ts'
import type { Entry } from '../../src/entry.ts'
import type { OutgoingMessage } from '../../src/outgoing-message.ts'
import type { Notice } from '../../src/notification/notice.ts'
import type { InboundMessage, Timer } from '../../src/stimulus.ts'

/** 2026-11-02T09:10 in the county. */
export const morning = Date.UTC(2026, 10, 2, 1, 10)

export const day = plainDate

export const resident: Case['resident'] = {
  name: '李大全',
  village: '511725102214',
  township: '511725102',
  group: '3',
  age: 58,
  sex: 'male',
  phone: '13800001234',
  idNumber: '51302919030307041X',
  address: '团石村3组核桃树下',
  certificate: 'none',
}

export const aCase = (number: string, changes: Partial<Case> = {}): Case => ({
  number,
  version: 1,
  stage: 'requested',
  closedBecause: null,
  source: 'chat',
  inScope: null,
  resident,
  reportedBy: 'chen',
  reportedOn: day('2026-11-02'),
  room: 'linba',
  boundTo: [],
  services: ['CERT', 'AID'],
  verification: null,
  extensionRequests: [],
  tasks: [],
  companions: [],
  visit: { scheduledFor: null, doneOn: null, failures: 0 },
  certificate: null,
  callbacks: [],
  onHold: null,
  supervised: false,
  urgent: false,
  deathReportedBy: null,
  mergedInto: null,
  deadlines: [],
  ...changes,
})

export const aTask = (department: string, state: Case['tasks'][number]['state']): Case['tasks'][number] => ({
  id: `${department}-1`,
  service: 'NURSING',
  department,
  state,
  before: null,
  request: null,
  returnRuled: false,
  handedTo: null,
  completedOn: null,
})

export const aDeadline = (id: string, dueOn: string, changes: Partial<Deadline> = {}): Deadline => ({
  id,
  kind: 'verify',
  length: { unit: 'workdays', count: 5 },
  startedOn: day('2026-11-02'),
  dueOn: day(dueOn),
  originalDueOn: day(dueOn),
  state: 'open',
  provisional: false,
  calendarVersion: '2026-1',
  changes: [],
  ...changes,
})

export const recorded = (event: CaseEvent, inbox: string | null = null): RecordedEvent => ({
  ...event,
  at: morning,
  by: 'chen',
  inbox,
})

export const requested = recorded({ type: 'CaseRequested', on: day('2026-11-02') })
export const urged = recorded({ type: 'CaseUrged', department: null })

export const anEntry = (parts: Partial<Entry> = {}): Entry => ({
  inbox: null,
  timer: null,
  at: morning,
  cases: [],
  surveys: [],
  draws: [],
  bindings: [],
  codes: [],
  dialogues: [],
  timers: { set: [], cancel: [] },
  notices: { add: [], settle: [] },
  messages: [],
  told: [],
  setAsideTold: [],
  scrubs: [],
  drops: [],
  ...parts,
})

/** An entry that makes the case. */
export const opening = (made: Case, parts: Partial<Entry> = {}): Entry =>
  anEntry({ cases: [{ from: 0, case: made, events: [requested] }], ...parts })

/** An entry that adds one event to the case. */
export const going = (from: Case, parts: Partial<Entry> = {}): Entry =>
  anEntry({
    cases: [
      { from: from.version, case: { ...from, version: from.version + 1, urgent: true }, events: [urged] },
    ],
    ...parts,
  })

export const said = (id: string, changes: Partial<InboundMessage> = {}): InboundMessage => ({
  channel: 'sim',
  id,
  at: morning,
  sender: { account: 'chen', name: '陈国富' },
  room: 'linba',
  text: '3组李大全，两只脚都断了，想办残疾证',
  mentioned: false,
  quote: null,
  button: null,
  attachments: [],
  ...changes,
})

export const aMessage = (id: string, changes: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id,
  at: morning,
  to: { room: 'linba' },
  kind: 'reply',
  text: '已登记，编号0001。',
  mentions: ['chen'],
  buttons: ['已核实'],
  cases: ['0001'],
  channel: 'sim',
  ...changes,
})

export const aNotice = (id: string, changes: Partial<Notice> = {}): Notice => ({
  id,
  to: { person: 'zhou' },
  kind: 'reminder',
  releaseAt: morning,
  deadline: { case: '0001', id: 'verify' },
  cases: ['0001'],
  sentence: 'verify-due',
  values: { name: '李大全', days: 2 },
  mentions: [],
  buttons: [],
  urgent: false,
  lateSince: null,
  ...changes,
})

export const aTimer = (key: string, dueAt = morning, number = '0001'): Timer => ({
  key,
  dueAt,
  task: { kind: 'rung', case: number, deadline: 'verify', rung: 'before' },
})

export const aDialogue = (key: string, changes: Partial<Dialogue> = {}): Dialogue => ({
  key,
  met: true,
  question: { hole: 'field', case: '0001', field: 'village' },
  rounds: 1,
  askedAt: morning,
  waiting: [],
  recent: ['0001'],
  recentAt: morning,
  lastChange: [{ case: '0001', version: 1, act: 'request' }],
  ...changes,
})
