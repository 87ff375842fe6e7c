// A second report of the same person: the case that is there takes up what is new, and keeps what it knew.
import { type Case, isEnded, type Resident } from '../../case/case.ts'
import type { CaseEvent } from '../../case/event.ts'
import type { ServiceCode } from '../../case/service.ts'
import { addNotice } from '../../notification/notify.ts'
import { knows } from '../../organisation/permissions.ts'
import { recordSurveyRequest } from '../../survey/answer-survey.ts'
import { advanceForm } from './form.ts'
import type { Scene } from '../scene.ts'

/** What a second report says. */
interface News {
  readonly services: readonly ServiceCode[]
  readonly resident: Partial<Resident>
}

/** What is new goes to the case: services, and what was not known of the person. What was known stays; nobody is bound. */
export async function addToCase(one: Case, news: News, scene: Scene, absorbed?: string): Promise<void> {
  const { draft, speaker } = scene
  if (isEnded(one)) return scene.say({ key: 'not-open', values: {} }, one)
  const services = [...new Set([...one.services, ...news.services])]
  const changes = Object.fromEntries(
    Object.entries(news.resident).filter(
      ([field, value]) => value !== null && one.resident[field as keyof Resident] === null,
    ),
  ) as Partial<Resident>
  const events: CaseEvent[] = []
  if (absorbed) events.push({ type: 'CaseAbsorbed', number: absorbed, services: news.services, boundTo: [] })
  else if (services.length > one.services.length) events.push({ type: 'ServicesChanged', services })
  if (Object.keys(changes).length > 0) events.push({ type: 'ResidentDescribed', changes })
  scene.changed.push({ case: one.number, version: one.version, act: 'request' })
  const after = events.length > 0 ? await draft.record(one.number, events, speaker.id) : one
  if (after.stage === 'draft') {
    scene.answered()
    return advanceForm(after.number, scene)
  }
  await recordSurveyRequest(after.resident.village, scene)
  if (knows(speaker, after)) {
    if (isNews(one, after, scene)) tellClerks('more-wanted-told', after, scene)
    return scene.say({ key: 'added-to-existing', values: {} }, after)
  }
  scene.sayInGeneral({ key: 'joined-earlier', values: {} })
  tellClerks('asked-again-told', after, scene)
}

/** What the township was sent to look at has grown since; who is in the group reads it there. */
const isNews = (before: Case, after: Case, { draft, room }: Scene): boolean =>
  after.stage === 'requested' &&
  after.services.length > before.services.length &&
  after.reportedOn < draft.today &&
  (room === null || room.org !== after.resident.township)

/** Whoever verifies looks whether that is so. */
function tellClerks(
  sentence: 'more-wanted-told' | 'asked-again-told',
  one: Case,
  { draft, speaker }: Scene,
): void {
  const clerks = draft.world.directory.clerks(one.resident.township)
  for (const { id } of clerks.filter((each) => each.id !== speaker.id)) {
    addNotice(draft, {
      to: { person: id },
      kind: 'notice',
      deadline: null,
      cases: [one.number],
      sentence,
      values: {},
      mentions: [],
      buttons: [],
      urgent: false,
      lateSince: null,
    })
  }
}
