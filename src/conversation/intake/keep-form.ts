// A form half made is not forgotten.
import { instantAt } from '../../deadline/instant.ts'
import { nextWorkday } from '../../deadline/working-days.ts'
import type { Scene } from '../scene.ts'

/** What waits for an answer is asked about once, the next working morning, and dropped a day after that. */
export function keepForm(key: string, number: string, scene: Scene): void {
  const { calendar, time } = scene.draft.world
  const on = nextWorkday(calendar, scene.draft.today).date
  scene.draft.setTimer({
    key,
    dueAt: instantAt(on, '08:30', time.zone),
    task: { kind: 'form', case: number, step: 'ask', dialogue: scene.dialogueKey },
  })
}
