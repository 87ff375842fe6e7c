// A form half made is asked about once; when nobody answers it is dropped the next working day.
import { instantAt } from '../deadline/instant.ts'
import { nextWorkday } from '../deadline/working-days.ts'
import type { EntryDraft } from '../entry-draft.ts'
import { addNotice } from '../notification/notify.ts'
import type { Recipient, TimerTask } from '../stimulus.ts'

type FormTask = Extract<TimerTask, { kind: 'form' }>

export async function fireForm(task: FormTask, draft: EntryDraft): Promise<void> {
  const { world } = draft
  const one = await draft.case(task.case)
  if (!one || one.stage !== 'draft') return
  const dialogue = await world.ledger.dialogue(task.dialogue)
  const to = recipientOf(task.dialogue)
  if (task.step === 'ask') {
    addNotice(draft, {
      to,
      kind: 'notice',
      deadline: null,
      cases: [one.number],
      sentence: 'ask-again-later',
      values: {},
      mentions: 'room' in to ? [one.reportedBy] : [],
      buttons: [],
      urgent: false,
      lateSince: null,
    })
    const on = nextWorkday(world.calendar, draft.today).date
    draft.setTimer({
      key: `form/${one.number}`,
      dueAt: instantAt(on, '18:00', world.time.zone),
      task: { ...task, step: 'drop' },
    })
    return
  }
  await draft.record(one.number, [{ type: 'CaseWithdrawn', reason: 'not-completed' }], 'assistant')
  if (dialogue?.question?.hole === 'field' && dialogue.question.case === one.number) {
    draft.collected.dialogues.push({
      ...dialogue,
      question: dialogue.waiting[0] ?? null,
      waiting: dialogue.waiting.slice(1),
    })
  }
}

/** `room:linba/chen` → the room; `person:x9/x9` → the person. */
function recipientOf(dialogue: string): Recipient {
  const [place] = dialogue.split('/')
  return place?.startsWith('room:') ? { room: place.slice(5) } : { person: place?.slice(7) ?? '' }
}
