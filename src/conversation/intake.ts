// A request comes in: it completes the form that is open, adds to a case named, or begins a form of its own. 三(一)、四(一)
import { type Case, isEnded, openStages, type Resident } from '../case/case.ts'
import { describeResident } from '../case/describe-resident.ts'
import { knows, reachOf } from '../organisation/permissions.ts'
import { countAsAnswer } from '../survey/answer-survey.ts'
import type { ActOf, CorrectableField, PersonMention } from '../understanding/act.ts'
import { addToCase } from './add-to-case.ts'
import { advanceForm, fillForm, missingIn, openForm, register } from './form.ts'
import { askWhetherTwin, likelyTwin } from './likely-twin.ts'
import { currentCase } from './merge.ts'
import type { Scene } from './scene.ts'
import { fieldNames } from './sentences/names.ts'

type Request = ActOf<'request'>

export async function takeRequest(act: Request, scene: Scene): Promise<void> {
  if (act.case !== undefined) return addToNamed(act.case, act, scene)
  const spokenOf = await caseSpokenOf(act, scene)
  if (spokenOf)
    return act.services?.length ? addToNamed(spokenOf.number, act, scene) : supplement(spokenOf, act, scene)
  const open = await openForm(scene)
  if (open && completes(open, act, scene))
    return fillForm(open, residentSaid(act, scene), act.services ?? [], scene)
  const resident = residentSaid(act, scene)
  const twin = isComplete(act, resident) ? await likelyTwin(resident, scene) : null
  if (!twin) return openNewForm(act, resident, scene)
  // A chain repeats what others have reported before.
  if (scene.chain && twin.resident.name === resident.name) return
  // Said twice in one message: one person.
  if (scene.changed.some((each) => each.case === twin.number))
    return addToCase(twin, { services: act.services ?? [], resident }, scene)
  return askWhetherTwin(twin, act, scene)
}

/** 还要, 再加, 另外: more for the one just spoken of, or for the only one a relative has. */
const more =
  /还(?:要|想|需|有|得)|再(?:加|要|办|申请|添|报)|另外|顺便|一并|加(?:上|一个|个|项)|也(?:要|想)(?:办|申请)/u

/** The case that a request without a name adds to; a relation said names somebody, who may be another. */
async function caseSpokenOf(act: Request, scene: Scene): Promise<Case | null> {
  const { draft, speaker, text } = scene
  if (act.person?.name !== undefined || scene.question?.hole === 'field') return null
  if (scene.chain || scene.requested) return null
  const wantsMore = (act.services?.length ?? 0) > 0 && more.test(text) && act.person?.idNumber === undefined
  const isFact = !act.services?.length && Object.keys(factsIn(act)).length > 0
  if (!wantsMore && !isFact) return null
  const spokenOf = scene.caseQuoted() ?? scene.recent[0]
  const own =
    speaker.role === 'relative' ? await draft.cases({ boundTo: speaker.account, stages: openStages }) : []
  const one = spokenOf === undefined ? own.length === 1 && own[0] : await draft.case(spokenOf)
  if (!one || isEnded(one) || !knows(speaker, one)) return null
  return act.village === undefined || act.village === one.resident.village ? one : null
}

/** A telephone number, an age, a group that is sent along without saying of whom: of the one just spoken of. */
async function supplement(one: Case, act: Request, scene: Scene): Promise<void> {
  if (reachOf('correct', scene.speaker) === null)
    return scene.sayInGeneral({ key: 'not-for-your-post', values: { who: '镇残联' } })
  const changes = factsIn(act)
  scene.changed.push({ case: one.number, version: one.version, act: 'correct' })
  const after = await scene.draft.record(
    one.number,
    [{ type: 'ResidentDescribed', changes }],
    scene.speaker.id,
  )
  const fields = Object.keys(changes).filter((field) => field in fieldNames) as CorrectableField[]
  scene.say({ key: 'supplemented', values: { fields } }, after)
}

/** What is said of a person beside the name and the place. */
function factsIn({ person, group, certificate }: Request): Partial<Resident> {
  const { name: _name, ...facts } = described(person)
  return { ...facts, ...(group ? { group } : {}), ...(certificate ? { certificate } : {}) }
}

const isComplete = (act: Request, resident: Partial<Resident>): boolean =>
  missingIn(describeResident(resident), act.services ?? []) === null

/** “0231还想要个轮椅”: more for a case that is there, for whoever may put it right. */
async function addToNamed(number: string, act: Request, scene: Scene): Promise<void> {
  const { speaker } = scene
  const one = await currentCase(number, scene)
  if (!one || !knows(speaker, one)) {
    return scene.sayInGeneral(
      speaker.role === 'relative'
        ? { key: 'cannot-look-up', values: {} }
        : { key: 'no-such-case', values: { number } },
    )
  }
  if (reachOf('correct', speaker) === null)
    return scene.sayInGeneral({ key: 'not-for-your-post', values: { who: '镇残联' } })
  return addToCase(
    one,
    { services: act.services ?? [], resident: { ...described(act.person), ...factsIn(act) } },
    scene,
  )
}

/** Makes a draft; what is missing is asked one question at a time. */
export async function openNewForm(
  act: Request,
  resident: Partial<Resident>,
  scene: Scene,
  how: { readonly apart?: true } = {},
): Promise<void> {
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
  return how.apart ? register(number, scene) : advanceForm(number, scene)
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

/** Whether a request says more of the same person, and does not name another. */
function completes(open: Case, act: Request, scene: Scene): boolean {
  const name = act.person?.name
  if (name === undefined || open.resident.name === name) return true
  if (open.resident.name !== null) return false
  // Two in one message, each with a need of his own, are two people, whoever was not named.
  const begunNow = scene.changed.some((each) => each.case === open.number && each.version === 0)
  return !(begunNow && open.services.length > 0 && (act.services?.length ?? 0) > 0)
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
  const surveys = scene.speaker.role === 'village' || (scene.speaker.role === 'township' && scene.chain)
  if (!surveys || !resident.village) return 'chat'
  return (await countAsAnswer(resident.village, scene)) === 'in-time' ? 'survey' : 'chat'
}
