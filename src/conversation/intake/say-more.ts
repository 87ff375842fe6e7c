// More of a case that is there: one named, the one just spoken of, or the only one a relative has.
import { type Case, isEnded, openStages } from '../../case/case.ts'
import { servicesWritten } from '../../case/service.ts'
import { knows, reachOf } from '../../organisation/permissions.ts'
import type { ActOf, CorrectableField } from '../../understanding/act.ts'
import { addToCase } from './add-to-case.ts'
import { currentCase } from '../merge.ts'
import { askWhich, performOnCase } from '../perform.ts'
import { factsSaid } from './resident-said.ts'
import type { Scene } from '../scene.ts'
import { fieldNames } from '../sentences/names.ts'

type Request = ActOf<'request'>

/**
 * “0231还想要个轮椅”, “再加一个轮椅”, “电话13800001234”, “是定远镇的”.
 * @returns whether the request says more of a case that is there
 */
export async function saysMore(act: Request, scene: Scene): Promise<boolean> {
  if (act.case !== undefined) {
    await addToNamed(act.case, act, scene)
    return true
  }
  if (await isSaidAgain(act, scene)) return true
  const named = await casesNamed(act, scene)
  const phone = act.person?.phone
  if (named.length > 1 && phone !== undefined && !act.services?.length) {
    askWhich({ act: 'correct', confidence: act.confidence, field: 'phone', value: phone }, named, scene)
    return true
  }
  const one = named.length === 1 ? (named[0] ?? null) : await caseSpokenOf(act, scene)
  if (!one) return false
  if (act.services?.length) await addToNamed(one.number, act, scene)
  else if (Object.keys(factsSaid(act)).length > 0) await supplement(one, act, scene)
  else await place(one, act, scene)
  return true
}

/** “他叫蒲光玲”, after 蒲光玲 was registered: nothing new, and nobody else. */
async function isSaidAgain(act: Request, scene: Scene): Promise<boolean> {
  const { draft, recent, question, chain, requested, speaker } = scene
  const name = act.person?.name
  const saysOnlyTheName =
    name !== undefined && !act.services?.length && Object.keys(factsSaid(act)).length === 0
  if (!saysOnlyTheName || recent[0] === undefined || question !== null || chain || requested) return false
  const one = await draft.case(recent[0])
  const isSame =
    one !== null &&
    one.resident.name === name &&
    !isEnded(one) &&
    knows(speaker, one) &&
    (act.village ?? one.resident.village) === one.resident.village
  if (isSame) scene.say({ key: 'known-already', values: {} }, one)
  return isSame
}

/** “0231更正：加护理补贴”: the services said are added to the case that is named or was spoken of. */
export async function takeMore(act: ActOf<'correct'>, scene: Scene): Promise<void> {
  const number = act.case ?? scene.caseQuoted() ?? scene.recent[0]
  const services = servicesWritten(act.value ?? '')
  if (number === undefined || services.length === 0) return performOnCase(act, scene)
  return addToNamed(number, { act: 'request', confidence: act.confidence, services }, scene)
}

/** For whoever may put it right. */
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
  const name = act.person?.name
  return addToCase(
    one,
    { services: act.services ?? [], resident: { ...(name ? { name } : {}), ...factsSaid(act) } },
    scene,
  )
}

/** 还要, 再加, 顺便: more for the same one. */
const more =
  /还(?:要|想|需)|再(?:加|要|办|申请|添|报)|顺便|一并|一起(?:把|报|办|申请)|加(?:上|一个|个|项)|也(?:要|想)(?:办|申请)/u
/** 还有个老人: somebody else, whose name is still to come. */
const another = /有[一二两三\d]?(?:个|位|户)|另(?:外|一)(?:一|有|个)|群众|老人家|老辈子/u

/** “李大全又想办低保”, “冯有才儿子电话138…”: the case that is open of somebody of that name, unless the place is another. */
async function casesNamed(
  act: Request,
  { draft, speaker, text, chain, meant }: Scene,
): Promise<readonly Case[]> {
  const name = act.person?.name
  if (name === undefined || chain) return []
  const wantsMore = act.services?.length ? more.test(text) || /又/u.test(text) : isToBeReached(act)
  const open = (await draft.cases({ name, stages: openStages })).filter(
    (one) => one.stage !== 'draft' && knows(speaker, one) && !isOfAnother(act, one),
  )
  // “卢成富属实，护理补贴也要”: of whom the same message has just told.
  return wantsMore ? open : open.filter(({ number }) => act.services?.length && meant.includes(number))
}

/** A number under which somebody is reached, or known, is no need of his. */
const isToBeReached = ({ person }: Request): boolean =>
  person?.phone !== undefined || person?.idNumber !== undefined

/** The case that a request without a name adds to. */
async function caseSpokenOf(act: Request, scene: Scene): Promise<Case | null> {
  const { draft, speaker, text } = scene
  const isElsewhere = scene.question?.hole === 'field' || scene.chain || scene.requested
  if (act.person?.name !== undefined || isElsewhere || another.test(text)) return null
  const facts = Object.keys(factsSaid(act)).length > 0
  const wantsMore = act.services?.length ? more.test(text) : facts || act.village || act.township
  if (!wantsMore) return null
  const spokenOf = scene.caseQuoted() ?? scene.recent[0]
  const own =
    speaker.role === 'relative'
      ? (await draft.cases({ boundTo: speaker.account, stages: openStages })).filter((each) =>
          knows(speaker, each),
        )
      : []
  const one = spokenOf === undefined ? (own.length === 1 ? own[0] : null) : await draft.case(spokenOf)
  if (!one || isEnded(one) || !knows(speaker, one)) return null
  return act.services?.length && isOfAnother(act, one) ? null : one
}

/** Another place than the one known is another person. */
const isOfAnother = (act: Request, { resident }: Case): boolean =>
  (act.village !== undefined && act.village !== resident.village) ||
  (act.group !== undefined && resident.group !== null && act.group !== resident.group)

/** A telephone number, an age, a group that is sent along without saying of whom. */
async function supplement(one: Case, act: Request, scene: Scene): Promise<void> {
  if (reachOf('correct', scene.speaker) === null)
    return scene.sayInGeneral({ key: 'not-for-your-post', values: { who: '镇残联' } })
  const changes = factsSaid(act)
  scene.changed.push({ case: one.number, version: one.version, act: 'correct' })
  const after = await scene.draft.record(
    one.number,
    [{ type: 'ResidentDescribed', changes }],
    scene.speaker.id,
  )
  const fields = Object.keys(changes).filter((field) => field in fieldNames) as CorrectableField[]
  scene.say({ key: 'supplemented', values: { fields } }, after)
}

/** “定远镇的”: confirms what is known, or puts the village right. */
async function place(one: Case, act: Request, scene: Scene): Promise<void> {
  const { village, township } = act
  const isKnown = village ? village === one.resident.village : township === one.resident.township
  if (isKnown) return scene.say({ key: 'known-already', values: {} }, one)
  const { confidence } = act
  return performOnCase(
    {
      act: 'correct',
      confidence,
      field: 'village',
      case: one.number,
      ...(village ? { value: village } : {}),
    },
    scene,
  )
}
