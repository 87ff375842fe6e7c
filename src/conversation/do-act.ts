// Each act and what is done about it: on a case, or on no single case.
import type { CaseVerb } from '../case/verbs.ts'
import { tellFederation } from '../notification/notify.ts'
import { takeNilReport } from '../survey/answer-survey.ts'
import type { Act } from '../understanding/act.ts'
import { answerList, answerPolicy, answerStatus } from './answer.ts'
import { askForRoster, takeIdentity } from './bind.ts'
import { raiseEmergency } from './emergency.ts'
import { takeRequest } from './intake.ts'
import { mergeCases } from './merge.ts'
import { performOnCase } from './perform.ts'
import { settleDeath } from './resume.ts'
import type { Scene } from './scene.ts'
import { sayHelp } from './help.ts'
import { undoLast } from './undo.ts'

export async function doAct(act: Act, scene: Scene): Promise<void> {
  switch (act.act) {
    case 'request':
      return takeRequest(act, scene)
    case 'nil-report':
      return takeNilReport(act, scene)
    case 'merge':
      return mergeCases(act, scene)
    case 'cancel': {
      // A form half made is given up first; then the last message is taken back; else the case is meant.
      if (
        act.what === 'last-message' ||
        (act.what === undefined && !act.case && scene.question?.hole !== 'field')
      ) {
        if (await undoLast(act, scene)) return
        if (scene.addressed) scene.sayInGeneral({ key: 'nothing-to-undo', values: {} })
        return
      }
      if (scene.question?.hole === 'field' && !act.case) return giveUpForm(scene)
      return performOnCase(act, scene)
    }
    case 'ask-status':
      return answerStatus(act, scene)
    case 'ask-list':
      return answerList(act, scene)
    case 'ask-policy':
      // “想办残疾证，怎么弄”: the form that was just opened is the answer.
      return scene.requested ? undefined : answerPolicy(act, scene)
    case 'ask-human':
      scene.sayInGeneral({ key: 'human-called', values: {} })
      return scene.callHuman()
    case 'emergency':
      return raiseEmergency(act, scene)
    case 'identify':
      return takeIdentity(act, scene)
    case 'roster':
      return askForRoster(act, scene)
    case 'help':
      return sayHelp(scene)
    case 'urge': {
      // “请没报的抓紧” is said to people; only a case named, or words to us, are for us.
      if (!act.case && !scene.addressed) return
      return act.villages
        ? answerList({ act: 'ask-list', confidence: 1, filter: 'unreported' }, scene)
        : performOnCase(act, scene)
    }
    case 'complain':
      return complain(act, scene)
    case 'consent':
      await settleDeath(act.agree ?? true, scene)
      return
    case 'answer':
    case 'none':
      return undefined
    case 'unclear':
      if (scene.addressed && scene.question === null) scene.sayInGeneral({ key: 'unclear', values: {} })
      return undefined
    default:
      return performOnCase(act satisfies { readonly act: CaseVerb }, scene)
  }
}

/** A complaint finds its case or none; either way people hear of it. */
async function complain(act: Extract<Act, { act: 'complain' }>, scene: Scene): Promise<void> {
  const spoken = scene.spoken
  await performOnCase(act, scene)
  if (scene.changed.length > 0 || scene.question?.hole === 'case' || (scene.spoken && !spoken)) return
  if (!scene.addressed) return
  scene.sayInGeneral({ key: 'complaint-taken-in-general', values: {} })
  const text = scene.text.slice(0, 60)
  tellFederation(scene.draft, { key: 'human-wanted', values: { name: scene.speaker.name, text } })
}

async function giveUpForm(scene: Scene): Promise<void> {
  if (scene.question?.hole !== 'field') return
  const { draft, speaker, question } = scene
  await draft.record(question.case, [{ type: 'CaseWithdrawn', reason: 'withdrawn' }], speaker.id)
  draft.cancelTimer(`form/${question.case}`)
  scene.answered()
  scene.sayInGeneral({ key: 'form-cancelled', values: {} }, { cases: [question.case] })
}
