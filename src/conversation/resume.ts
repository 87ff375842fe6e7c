// A case on hold goes on again: somebody says that the person is back, willing, or that it was a mistake.
import { type Case, openStages } from '../case/case.ts'
import { addMonths } from '../deadline/plain-date.ts'
import { mayAct } from '../organisation/permissions.ts'
import type { Act, ActName } from '../understanding/act.ts'
import { isCounty } from '../case/tasks.ts'
import type { Scene } from './scene.ts'
import { scopeOf } from './target.ts'

const back =
  '恢复办理|恢复|继续办|出院|回来|回家|回村|回屋|返乡|到家|在家了|愿意|同意|想通|可以办|可以上门|能上门'
/** Not yet, no more, or only then: 还没出院, 不愿意, 出院后再说, 等他回来. */
const notYet = new RegExp(
  `(?:没|未|不|莫|别|等|要到|才|预计|估计|可能|快|准备|打算|下周|下个?月|明天|后天|过几天|年底|春节|过年|什么时候|好久|何时)[^，,。；;！!？?]{0,6}(?:${back})|(?:${back})[^，,。；;！!？?]{0,2}(?:后|再|之后|以后|的时候|时|吗|没|不)`,
  'u',
)
const goesOn = new RegExp(back, 'u')

const saysItGoesOn = (text: string): boolean => goesOn.test(text) && !notYet.test(text)

const byItself: readonly ActName[] = ['verify', 'dispatch', 'visit', 'callback', 'certificate', 'assess']

/** “出院了，可以上门了” verifies nothing: that it goes on is all that was said. */
const goesOnByDeed = (act: ActName, one: Case, { message, text }: Scene): boolean =>
  byItself.includes(act) &&
  (act !== 'verify' || (one.stage === 'requested' && (message.button !== null || finding.test(text))))

const finding = /核实|核查|属实|入户|看过|上报|报县|报送|范围|不符|不实/u

/**
 * Ends the hold where the words or the deed say so. A reported death is only taken back by the township or the county.
 * @returns whether that was all there was to do
 */
export async function resumesHold(one: Case, act: ActName, scene: Scene): Promise<boolean> {
  // A reported death is confirmed or denied, see `settleDeath`; nothing else brings the case back.
  if (!one.onHold || one.onHold.reason === 'died') return false
  const said =
    (act !== 'exception' || isWilling(one, scene.text)) &&
    (scene.message.button === '恢复办理' || saysItGoesOn(scene.text))
  if (!said && !goesOnByDeed(act, one, scene)) return false
  // “这回同意了” says that it goes on, and nothing of what was found at the home.
  const onlySaid = said && !deeds.test(scene.text)
  await endHold(one, onlySaid ? 'progress' : act, scene)
  return onlySaid || !goesOnByDeed(act, one, scene)
}

/** “又做了工作，这回他愿意办了” speaks of the refusal, and is none. */
const isWilling = ({ onHold }: Case, text: string): boolean =>
  onHold?.reason === 'refused' && /(?:愿意|同意|想通|答应)[^，。；]{0,4}[了啦咯]/u.test(text)

/** Words of a deed done, beside those that it goes on. */
const deeds = /核实|属实|上报|派单|上门|回访|满意|打印|送达|送到|领取|评定|鉴定|看了|看过/u

async function endHold(one: Case, act: ActName, scene: Scene): Promise<void> {
  scene.changed.push({ case: one.number, version: one.version, act })
  const after = await scene.draft.record(one.number, [{ type: 'HoldEnded' }], scene.speaker.id)
  if (!goesOnByDeed(act, one, scene)) scene.say({ key: 'hold-ended', values: {} }, after)
}

/** “出院了，可以上门了” is no finding at a home, whatever it was taken for. */
export const onlyGoesOn = (text: string): boolean => saysItGoesOn(text) && !finding.test(text)

/** 还是不愿意, 还在医院, 还没回来: what holds it holds on. */
const holdsOn =
  /还(?:是|在|没)?(?:[^，。；]{0,4})(?:不愿|不肯|不同意|不想|住院|医院|出院|回来|外地|外头|外面|打工)/u

/**
 * “0001还是不愿意”, asked about after a month: it stays held for the same reason.
 * @returns whether it does
 */
