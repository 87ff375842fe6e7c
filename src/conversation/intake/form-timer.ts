// A form half made is asked about once; when nobody answers it is dropped the next working day.
import { instantAt } from '../../deadline/instant.ts'
import { nextWorkday } from '../../deadline/working-days.ts'
import type { Case } from '../../case/case.ts'
import { missingOf } from '../../ledger/where-it-stands.ts'
import type { EntryDraft } from '../../entry-draft.ts'
import { addNotice } from '../../notification/notify.ts'
import type { Notice } from '../../notification/notice.ts'
import type { Recipient, TimerTask } from '../../stimulus.ts'
import type { Dialogue, Question } from '../dialogue.ts'
import type { Saying } from '../sentences/sentences.ts'
import { waitingKey } from './likely-twin.ts'

type FormTask = Extract<TimerTask, { kind: 'form' }>

export async function fireForm(task: FormTask, draft: EntryDraft): Promise<void> {
  const one = await draft.case(task.case)
  const dialogue = await draft.world.ledger.dialogue(task.dialogue)
  if (!one || !dialogue) return
  if (one.stage === 'draft')
    return task.step === 'ask' ? askOnce(task, one, draft) : drop(task, one, dialogue, draft)
  // A request without a form of its own waits for the answer whether it is about the same person.
  const waits = [dialogue.question, ...dialogue.waiting].some((each) => asksOfTwin(each, one))
  if (!waits) return
  if (task.step === 'ask') return askOnce(task, one, draft)
  for (const each of [dialogue.question, ...dialogue.waiting])
    if (asksOfTwin(each, one)) tellOfTwin(each, one, draft)
  forget(dialogue, (each) => asksOfTwin(each, one), draft)
}

/** What was wanted for somebody who may be the same person is not lost with the answer. */
function tellOfTwin({ act }: AsksOfTwin, one: Case, draft: EntryDraft): void {
  const services = 'services' in act ? (act.services ?? []) : []
  tellClerks({ key: 'twin-open-told', values: { services } }, one, draft)
}

function askOnce(task: FormTask, one: Case, draft: EntryDraft): void {
  const { world } = draft
  const to = recipientOf(task.dialogue)
  const known = one.stage === 'draft'
  addNotice(draft, {
    to,
    kind: 'notice',
    deadline: null,
    cases: known ? [one.number] : [],
    sentence: known ? 'ask-again-later' : 'twin-unanswered',
    values: known ? { missing: missingOf(one) } : {},
    mentions: 'room' in to ? [task.dialogue.split('/').at(-1) ?? ''] : [],
    buttons: known ? [] : ['是', '不是'],
    urgent: false,
    lateSince: null,
  })
  const on = nextWorkday(world.calendar, draft.today).date
  draft.setTimer({
    key: known ? `form/${one.number}` : waitingKey(one.number, task.dialogue),
    dueAt: instantAt(on, '18:00', world.time.zone),
    task: { ...task, step: 'drop' },
  })
}

/** Whoever began it has gone silent; somebody in need who has a name and a place is not lost with the form. 二(一) */
async function drop(task: FormTask, one: Case, dialogue: Dialogue, draft: EntryDraft): Promise<void> {
  if (one.resident.name !== null && one.resident.village !== null)
    tellClerks({ key: 'form-put-away-told', values: { missing: missingOf(one) } }, one, draft)
  await draft.record(task.case, [{ type: 'CaseWithdrawn', reason: 'not-completed' }], 'assistant')
  forget(dialogue, (each) => asksAbout(each, one), draft)
}

function tellClerks({ key, values }: Saying, one: Case, draft: EntryDraft): void {
  const clerks = draft.world.directory.clerks(one.resident.township)
  for (const { id } of clerks.filter((each) => each.id !== one.reportedBy)) {
    addNotice(draft, {
      to: { person: id },
      kind: 'notice',
      deadline: null,
      cases: [one.number],
      sentence: key,
      values: values as Notice['values'],
      mentions: [],
      buttons: [],
      urgent: false,
      lateSince: null,
    })
  }
}

type AsksOfTwin = Extract<Question, { hole: 'consent' }>

const asksOfTwin = (question: Question | null, one: Case): question is AsksOfTwin =>
  question?.hole === 'consent' && question.about === 'duplicate' && question.case === one.number

const asksAbout = (question: Question | null, form: Case): boolean =>
  (question?.hole === 'field' && question.case === form.number) ||
  (question?.hole === 'consent' && 'case' in question.act && question.act.case === form.number)

/** The question is no longer open, wherever it stood in the row. */
function forget(dialogue: Dialogue, gone: (question: Question | null) => boolean, draft: EntryDraft): void {
  const [question = null, ...waiting] = [dialogue.question, ...dialogue.waiting].filter(
    (each) => each !== null && !gone(each),
  )
  draft.collected.dialogues.push({ ...dialogue, question, waiting: waiting.filter((each) => each !== null) })
}

/** `room:linba/chen` → the room; `person:x9/x9` → the person. */
function recipientOf(dialogue: string): Recipient {
  const [place] = dialogue.split('/')
  return place?.startsWith('room:') ? { room: place.slice(5) } : { person: place?.slice(7) ?? '' }
}
