// A request comes in: a draft is made, what is missing is asked one question at a time, likely duplicates are asked about. 四(一)
import { describeResident } from '../case/evolve.ts'
import type { Case, Resident } from '../case/case.ts'
import { openStages } from '../case/case.ts'
import type { CaseEvent } from '../case/event.ts'
import { instantAt } from '../deadline/instant.ts'
import { nextWorkday } from '../deadline/working-days.ts'
import { recordSurveyRequest } from '../survey/answer-survey.ts'
import type { ActOf, PersonMention } from '../understanding/act.ts'
import type { FormField } from './dialogue.ts'
import type { Scene } from './scene.ts'

type Request = ActOf<'request'>

/** Asked in this order; nothing else is needed to begin (最小必要, 个人信息保护法第六条). */
const required: readonly FormField[] = ['name', 'village', 'services']

/** Takes a request: completes the form that is open, or begins a new one. */
export async function takeRequest(act: Request, scene: Scene): Promise<void> {
  const open = await openForm(scene)
  if (open && completes(open, act)) return fillForm(open, residentSaid(act, scene), act.services ?? [], scene)
  const resident = residentSaid(act, scene)
  const twin = await likelyDuplicate(resident, scene)
  // A chain repeats what others have reported before.
  if (twin && scene.chain && twin.resident.name === resident.name) return
  if (twin) {
    scene.ask({ hole: 'consent', act, about: 'duplicate', case: twin.number })
    return scene.say({ key: 'possible-duplicate', values: {} }, twin, { buttons: ['是', '不是'] })
  }
  return openNewForm(act, resident, scene)
}

/** Makes the draft without asking for duplicates again. */
export async function openNewForm(act: Request, resident: Partial<Resident>, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const number = await draft.world.ledger.nextCaseNumber()
  const boundTo = speaker.role === 'relative' && scene.place === 'direct' ? [speaker.account] : []
  await draft.record(
    number,
    [
      {
        type: 'CaseDrafted',
        number,
        resident: describeResident(resident),
        services: act.services ?? [],
        source: await sourceOf(resident, scene),
        reportedBy: speaker.id,
        reportedOn: draft.today,
        room: scene.room?.id ?? null,
        boundTo,
        urgent: act.urgent ?? false,
      },
    ],
    speaker.id,
  )
  scene.changed.push({ case: number, version: 0, act: 'request' })
  await advanceForm(number, scene)
}

/** What was said of the resident. A cadre's village is meant when none is named; a clerk's township likewise. */
export function residentSaid(act: Request, scene: Scene): Partial<Resident> {
  const { directory } = scene.draft.world
  const { speaker } = scene
  const village = act.village ?? (speaker.role === 'village' && !act.township ? speaker.org : null)
  const township =
    directory.village(village)?.township ?? act.township ?? (speaker.role === 'township' ? speaker.org : null)
  return {
    ...described(act.person),
    ...(village ? { village } : {}),
    ...(township ? { township } : {}),
    ...(act.group ? { group: act.group } : {}),
    ...(act.certificate ? { certificate: act.certificate } : {}),
  }
}

function described(person: PersonMention | undefined): Partial<Resident> {
  if (!person) return {}
  const { name, phone, idNumber, age, sex } = person
  return {
    ...(name ? { name } : {}),
    ...(phone ? { phone } : {}),
    ...(idNumber ? { idNumber } : {}),
    ...(age === undefined ? {} : { age }),
    ...(sex ? { sex } : {}),
  }
}

/** The form this speaker has open here, when its question is the one asked last. */
export async function openForm(scene: Scene): Promise<Case | null> {
  if (scene.question?.hole !== 'field') return null
  const one = await scene.draft.case(scene.question.case)
  return one?.stage === 'draft' ? one : null
}

/** Whether a request says more of the same person, and does not name another. */
function completes(open: Case, act: Request): boolean {
  const name = act.person?.name
  return name === undefined || open.resident.name === null || open.resident.name === name
}

