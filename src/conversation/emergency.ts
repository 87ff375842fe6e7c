// Danger to life: people are told at once, at any hour, and the one who wrote hears whom to call.
import { tell } from '../notification/notify.ts'
import type { ActOf } from '../understanding/act.ts'
import type { Scene } from './scene.ts'

/** Longest part of the message that is passed on. */
const quoted = 60

export async function raiseEmergency(act: ActOf<'emergency'>, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const { directory } = draft.world
  scene.sayInGeneral({ key: 'emergency', values: {} })
  const one = act.case
    ? await draft.case(act.case)
    : ((await draft.cases({ boundTo: speaker.account })).at(-1) ?? null)
  const village = act.village ?? one?.resident.village ?? (speaker.role === 'village' ? speaker.org : null)
  const township =
    directory.village(village)?.township ??
    one?.resident.township ??
    (speaker.role === 'township' ? speaker.org : null)
  const people = [
    ...directory.cadres(village),
    ...directory.clerks(township),
    ...directory.federation(),
  ].filter(({ id }) => id !== speaker.id)
  const text = scene.text.slice(0, quoted)
  tell(draft, people, { key: 'emergency-alert', values: { name: speaker.name, text } }, true)
}
