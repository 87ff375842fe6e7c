// The answer to what was asked last: it fills the hole of the act that waits, and the act is done.
import type { Act, ActName } from '../../understanding/act.ts'
import { fieldsSaid } from '../intake/answer-fields.ts'
import type { Question } from '../dialogue.ts'
import { fillHole } from './fill-hole.ts'
import { fillForm, openForm } from '../intake/form.ts'
import type { Scene } from '../scene.ts'
import { settleTwin } from '../intake/settle-twin.ts'
import { chooseCase, plain } from './choose-case.ts'

/** What the assistant asked, as an act name, for reading the answer. */
export function expectedBy(question: Question | null): ActName | undefined {
  if (question === null) return undefined
  switch (question.hole) {
    case 'field':
      return 'request'
    case 'consent':
      return 'consent'
    default:
      return question.act.act
  }
}

/** `acts`: the message answered, and these are to be done now. `taken`: it answered, and all is done. `null`: no answer. */
export type Answer = { readonly acts: readonly Act[] } | 'taken' | null

export async function answerQuestion(
  question: Question,
  acts: readonly Act[],
  scene: Scene,
): Promise<Answer> {
  const [first] = acts
  if (!first) return null
  switch (question.hole) {
    case 'field':
      return answerField(question, first, scene)
    case 'consent':
      return answerConsent(question, first, scene)
    case 'case':
      return answerCase(question, first, scene)
    case 'reason':
    case 'until':
    case 'result':
    case 'department':
    case 'services':
    case 'village': {
      const act = fillHole(question, first, scene)
      if (!act) return null
      scene.answered()
      return { acts: [act] }
    }
  }
}

async function answerField(
  question: Extract<Question, { hole: 'field' }>,
  first: Act,
  scene: Scene,
): Promise<Answer> {
  const form = await openForm(scene)
  // What people chat about in a group while a question is open is no answer to it.
  if (!form || !(first.act === 'answer' || (scene.addressed && plain.includes(first.act)))) return null
  const value = (first.act === 'answer' ? (first.value ?? scene.text) : scene.text).trim()
  const said = fieldsSaid(question.field, value, form, scene)
  if (!said) return null
  await fillForm(form, said.resident, said.services, scene)
  return 'taken'
}

async function answerConsent(
  question: Extract<Question, { hole: 'consent' }>,
  first: Act,
  scene: Scene,
): Promise<Answer> {
  const agree = agreement(first, scene)
  if (agree === null) return null
  scene.answered()
  const { act, about, case: number } = question
  if (about === 'duplicate' && act.act === 'request' && number !== null) {
    await settleTwin(agree, number, act, scene)
    return 'taken'
  }
  if (agree) return { acts: [{ ...act, confidence: 1 }] }
  if (about === 'meant') {
    scene.sayInGeneral({ key: 'say-it-again', values: {} })
    return 'taken'
  }
  scene.sayInGeneral({ key: 'kept-as-is', values: {} })
  return 'taken'
}

const yes = /^(?:是|是的|就是|对|对的|对头|没错|确认|报过|是?同一个?人|1)(?:[，,。！!～~\s].*)?$/u
const no =
  /^(?:不是|不|不对|没有|没得|没报过|没有报过|不要|不用|否|不同意|不是同一个?人|是?两个人|2)(?:[，,。！!～~\s].*)?$/u
/** Said to people all day long: an answer to us only while both have the question in mind. */
const inPassing = /^(嗯+|好|好的|要得|可以|行|同意|算了)[。！!～~]*$/u

function agreement(first: Act, scene: Scene): boolean | null {
  const said = scene.text.trim()
  if (yes.test(said)) return true
  if (no.test(said)) return false
  const meantForUs = scene.addressed || scene.message.quote !== null || scene.freshlyAsked
  if (inPassing.test(said)) return meantForUs ? said !== '算了' : null
  if (first.act === 'consent') return meantForUs ? (first.agree ?? null) : null
  return null
}

async function answerCase(
  question: Extract<Question, { hole: 'case' }>,
  first: Act,
  scene: Scene,
): Promise<Answer> {
  const chosen = await chooseCase(question, first, scene)
  if (chosen.length === 0) return null
  scene.answered()
  const { act } = question
  if (act.act === 'merge') return { acts: [{ ...act, cases: [...(act.cases ?? []), ...chosen] }] }
  return { acts: chosen.map((number) => ({ ...act, case: number })) }
}