export async function fillForm(
  open: Case,
  said: Partial<Resident>,
  services: Request['services'] & {},
  scene: Scene,
): Promise<void> {
  const changes = Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== null),
  ) as Partial<Resident>
  const events: CaseEvent[] = []
  if (Object.keys(changes).length > 0) events.push({ type: 'ResidentDescribed', changes })
  if (services.length > 0)
    events.push({ type: 'ServicesChanged', services: [...new Set([...open.services, ...services])] })
  scene.changed.push({ case: open.number, version: open.version, act: 'request' })
  if (events.length > 0) await scene.draft.record(open.number, events, scene.speaker.id)
  scene.answered()
  await advanceForm(open.number, scene)
}

/** Asks for the next thing missing, or registers. */
export async function advanceForm(number: string, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const one = await draft.case(number)
  if (!one || one.stage !== 'draft') return
  const missing = required.find((field) => lacks(one, field))
  if (missing) {
    scene.ask({ hole: 'field', case: number, field: missing })
    keepForm(number, scene)
    return scene.say({ key: `ask-${missing}`, values: {} }, one)
  }
  const registered = await draft.record(number, [{ type: 'CaseRequested', on: draft.today }], speaker.id)
  draft.cancelTimer(`form/${number}`)
  await recordSurveyRequest(registered, scene)
  if (speaker.role === 'relative')
    return scene.say({ key: 'registered-for-relative', values: {} }, registered)
  const clerks = draft.world.directory.clerks(registered.resident.township)
  const here = scene.place === 'group' && scene.room?.org === registered.resident.township
  scene.say(
    { key: 'registered', values: { clerks: clerks.map((each) => each.name).join('、') } },
    registered,
    { mentions: here ? clerks.map((each) => each.id).filter((id) => id !== speaker.id) : [] },
  )
}

function lacks(one: Case, field: FormField): boolean {
  switch (field) {
    case 'name':
      return one.resident.name === null
    case 'village':
      return one.resident.village === null
    case 'services':
      return one.services.length === 0
  }
}

/** A form half made is asked about once, the next working morning, and dropped a day after that. */
function keepForm(number: string, scene: Scene): void {
  const { calendar, time } = scene.draft.world
  const on = nextWorkday(calendar, scene.draft.today).date
  scene.draft.setTimer({
    key: `form/${number}`,
    dueAt: instantAt(on, '08:30', time.zone),
    task: { kind: 'form', case: number, step: 'ask', dialogue: scene.dialogueKey },
  })
}

/** How a request reached whoever writes it down. 四(一): 电话、微信等 */
const waysOfTelling: readonly { readonly words: RegExp; readonly source: Case['source'] }[] = [
  { words: /12345|热线/u, source: 'hotline' },
  { words: /(?:来|打了?个?|接到|接了个)电话|电话(?:里|上|来|申请|反映|说)/u, source: 'phone' },
]

/** A cadre's report while the month's survey runs answers the survey; any other comes by chat. */
async function sourceOf(resident: Partial<Resident>, scene: Scene): Promise<Case['source']> {
  const told = waysOfTelling.find(({ words }) => words.test(scene.text))
  if (told && scene.speaker.role !== 'relative') return told.source
  if (scene.speaker.role !== 'village' || !resident.village) return 'chat'
  const [report] = await scene.draft.world.ledger.surveys({
    month: scene.draft.today.slice(0, 7),
    village: resident.village,
  })
  return report && report.state !== 'missing' && report.state !== 'late' ? 'survey' : 'chat'
}

/** The same person in all likelihood: the identity number, else the name in the village (homophones too). */
async function likelyDuplicate(resident: Partial<Resident>, scene: Scene): Promise<Case | null> {
  const { draft } = scene
  const { name, village, idNumber, age } = resident
  const byNumber = idNumber ? await draft.cases({ idNumber, stages: openStages }) : []
  if (byNumber[0]) return byNumber[0]
  if (!name || !village) return null
  const sameVillage = await draft.cases({ village, stages: openStages })
  const agrees = (one: Case) => !age || !one.resident.age || Math.abs(one.resident.age - age) <= 1
  const sounds = scene.draft.world.soundOf
  return (
    sameVillage.find(
      (one) => one.resident.name !== null && sounds(one.resident.name) === sounds(name) && agrees(one),
    ) ?? null
  )
}

/** Takes a request without asking again whether it is a duplicate. */
export async function intakeOf(act: Request, scene: Scene): Promise<void> {
  return openNewForm(act, residentSaid(act, scene), scene)
}
