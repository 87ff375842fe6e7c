// Something is taken back: a form half made, the last message, consent, or the whole case.
import { federation, isCounty } from '../../case/tasks.ts'
import { tell } from '../../notification/notify.ts'
import type { ActOf } from '../../understanding/act.ts'
import { takeBackNilReport } from '../../survey/answer-survey.ts'
import { headsOf } from '../call-human.ts'
import { performOnCase } from '../perform.ts'
import type { Scene } from '../scene.ts'
import { findDepartments, findVillage } from '../spoken-place.ts'
import { findTarget, scopeOf } from '../target.ts'
import { saysSoAgain, undoLast } from './undo.ts'

type Cancel = ActOf<'cancel'>

/** A form half made is given up first; then the last message is taken back; else the case is meant. */
export async function takeBack(act: Cancel, scene: Scene): Promise<void> {
  // “撤回团石村的无新增”: the answer of that village, whoever gave it.
  const village = nothingNew.test(scene.text)
    ? findVillage(scene.text, null, scene.draft.world.directory)
    : null
  if (village)
    return takeBackNilReport({ act: 'nil-report', confidence: act.confidence, village: village.code }, scene)
  if (act.case === undefined && (await saysSoAgain(scene))) return
  const fillsForm = scene.question?.hole === 'field' && !act.case
  if ((act.what === undefined || act.what === 'case') && !fillsForm && onlyHolds(scene.text)) {
    // “先放一放” between people, of nothing that was named, may be about anything.
    if (act.case === undefined && !scene.addressed) return
    return performOnCase({ ...act, hold: true }, scene)
  }
  // A bare 撤 of the family, days later, means the request and not what was written last.
  const isFresh = scene.recent.length > 0 || scene.speaker.role !== 'relative'
  if (act.what === 'last-message' || (act.what === undefined && !act.case && !fillsForm && isFresh)) {
    if (await undoLast({ ...act, ...(await caseNamed(act, scene)) }, scene)) return
    if (scene.addressed) scene.sayInGeneral({ key: 'nothing-to-undo', values: {} })
    return
  }
  if (act.what === 'consent') return takeBackConsent(act, scene)
  if (fillsForm) return giveUpForm(scene)
  // “0002住建的撤了”: the county takes one department out, and not the whole case.
  const ofOne = fromWhom(act, scene)
  const onlyOne = isCounty(scene.speaker) && ofOne.departments !== undefined && !ofTheCase.test(scene.text)
  if (act.what === 'dispatch' || onlyOne) return performOnCase({ ...ofOne, what: 'dispatch' }, scene)
  return performOnCase(act, scene)
}

/** That the request itself is over, whoever was to come. */
const ofTheCase = /申请|本人|家里|家属|整件|不办了|撤案|销案/u

/** “0231先放着”: it is to stand still, and nobody takes it back. */
const onlyHolds = (text: string): boolean => holds.test(text) && !ends.test(text)
const holds =
  /先(?:放|停|缓|搁|等|[不莫别](?:忙|办|弄|管))|暂(?:缓|停|不|时不)|缓(?:一?缓|一下|办|几天)|搁(?:一?搁|置|着|起|到)|放(?:一放|着|起|到起)|挂起|停(?:一停|一下|下来)|等[^，。；]{0,10}再(?:说|办|弄)|过(?:一)?(?:段时间|阵)/u
const ends = /撤|取消|作废|注销|不(?:办|要|申请|弄|搞)了/u

/** “住建不用去了” takes nothing from the others. The federation sends, it is not sent. */
function fromWhom(act: Cancel, { text, draft }: Scene): Cancel {
  const departments = findDepartments(text, draft.world.directory).filter((code) => code !== federation)
  return departments.length > 0 ? { ...act, departments } : act
}

/** “何忠秀我看错了，撤回”: the case of the one named, whoever was spoken of since. */
async function caseNamed({ case: number }: Cancel, scene: Scene): Promise<{ readonly case?: string }> {
  if (number !== undefined) return { case: number }
  const scope = scopeOf('cancel', scene)
  const named = scope
    ? (await scene.draft.cases(scope)).filter(
        ({ resident }) => resident.name !== null && scene.text.includes(resident.name),
      )
    : []
  const [one] = named
  return one && named.length === 1 ? { case: one.number } : {}
}

/** Consent taken back, data to be deleted: what is asked for stops, and a person sees to the rest. 个人信息保护法第十五条、第四十七条 */
async function takeBackConsent(act: Cancel, scene: Scene): Promise<void> {
  // It ends the case: what the office says of some other consent (“不符合的同意”) is asked back.
  if (scene.speaker.role !== 'relative' && !takesBack.test(scene.text))
    return performOnCase({ ...act, confidence: 0 }, scene)
  const target = await findTarget(act, scene)
  const about = target.kind === 'cases' ? headsOf(target.cases, scene) : []
  if (target.kind === 'several' || (target.kind === 'cases' && target.cases.length > 0))
    await performOnCase(act, scene)
  if (target.kind === 'several' || !scene.addressed) return
  scene.sayInGeneral({ key: 'consent-taken-back', values: {} })
  const { draft, speaker } = scene
  const others = draft.world.directory.federation().filter(({ id }) => id !== speaker.id)
  tell(draft, others, { key: 'consent-taken-back-told', values: { name: speaker.name, about } })
}

const takesBack = /撤|收回|取消|删|销毁|不(?:再)?(?:同意|授权|让|准|要)/u

async function giveUpForm(scene: Scene): Promise<void> {
  if (scene.question?.hole !== 'field') return
  const { draft, speaker, question } = scene
  await draft.record(question.case, [{ type: 'CaseWithdrawn', reason: 'withdrawn' }], speaker.id)
  draft.cancelTimer(`form/${question.case}`)
  scene.answered()
  scene.sayInGeneral({ key: 'form-cancelled', values: {} }, { cases: [question.case] })
}

const nothingNew = /无新增|没(?:有|得)?新增|零报告|无需求|排查/u
