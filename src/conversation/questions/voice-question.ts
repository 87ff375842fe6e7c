// What is still open at the end of a turn is put into words: a new question, one whose turn has come, one interrupted.
import { callHuman } from '../call-human.ts'
import { describeCase } from '../../privacy/case-in-words.ts'
import { knows } from '../../organisation/permissions.ts'
import { type CaseVerb, verbs } from '../../case/verbs.ts'
import type { Act } from '../../understanding/act.ts'
import type { Question } from '../dialogue.ts'
import { advanceForm, missingIn } from '../intake/form.ts'
import { decisionOn } from '../perform.ts'
import type { Scene } from '../scene.ts'

/** Rounds after which a question is handed to a human. */
const mostRounds = 2

/** Brings the open question up to date and asks it where it has to be asked. */
export async function voiceQuestion(scene: Scene): Promise<void> {
  await dropSettled(scene)
  const { question } = scene
  if (question === null) return
  if (scene.unvoiced) return voice(question, scene)
  if (question !== scene.before.question || !scene.addressed) return
  // Something else was answered in between: the question is put again, so that it is not lost.
  if (scene.spoken) return question.hole === 'field' || isTwin(question) ? voice(question, scene) : undefined
  return askAgain(question, scene)
}

const isTwin = (question: Question): boolean => question.hole === 'consent' && question.about === 'duplicate'

/** Forms that were completed, given up or merged meanwhile need no answer any more. */
async function dropSettled(scene: Scene): Promise<void> {
  for (let turn = 0; turn <= scene.before.waiting.length + scene.changed.length + 1; turn += 1) {
    const { question } = scene
    if (question?.hole !== 'field') return
    const one = await scene.draft.case(question.case)
    const missing = one?.stage === 'draft' ? missingIn(one.resident, one.services) : null
    if (missing === question.field) return
    scene.answered()
    if (one?.stage === 'draft') await advanceForm(one.number, scene)
  }
}

/** The message was no answer: asked once more, then a human is called. */
async function askAgain(question: Question, scene: Scene): Promise<void> {
  scene.rounds += 1
  if (scene.rounds < mostRounds) return voice(question, scene)
  scene.answered()
  scene.sayInGeneral({ key: 'handed-to-human', values: {} })
  await callHuman(scene)
}

/** The words of a question whose turn it is; those asked by a decision were said with it. */
async function voice(question: Question, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  switch (question.hole) {
    case 'field': {
      const one = await draft.case(question.case)
      if (one) scene.say({ key: `ask-${question.field}`, values: {} }, one, { mentions: [speaker.id] })
      return
    }
    case 'consent': {
      const twin = question.case === null ? null : await draft.case(question.case)
      if (!isTwin(question) || !twin) return
      const buttons = { buttons: ['是', '不是'], mentions: [speaker.id] }
      if (knows(speaker, twin)) return scene.say({ key: 'possible-duplicate', values: {} }, twin, buttons)
      const said = question.act.act === 'request' ? question.act : null
      const own = said?.case === undefined ? null : await draft.case(said.case)
      const name = own?.resident.name ?? said?.person?.name ?? ''
      const known = scene.place === 'group' ? '这位群众' : name || '这位群众'
      return scene.sayInGeneral({ key: 'asked-before', values: { name: known } }, buttons)
    }
    case 'case': {
      const { directory } = draft.world
      const options: string[] = []
      for (const number of question.options.slice(0, mostShown)) {
        const one = await draft.case(number)
        if (one) options.push(describeCase(one, scene.place, directory, draft.today).head)
      }
      if (options.length === 0) return
      const more = question.options.length - options.length
      return scene.sayInGeneral(
        { key: 'which-case', values: { options, more } },
        { cases: question.options.slice(0, mostShown), mentions: [speaker.id] },
      )
    }
    default:
      return voiceHole(question.act, scene)
  }
}

/** What the act still lacks is asked for as it was at first; where nothing is lacking any more, the question is over. */
async function voiceHole(act: Act, scene: Scene): Promise<void> {
  const number = numberOf(act)
  const one = number === undefined ? null : await scene.draft.case(number)
  const decision = one && isOfACase(act) ? decisionOn(one, act, true, scene) : null
  if (one && decision?.kind === 'asks') return scene.say(decision.say, one, { mentions: [scene.speaker.id] })
  scene.answered()
  scene.sayInGeneral({ key: 'unclear', values: {} })
}

const numberOf = (act: Act): string | undefined =>
  ('case' in act ? act.case : undefined) ?? ('cases' in act ? act.cases?.[0] : undefined)

const isOfACase = (act: Act): act is Act & { readonly act: CaseVerb } => act.act in verbs

/** Most cases shown with a question; the others are chosen by their number. */
const mostShown = 9
