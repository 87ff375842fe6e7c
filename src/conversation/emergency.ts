// Danger to life: people are told at once, at any hour, and the one who wrote hears whom to call.
import type { Case } from '../case/case.ts'
import { tell } from '../notification/notify.ts'
import { knows } from '../organisation/permissions.ts'
import { describeCase } from '../privacy/case-in-words.ts'
import { withoutNumbers } from '../privacy/without-numbers.ts'
import type { ActOf } from '../understanding/act.ts'
import type { Scene } from './scene.ts'

/** Longest part of the message that is passed on. */
const quoted = 60

export async function raiseEmergency(act: ActOf<'emergency'>, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const { directory } = draft.world
  const one = await caseMeant(act, scene)
  const village = act.village ?? one?.resident.village ?? (speaker.role === 'village' ? speaker.org : null)
  const township =
    directory.village(village)?.township ??
    one?.resident.township ??
    (speaker.role === 'township' ? speaker.org : (scene.room?.org ?? null))
  const people = [
    ...directory.cadres(village),
    ...directory.clerks(township),
    ...directory.federation(),
  ].filter(({ id }) => id !== speaker.id)
  const about = one
    ? describeCase(one, 'direct', directory, draft.today).head
    : directory.placeName(village, township)
  const text = withoutNumbers(scene.text).slice(0, quoted)
  tell(draft, people, { key: 'emergency-alert', values: { name: speaker.name, text, about } }, true)
  if (one) await draft.record(one.number, [{ type: 'EmergencyRaised' }], speaker.id)
  scene.sayInGeneral({ key: township === null ? 'emergency-where' : 'emergency', values: {} })
}

/** The case named, as far as the speaker may know it; a relative's own when none is. */
async function caseMeant(act: ActOf<'emergency'>, scene: Scene): Promise<Case | null> {
  const { draft, speaker } = scene
  const mine = (one: Case | null): one is Case => one !== null && knows(speaker, one)
  if (act.case) {
    const one = await draft.case(act.case)
    return mine(one) ? one : null
  }
  if (act.person?.name) return (await draft.cases({ name: act.person.name })).findLast(mine) ?? null
  if (speaker.role !== 'relative') return null
  return (await draft.cases({ boundTo: speaker.account })).findLast(mine) ?? null
}
