// A request comes in: it completes the form that is open, adds to a case named, or begins a form of its own. 三(一)、四(一)
import { type Case, openStages, type Resident } from '../../case/case.ts'
import { describeResident } from '../../case/describe-resident.ts'
import { addMonths } from '../../deadline/plain-date.ts'
import { countAsAnswer } from '../../survey/answer-survey.ts'
import type { ActOf } from '../../understanding/act.ts'
import { bindRelative } from '../bind-relative.ts'
import { addToCase } from './add-to-case.ts'
import { advanceForm, fillForm, missingIn, openForm, register } from './form.ts'
import { askWhetherTwin, likelyTwin } from './likely-twin.ts'
import { residentSaid } from './resident-said.ts'
import { saysMore } from './say-more.ts'
import type { Scene } from '../scene.ts'

type Request = ActOf<'request'>

/** Who has no certificate gets it with whatever else is needed: the 1 comes with the N. 一、三(二) */
const withCertificate = (said: Request): Request =>
  said.certificate === 'none' && said.services?.length && !said.services.includes('CERT')
    ? { ...said, services: ['CERT', ...said.services] }
    : said

export async function takeRequest(said: Request, scene: Scene): Promise<void> {
  const act = withCertificate(said)
  if (await saysMore(act, scene)) return
  const open = await openForm(scene)
  if (open && completes(open, act, scene))
    return fillForm(open, residentSaid(act, scene), act.services ?? [], scene)
  const resident = residentSaid(act, scene)
  // A chain repeats what others have reported before.
  if (scene.chain && (await isReported(resident, scene))) return
  const twin = isComplete(act, resident) ? await likelyTwin(resident, scene) : null
  if (!twin) return goOnOrOpen(act, resident, scene)
  // Said twice in one message: one person.
  if (scene.changed.some((each) => each.case === twin.number))
    return addToCase(twin, { services: act.services ?? [], resident }, scene)
  return askWhetherTwin(twin, act, scene)
}

/** Somebody of that name has a case here that is open; a line of a chain may not say the village. */
async function isReported(
  { name, village, township }: Partial<Resident>,
  { draft }: Scene,
): Promise<boolean> {
  if (!name) return false
  const known = await draft.cases({ name, stages: openStages })
  return known.some(({ stage, resident }) =>
    stage !== 'draft' && village ? resident.village === village : resident.township === township,
  )
}

const isComplete = (act: Request, resident: Partial<Resident>): boolean =>
  missingIn(describeResident(resident), act.services ?? []) === null

/** A family that comes back to a form put away half made does not say again what it had said. */
async function goOnOrOpen(act: Request, resident: Partial<Resident>, scene: Scene): Promise<void> {
  const before = await putAway(resident, scene)
  if (!before || act.services?.length) return openNewForm(act, resident, scene)
  const known = Object.fromEntries(Object.entries(before.resident).filter(([, value]) => value !== null))
  return openNewForm({ ...act, services: before.services }, { ...known, ...resident }, scene)
}

/** The newest form of this family in this chat that was put away within a month, unless it was somebody else's. */
async function putAway(said: Partial<Resident>, { draft, speaker, place }: Scene): Promise<Case | null> {
  if (speaker.role !== 'relative' || place !== 'direct') return null
  const since = addMonths(draft.today, -1)
  const forms = await draft.cases({ boundTo: speaker.account, stages: ['withdrawn'] })
  return (
    forms
      .filter(({ closedBecause, reportedOn }) => closedBecause === 'not-completed' && reportedOn >= since)
      .findLast(({ resident }) => resident.name === null || !said.name || resident.name === said.name) ?? null
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
  if (boundTo.length > 0) bindRelative(number, scene)
  scene.changed.push({ case: number, version: 0, act: 'request' })
  return how.apart ? register(number, scene) : advanceForm(number, scene)
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
  {
    words: /(?:来|打了?个?)电话|接(?:到|了)[^，。；]{0,8}电话|电话(?:里|上|来|申请|反映|说)/u,
    source: 'phone',
  },
]

/** A cadre's report while the month's survey runs answers the survey; any other comes by chat. */
async function sourceOf(resident: Partial<Resident>, scene: Scene): Promise<Case['source']> {
  const told = waysOfTelling.find(({ words }) => words.test(scene.text))
  if (told && scene.speaker.role !== 'relative') return told.source
  const surveys = scene.speaker.role === 'village' || (scene.speaker.role === 'township' && scene.chain)
  if (!surveys || !resident.village) return 'chat'
  return (await countAsAnswer(resident.village, scene)) === 'in-time' ? 'survey' : 'chat'
}
