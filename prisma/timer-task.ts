// The shape of a timer's task, checked when it is read: it lies in the ledger as plain JSON.
import { z } from 'zod'
import type { Timer, TimerTask } from '../src/stimulus.ts'
import type { ClaimedTimer } from './stores.ts'

const text = z.string()

/** Loose: what a task says beyond this is kept. A task the core adds and this forgets does not compile. */
const shapes = {
  rung: z.looseObject({ kind: z.literal('rung'), case: text, deadline: text, rung: text }),
  'survey-open': z.looseObject({ kind: z.literal('survey-open'), month: text }),
  'survey-reminder': z.looseObject({ kind: z.literal('survey-reminder'), month: text, rung: text }),
  'survey-close': z.looseObject({ kind: z.literal('survey-close'), month: text }),
  'spot-check-draw': z.looseObject({ kind: z.literal('spot-check-draw'), month: text }),
  form: z.looseObject({ kind: z.literal('form'), case: text, step: z.enum(['ask', 'drop']), dialogue: text }),
  'hold-review': z.looseObject({ kind: z.literal('hold-review'), case: text }),
  pictures: z.looseObject({ kind: z.literal('pictures'), inbox: text }),
} satisfies { [Kind in TimerTask['kind']]: z.ZodType<Extract<TimerTask, { kind: Kind }>> }

const taskSchema: z.ZodType<TimerTask> = z.union(Object.values(shapes))

/** Throws a ZodError for anything that is no task. */
export const parseTimerTask = (stored: unknown): TimerTask => taskSchema.parse(stored)

/** A claimed timer with the case it is about, if it is about one. */
export const claimedTimer = (timer: Timer, attempt: number): ClaimedTimer => ({
  timerId: timer.key,
  ...('case' in timer.task ? { subject: timer.task.case } : {}),
  attempt,
  timer,
})
