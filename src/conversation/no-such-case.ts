// A number of which the speaker may not know: the same words whether there is none; a department hears that its task is over.
import { currentCase } from './merge.ts'
import type { Scene } from './scene.ts'

export async function sayNoSuchCase(number: string, scene: Scene): Promise<void> {
  const { speaker } = scene
  if (speaker.role === 'relative') return scene.sayInGeneral({ key: 'cannot-look-up', values: {} })
  const one = await currentCase(number, scene)
  // It was told so when its task was taken back, and asks once more.
  const wasTheirs =
    speaker.role === 'department' &&
    (one?.tasks.some(({ department }) => department === speaker.org) ?? false)
  scene.sayInGeneral({ key: wasTheirs ? 'no-longer-yours' : 'no-such-case', values: { number } })
}
