// A case on hold goes on again: somebody says that the person is back, willing, or that it was a mistake.
import type { Case } from '../case/case.ts'
import { mayAct } from '../organisation/permissions.ts'
import type { ActName } from '../understanding/act.ts'
import { isCounty } from '../case/tasks.ts'
import type { Scene } from './scene.ts'

const goesOn = /恢复|继续办|出院|回来了|回家了|在家了|愿意了|同意了|想通了|可以办了|可以上门了/u
const byItself: readonly ActName[] = ['verify', 'dispatch', 'visit', 'callback', 'certificate', 'assess']

/**
 * Ends the hold where the words or the deed say so. A reported death is only taken back by the township or the county.
 * @returns whether that was all there was to do
 */
export async function resumesHold(one: Case, act: ActName, scene: Scene): Promise<boolean> {
  if (!one.onHold) return false
  const { draft, speaker } = scene
  const said = goesOn.test(scene.text) && act !== 'exception'
  // A reported death is confirmed or denied, see `settleDeath`; nothing else brings the case back.
  if (one.onHold.reason === 'died') return false
  if (!said && !byItself.includes(act)) return false
  scene.changed.push({ case: one.number, version: one.version, act })
  const after = await draft.record(one.number, [{ type: 'HoldEnded' }], speaker.id)
  if (byItself.includes(act)) return false
  scene.say({ key: 'hold-ended', values: {} }, after)
  return true
}

/** The township or the county answers whether somebody has died: the case is closed, or goes on. */
export async function settleDeath(agree: boolean, scene: Scene): Promise<boolean> {
  const { draft, speaker } = scene
  if (!(speaker.role === 'township' || isCounty(speaker))) return false
  const number = scene.caseQuoted() ?? scene.recent[0]
  const one = number === undefined ? null : await draft.case(number)
  if (!one || one.deathReportedBy === null || one.stage === 'closed' || !mayAct('exception', speaker, one))
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
