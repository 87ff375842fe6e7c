// Danger to life: people are told at once, at any hour, and the one who wrote hears whom to call.
import type { Case } from '../case/case.ts'
import { isCounty } from '../case/tasks.ts'
import { tell } from '../notification/notify.ts'
import { knows } from '../organisation/permissions.ts'
import { describeCase } from '../privacy/case-in-words.ts'
import { withoutNumbers } from '../privacy/without-numbers.ts'
import type { ActOf } from '../understanding/act.ts'
import { takeRequest } from './intake/take-request.ts'
import type { Scene } from './scene.ts'

/** Longest part of the message that is passed on. */
const quoted = 60

export async function raiseEmergency(act: ActOf<'emergency'>, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const { directory } = draft.world
  const one = (await caseMeant(act, scene)) ?? (await openedFor(act, scene))
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

/** Told by the county of somebody by name: the township looks, and says what it found. 四(二); 临时救助 */
async function openedFor(act: ActOf<'emergency'>, scene: Scene): Promise<Case | null> {
  const { speaker, draft } = scene
  const { person, village, confidence } = act
  const isAbove = isCounty(speaker) || speaker.role === 'leader'
  if (!isAbove || person?.name === undefined || village === undefined) return null
  const request = { act: 'request', confidence, person, village, services: ['OTHER'], urgent: true } as const
  await takeRequest(request, scene)
  const opened = scene.changed.findLast((each) => each.act === 'request')
  const one = opened ? await draft.case(opened.case) : null
  return one?.stage === 'requested' ? one : null
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
