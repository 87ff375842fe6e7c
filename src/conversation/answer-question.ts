// The answer to what was asked last: it fills the hole of the act that waits, and the act is done.
import type { Act, ActName, ActOf } from '../understanding/act.ts'
import { type ServiceCode, services as allServices } from '../case/service.ts'
import { fieldsSaid, servicesIn } from './answer-fields.ts'
import type { Question } from './dialogue.ts'
import { fillForm, openForm } from './form.ts'
import type { Scene } from './scene.ts'
import { settleTwin } from './settle-twin.ts'
import { findDepartment } from './spoken-place.ts'

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
      return answerHole(question, first, scene)
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

/** Words without an act of their own can be an answer. */
const plain: readonly ActName[] = ['answer', 'unclear', 'none']

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
  if (agree) return { acts: [act] }
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
  // Something else said of one of them is not the answer; a bare number is, whatever it may mean by itself.
  const bare = bareNumbers.test(scene.text.trim())
  if (first.act !== question.act.act && !plain.includes(first.act) && !bare) return null
  const chosen = chosenFrom(question.options, first, scene.text.trim())
  if (chosen.length === 0) return null
  scene.answered()
  const { act } = question
  if (act.act === 'merge') return { acts: [{ ...act, cases: [...(act.cases ?? []), ...chosen] }] }
  return { acts: chosen.map((number) => ({ ...act, case: number })) }
}

const bareNumbers = /^[\d\s、，,和.]+$/u

/** A place in the list just sent, a number, or all of them. */
function chosenFrom(options: readonly string[], first: Act, text: string): readonly string[] {
  if (/都|全部|所有/u.test(text) && text.length <= 8) return options
  const written = [...new Set(text.match(/(?<!\d)\d{4,6}(?!\d)/gu) ?? [])]
  const offered = written.filter((number) => options.includes(number))
  if (offered.length > 0) return offered
  const named =
    'case' in first && first.case ? [first.case] : 'cases' in first && first.cases ? first.cases : []
  if (named.length > 0 && !bareNumbers.test(text))
    return named.filter((number) => options.length === 0 || options.includes(number))
  const value = first.act === 'answer' && !bareNumbers.test(text) ? (first.value ?? '') : text
  const places = value.match(/\d+/gu) ?? []
  return places.flatMap((place) => {
    if (options.includes(place) || (options.length === 0 && place.length >= 4)) return [place]
    const option = options[Number(place) - 1]
    return option === undefined ? [] : [option]
  })
}

const everyService = Object.keys(allServices) as ServiceCode[]

type Hole = Extract<Question, { hole: 'reason' | 'until' | 'result' | 'department' | 'services' }>

/** The same act said again with what was missing, or just the missing word. */
function answerHole(question: Hole, first: Act, scene: Scene): Answer {
  const { act } = question
  if (first.act === act.act) {
    const said = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== undefined))
    const other = 'case' in first && 'case' in act && first.case !== undefined && first.case !== act.case
    if (other) return null
    scene.answered()
    return { acts: [fillFromText(question, { ...act, ...said, ...caseOf(act) } as Act, scene)] }
  }
  if (first.act !== 'answer' && first.act !== 'unclear' && first.act !== 'none') return null
  const filled = fillFromText(question, act, scene)
  if (filled === act) return null
  scene.answered()
  return { acts: [filled] }
}

const caseOf = (act: Act): object => ('case' in act && act.case ? { case: act.case } : {})

function fillFromText(question: Hole, act: Act, scene: Scene): Act {
  const text = scene.text.trim()
  switch (question.hole) {
    case 'services': {
      if ('services' in act && act.services?.length) return act
      if (/都|全部|两项|所有/u.test(text)) return { ...act, services: everyService } as Act
      const services = servicesIn(text, scene)
      return services.length > 0 ? ({ ...act, services } as Act) : act
    }
    case 'department': {
      if ('reassign' in act && act.reassign) return act
      const department = findDepartment(text, scene.draft.world.directory)
      if (!department) return act
      return act.act === 'decide'
        ? { ...act, reassign: department }
        : ({ ...act, departments: [department] } as Act)
    }
    case 'reason':
      return withReason(act, text, scene)
    case 'until': {
      const again = scene.draft.world
        .understand(`申请延期${text}`, scene.context('extend'))
        .acts.find((each) => each.act === 'extend')
      return again && (again.until || again.days) ? ({ ...act, ...timeOf(again) } as Act) : act
    }
    case 'result':
      return act
  }
}

const timeOf = ({ until, days }: ActOf<'extend'>): object => ({
  ...(until ? { until } : {}),
  ...(days ? { days } : {}),
})

/** A return needs one of the reasons; an extension takes the words as they are. */
function withReason(act: Act, text: string, scene: Scene): Act {
  if (act.act === 'extend') return act.reasonText || text === '' ? act : { ...act, reasonText: text }
  if (act.act !== 'return' || act.reason) return act
  const read = scene.draft.world
    .understand(`退单，${text}`, scene.context('return'))
    .acts.find((each) => each.act === 'return')
  return read?.reason
    ? { ...act, reason: read.reason, ...(read.suggest ? { suggest: read.suggest } : {}) }
    : act
}