export async function holdsOnByWords(act: Act, scene: Scene): Promise<boolean> {
  if (act.act === 'exception' || !holdsOn.test(scene.text) || saysItGoesOn(scene.text)) return false
  const number = ('case' in act ? act.case : undefined) ?? scene.caseQuoted()
  const one = number === undefined ? await heldAndNamed(act, scene) : await scene.draft.case(number)
  if (!one?.onHold || !mayAct('exception', scene.speaker, one)) return false
  const { reason } = one.onHold
  if (reason !== 'refused' && reason !== 'hospital' && reason !== 'away') return false
  const until = addMonths(scene.draft.today, 1)
  scene.changed.push({ case: one.number, version: one.version, act: 'exception' })
  const after = await scene.draft.record(one.number, [{ type: 'PutOnHold', reason, until }], scene.speaker.id)
  scene.say({ key: 'held', values: { reason, until } }, after)
  return true
}

/** “谭兴国还没回来”: the one that is held of those named, however it was read; where nobody is named the one spoken of last. */
async function heldAndNamed(act: Act, scene: Scene): Promise<Case | null> {
  const { draft, recent, text } = scene
  const scope = scopeOf('exception', scene)
  const open = scope ? await draft.cases({ ...scope, stages: openStages }) : []
  const named = open.filter(({ resident }) => resident.name !== null && text.includes(resident.name))
  const held = named.filter(({ onHold }) => onHold !== null)
  const isNamed = named.length > 0 || ('person' in act && act.person?.name !== undefined)
  if (isNamed) return held.length === 1 ? (held[0] ?? null) : null
  return recent[0] === undefined ? null : draft.case(recent[0])
}

/** Acts of which “0001出院了” may have been taken for; none of them does anything by itself here. */
const vague: readonly ActName[] = ['unclear', 'none', 'consent', 'answer', 'exception', 'identify']

/** Said of a case that never stood still. */
const plainlyOn = /继续办|恢复办理|接着办/u

/**
 * “李大全出院回家了”, “他愿意了”: the case on hold that was named, quoted or just spoken of goes on; in a direct chat
 * also the only one there is.
 * @returns whether one did
 */
export async function resumeByWords(act: Act, scene: Scene): Promise<boolean> {
  const isVague =
    vague.includes(act.act) || act.confidence < 0.5 || (act.act === 'progress' && plainlyOn.test(scene.text))
  if (!isVague || !saysItGoesOn(scene.text)) return false
  const scope = scopeOf('exception', scene)
  if (!scope) return false
  const open = (await scene.draft.cases({ ...scope, stages: openStages })).filter((one) =>
    mayAct('exception', scene.speaker, one),
  )
  const held = open.filter((one) => one.onHold !== null && one.onHold.reason !== 'died')
  const meant = (one: Case): boolean =>
    scene.text.includes(one.number) ||
    (one.resident.name !== null && scene.text.includes(one.resident.name)) ||
    scene.caseQuoted() === one.number
  const running = open.filter((one) => one.onHold === null && meant(one))
  if (!held.some(meant) && running.length === 1 && running[0] && plainlyOn.test(scene.text)) {
    scene.say({ key: 'goes-on', values: {} }, running[0])
    return true
  }
  const [one, ...others] = held.some(meant)
    ? held.filter(meant)
    : held.filter(({ number }) => scene.addressed || scene.recent[0] === number)
  if (!one || others.length > 0) return false
  await endHold(one, 'progress', scene)
  return true
}

/** The township or the county answers whether somebody has died: the case is closed, or goes on. */
export async function settleDeath(agree: boolean, scene: Scene): Promise<boolean> {
  // A “好的” in passing closes nothing: the message asking has to be quoted, or its button pressed.
  const number = scene.caseQuoted() ?? (agree ? undefined : scene.recent[0])
  const one = number === undefined ? null : await scene.draft.case(number)
  return one !== null && settleDeathOf(one, agree, scene)
}

/** The same of a case that was named. */
export async function settleDeathOf(one: Case, agree: boolean, scene: Scene): Promise<boolean> {
  const { draft, speaker } = scene
  if (!(speaker.role === 'township' || isCounty(speaker))) return false
  if (one.deathReportedBy === null || one.stage === 'closed' || !mayAct('exception', speaker, one))
    return false
  scene.changed.push({ case: one.number, version: one.version, act: 'exception' })
  if (agree) {
    const closed = await draft.record(one.number, [{ type: 'CaseClosed', reason: 'died' }], speaker.id)
    scene.say({ key: 'died-confirmed', values: {} }, closed)
  } else {
    const after = await draft.record(one.number, [{ type: 'DeathDenied' }, { type: 'HoldEnded' }], speaker.id)
    scene.say({ key: 'hold-ended', values: {} }, after)
  }
  return true
}
