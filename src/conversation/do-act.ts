// Each act and what is done about it: on a case, or on no single case.
import { callHuman } from './call-human.ts'
import type { CaseVerb } from '../case/verbs.ts'
import { knows, reachOf } from '../organisation/permissions.ts'
import { takeBackNilReport, takeNilReport } from '../survey/answer-survey.ts'
import type { Act, ActName, ActOf } from '../understanding/act.ts'
import { answerList, answerPolicy, answerStatus } from './answers/answer.ts'
import { answerFiles } from './answers/answer-files.ts'
import { asksForFiles } from './answers/asks-for-files.ts'
import { takeIdentity } from './bind.ts'
import { takeComplaint, takeDenunciation, takeEscalation } from './complain.ts'
import { raiseEmergency } from './emergency.ts'
import { takeRequest } from './intake/take-request.ts'
import { mergeCases } from './merge.ts'
import { livesElsewhere } from './lives-elsewhere.ts'
import { performOnCase } from './perform.ts'
import { holdsOnByWords, resumeByWords, settleDeath } from './resume.ts'
import { takeMore } from './intake/say-more.ts'
import { changeContact } from './roster.ts'
import type { Scene } from './scene.ts'
import { answerGreeting, greets, sayHelp } from './answers/help.ts'
import { answerSpotChecks, asksWhatToCheck } from './answers/spot-checks.ts'
import { takeBack } from './taking-back/take-back.ts'
import { takeDoubtfulDeath, takeException } from './what-happened.ts'

export async function doAct(act: Act, scene: Scene): Promise<void> {
  if (!scene.addressed && (await isOverheard(act, scene))) return
  if ((await resumeByWords(act, scene)) || (await holdsOnByWords(act, scene))) return
  switch (act.act) {
    case 'request':
      return takeRequest(act, scene)
    case 'nil-report':
      return /撤回|撤销/u.test(scene.text) ? takeBackNilReport(act, scene) : takeNilReport(act, scene)
    case 'merge':
      return mergeCases(act, scene)
    case 'cancel':
      return takeBack(act, scene)
    case 'ask-status':
      return asksForFiles(scene) ? answerFiles(act, scene) : answerStatus(act, scene)
    case 'ask-list':
      return answerList(act, scene)
    case 'ask-policy':
      if (greets(scene)) return answerGreeting(scene)
      // “想办残疾证，怎么弄”: the form that was just opened is the answer.
      return scene.requested ? undefined : answerPolicy(act, scene)
    case 'ask-human':
      scene.sayInGeneral({ key: 'human-called', values: {} })
      return callHuman(scene)
    case 'emergency':
      return raiseEmergency(act, scene)
    case 'identify':
      return takeIdentity(act, scene)
    case 'roster':
      return reachOf('roster', scene.speaker) === null ? undefined : changeContact(act, scene)
    case 'help':
      return asksWhatToCheck(scene) ? answerSpotChecks(scene) : sayHelp(scene)
    case 'urge': {
      // “请没报的抓紧” is said to people; only a case named, or words to us, are for us.
      if (!act.case && !scene.addressed) return
      return act.villages
        ? answerList({ act: 'ask-list', confidence: 1, filter: 'unreported' }, scene)
        : performOnCase(act, scene)
    }
    case 'complain':
      return takeComplaint(act, scene)
    case 'notice':
    case 'verify':
      return denouncesStranger(act, scene) ? takeDenunciation(scene) : performOnCase(act, scene)
    case 'visit':
      // “说好昨天来，人都没见到”: the family does not record visits; that nobody came is a complaint.
      return scene.speaker.role === 'relative' && act.result === 'failed'
        ? takeComplaint({ ...act, act: 'complain' }, scene)
        : performOnCase(act, scene)
    case 'return':
      return (await livesElsewhere(act, scene)) ? undefined : performOnCase(act, scene)
    case 'escalate':
      return takeEscalation(act, scene)
    case 'exception':
      return takeException(act, scene)
    case 'consent':
      return takeConsent(act, scene)
    case 'answer':
    case 'none':
      if ((await takeDoubtfulDeath(scene)) || (await takeGroup(scene))) return
      return answerGreeting(scene)
    case 'unclear':
      if ((await takeDoubtfulDeath(scene)) || (await takeGroup(scene))) return
      if (scene.addressed && scene.question === null)
        scene.sayInGeneral({
          key: scene.speaker.role === 'relative' ? 'unclear-to-family' : 'unclear',
          values: {},
        })
      return undefined
    case 'correct':
      // “更正：加护理补贴”: one more, and what was there stays.
      return act.field === 'services' && act.old === undefined && addsToList.test(scene.text)
        ? takeMore(act, scene)
        : performOnCase(act, scene)
    default:
      return performOnCase(act satisfies { readonly act: CaseVerb }, scene)
  }
}

const addsToList = /加(?:上|个|一个|一项|办)?|增加|补充|还要|另外|漏了|少报/u

/** “李大全是假的，他能走路”, said by somebody who is bound to no case of his: an objection that people look into. */
const denouncesStranger = (act: ActOf<'notice'> | ActOf<'verify'>, { speaker, addressed }: Scene): boolean =>
  speaker.role === 'relative' &&
  addressed &&
  act.case === undefined &&
  (act.act === 'notice' ? act.event === 'objection' : act.result === 'untrue')

/** “3组的”, said after somebody was registered whose group nobody knew. */
async function takeGroup(scene: Scene): Promise<boolean> {
  const group = /^(?:他|她|人)?(?:是|在|住)?(\d{1,2})(?:组|社|队)的?[。！]?$/u.exec(scene.text.trim())?.[1]
  const one = group && scene.recent[0] ? await scene.draft.case(scene.recent[0]) : null
  if (!group || !one || one.resident.group !== null) return false
  await performOnCase(
    { act: 'correct', confidence: 1, field: 'group', value: String(Number(group)), case: one.number },
    scene,
  )
  return true
}

/** Whoever is not of the county and talks in a group without a case of his own is talking to people. */
async function isOverheard(act: Act, { draft, speaker }: Scene): Promise<boolean> {
  if (speaker.role !== 'relative' || heardAnywhere.includes(act.act)) return false
  // Whoever brings the code of a group may be anybody in it.
  if (act.act === 'identify' && act.code !== undefined) return false
  return !(await draft.cases({ boundTo: speaker.account })).some((one) => knows(speaker, one))
}

const heardAnywhere: readonly ActName[] = ['request', 'emergency', 'cancel']

/** Agreed or refused: the county asked whether somebody died, or the family says yes or no to the visit. */
async function takeConsent(act: ActOf<'consent'>, scene: Scene): Promise<void> {
  if (await settleDeath(act.agree ?? true, scene)) return
  if (scene.speaker.role === 'relative' && act.agree === false && scene.addressed)
    return performOnCase({ act: 'exception', confidence: act.confidence, kind: 'refused' }, scene)
}
