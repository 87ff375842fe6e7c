// A timer is due: the world is read again, and what is still owed is laid out for those it concerns.
import { addMonths } from '../deadline/plain-date.ts'
import { rungs, type Rung } from '../deadline/reminder-ladder.ts'
import { instantAt } from '../deadline/instant.ts'
import type { Deadline } from '../deadline/deadline.ts'
import { type Case, isEnded } from '../case/case.ts'
import type { EntryDraft } from '../entry-draft.ts'
import type { TimerTask } from '../stimulus.ts'
import { addNotice } from './notify.ts'
import { actorName, actorOf, recipientsOf, superiorAudience, type Audience } from './party.ts'
import type { Notice } from './notice.ts'
import { isPressed } from './pressed.ts'

/** A rung of a deadline: who acts is reminded, later his superior, at last the county. */
export async function fireRung(draft: EntryDraft, task: Extract<TimerTask, { kind: 'rung' }>): Promise<void> {
  const one = await draft.case(task.case)
  const deadline = one?.deadlines.find((each) => each.id === task.deadline)
  if (!one || !deadline || deadline.state !== 'open') return
  const ladder = rungs(deadline, draft.world.time)
  const at = ladder.findIndex((each) => each.rung === task.rung)
  const next = ladder[at + 1]
  if (next) draft.setRung(one.number, deadline.id, next)
  const rung = ladder[at]
  if (rung) remind(draft, one, deadline, rung)
}

/** Who is told on a rung, and with which sentence. */
function remind(draft: EntryDraft, one: Case, deadline: Deadline, rung: Rung): void {
  const { directory } = draft.world
  const task = deadline.kind === 'task' ? one.tasks.find((each) => each.id === deadline.subject) : undefined
  if (!isPressed(deadline, one)) return
  const actor: Audience = actorOf(deadline, one)
  const tell = (audience: Audience, sentence: string) => {
    const service = one.tasks.find((task) => task.id === deadline.subject)?.service ?? null
    const values = {
      deadline: deadline.kind,
      dueOn: deadline.dueOn,
      provisional: deadline.provisional,
      actor: actorName(deadline, one, directory),
      service,
    }
    for (const to of recipientsOf(audience, one, directory)) {
      addNotice(draft, {
        to,
        kind: 'reminder',
        deadline: { case: one.number, id: deadline.id },
        cases: [one.number],
        sentence,
        values: values as unknown as Notice['values'],
        mentions: [],
        buttons: audience === actor ? buttonsFor(deadline) : [],
        urgent: false,
        releaseAt: rung.at,
        lateSince: draft.at > rung.at + lateMinutes * 60_000 ? rung.at : null,
      })
    }
  }
  // What a department has finished waits for the township's word; nobody presses the department.
  if (task?.state === 'completion-reported') return tell('clerks', 'reminder-confirm')
  // A notice is not late when it is over: the village says then whether anybody objected.
  if (deadline.kind === 'notice' && rung.rung !== 'supervise') {
    if (rung.rung === 'before') return
    if (rung.rung === 'overdue') tell(superiorAudience(deadline), 'notice-ended')
    return tell(actor, rung.rung === 'due' ? 'notice-ends' : 'notice-ended')
  }
  switch (rung.rung) {
    case 'before':
      return tell(actor, 'reminder-before')
    case 'due':
      return tell(actor, 'reminder-due')
    case 'overdue':
      tell(actor, 'reminder-overdue')
      return tell(superiorAudience(deadline), 'reminder-overdue-superior')
    case 'supervise':
      return tell('federation', 'reminder-supervise')
    case 'opening':
      return undefined
  }
}

/** A reminder later than this says so. */
const lateMinutes = 30

const buttons: Partial<Record<Deadline['kind'], readonly string[]>> = {
  verify: ['已核实', '不在范围', '情况不符'],
  acknowledge: ['签收', '退回'],
  task: ['已办结', '延期', '退回'],
  callback: ['回访满意', '部分落实', '不满意', '没联系上'],
  'callback-after-delivery': ['回访满意', '部分落实', '不满意', '没联系上'],
  'return-decision': ['同意退单', '不同意退单'],
  'extension-decision': ['同意延期', '不同意延期'],
  notice: ['公示期满', '有异议'],
  deliver: ['已领取', '已送达'],
}

const buttonsFor = (deadline: Deadline): readonly string[] => buttons[deadline.kind] ?? []

/**
 * What was put on hold is asked about again, and again a month later when nobody says that it goes on. A death that
 * somebody has reported waits for a word from the township or the county, however long.
 */
export async function fireHoldReview(
  draft: EntryDraft,
  task: Extract<TimerTask, { kind: 'hold-review' }>,
): Promise<void> {
  const one = await draft.case(task.case)
  if (!one?.onHold || isEnded(one)) return
  const { reason } = one.onHold
  const ask = reason === 'died' ? askWhetherDied : askWhetherItGoesOn(reason)
  for (const to of ask.to.flatMap((audience) => recipientsOf(audience, one, draft.world.directory))) {
    addNotice(draft, {
      to,
      kind: ask.kind,
      deadline: null,
      cases: [one.number],
      sentence: ask.sentence,
      values: ask.values,
      mentions: [],
      buttons: ask.buttons,
      urgent: false,
      lateSince: null,
    })
  }
  const again = addMonths(draft.today, 1)
  draft.setTimer({ key: `hold/${one.number}`, dueAt: instantAt(again, '08:30', draft.world.time.zone), task })
}

const askWhetherDied = {
  to: ['clerks', 'federation'],
  kind: 'alert',
  sentence: 'confirm-death',
  values: {},
  buttons: ['确认过世', '情况有误'],
} as const

const askWhetherItGoesOn = (reason: string) =>
  ({
    to: ['clerks'],
    kind: 'reminder',
    sentence: 'hold-review',
    values: { reason },
    buttons: ['恢复办理'],
  }) as const
