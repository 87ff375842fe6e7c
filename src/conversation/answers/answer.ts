// Answers to questions: where a case stands, which are open or late, how things are done. Only to who may know.
import type { Case } from '../../case/case.ts'
import { listInWords } from '../../ledger/list-in-words.ts'
import { policyInWords } from '../../ledger/policy-in-words.ts'
import { stepInQuestion } from '../../ledger/step-in-question.ts'
import { statusInWords } from '../../ledger/status-in-words.ts'
import { answerOfVillage } from '../../ledger/unreported-in-words.ts'
import { surveyTable } from '../../ledger/survey-table.ts'
import type { Village } from '../../organisation/county.ts'
import { knows } from '../../organisation/permissions.ts'
import { describeCase } from '../../privacy/case-in-words.ts'
import type { ActOf } from '../../understanding/act.ts'
import { openStages } from '../../case/case.ts'
import { asksHowCounted } from './asks-how-counted.ts'
import { answerSpotChecks, asksWhatToCheck } from './spot-checks.ts'
import { sayNoSuchCase } from '../no-such-case.ts'
import type { Scene } from '../scene.ts'
import { findVillage } from '../spoken-place.ts'
import { currentCase } from '../merge.ts'
import { scopeOf } from '../target.ts'
import { toldApart } from '../told-apart.ts'

export async function answerStatus(act: ActOf<'ask-status'>, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const found = await casesAsked(act, scene)
  const [one] = found
  // “残疾证多久能办下来” of somebody who has nothing here asks how long it takes.
  if (!one && speaker.role === 'relative' && isOfTheRules(act, scene))
    return answerPolicy({ ...act, act: 'ask-policy' }, scene)
  if (!one) return sayNothingFound(act, scene)
  if (found.length > 1) {
    const options = found.slice(0, 9)
    scene.ask({ hole: 'case', act, options: options.map((each) => each.number) })
    const heads = options.map(
      (each) => describeCase(each, scene.place, draft.world.directory, draft.today).head,
    )
    return scene.sayInGeneral(
      { key: 'which-case', values: { options: heads, more: found.length - options.length } },
      { cases: options.map((each) => each.number) },
    )
  }
  scene.spokeOf(one.number)
  const { directory, calendar } = draft.world
  const text = statusInWords(one, {
    place: scene.place,
    role: speaker.role,
    directory,
    calendar,
    today: draft.today,
    ...(act.services ? { services: act.services } : {}),
    explain: asksHowCounted(scene.text),
  })
  scene.sayInGeneral({ key: 'answer', values: { text } }, { cases: [one.number] })
}

/** How long something takes, asked of nobody in particular. */
const isOfTheRules = (act: ActOf<'ask-status'>, { text }: Scene): boolean =>
  act.case === undefined && act.person === undefined && /多久|多长时间|好久能|几天能|要好久/u.test(text)

/** The same words whether there is none, or none that the speaker may know. */
export async function sayNothingFound(act: ActOf<'ask-status'>, scene: Scene): Promise<void> {
  if (act.case) return sayNoSuchCase(act.case, scene)
  if (scene.speaker.role === 'relative') scene.sayInGeneral({ key: 'cannot-look-up', values: {} })
  else if (scene.addressed || act.person?.name) scene.sayInGeneral({ key: 'no-such-person', values: {} })
}

/** Whether a case exists at all is told only to who may know it. */
export async function casesAsked(act: ActOf<'ask-status'>, scene: Scene): Promise<readonly Case[]> {
  const { draft, speaker } = scene
  if (act.case) {
    const one = await currentCase(act.case, scene)
    return one && knows(speaker, one) ? [one] : []
  }
  const name = act.person?.name
  if (name) return namesakes(await draft.cases({ name }), scene)
  const recent = scene.recent[0] ? await draft.case(scene.recent[0]) : null
  if (recent && knows(speaker, recent)) return [recent]
  const scope = scopeOf('ask-status', scene)
  if (!scope) return []
  const open = (await draft.cases({ ...scope, stages: openStages })).filter((one) => knows(speaker, one))
  const asked = act.services
  return asked?.length ? open.filter((one) => asked.some((service) => one.services.includes(service))) : open
}

/** Those of that name whose cases are open, told apart by a place that was said; else the newest of them. */
function namesakes(found: readonly Case[], { draft, speaker, text }: Scene): readonly Case[] {
  const known = found.filter((one) => knows(speaker, one))
  const open = known.filter(
    ({ stage }) => stage !== 'draft' && (openStages as readonly string[]).includes(stage),
  )
  const apart = toldApart(known, text, draft.world.directory)
  if (apart.length > 0) return apart.slice(-1)
  return open.length > 0 ? open : known.slice(-1)
}

export async function answerList(act: ActOf<'ask-list'>, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const { directory, calendar, ledger } = draft.world
  const scope = scopeOf('ask-list', scene)
  if (!scope) return scene.sayInGeneral({ key: 'cannot-look-up', values: {} })
  const own = speaker.role === 'township' ? speaker.org : (directory.village(speaker.org)?.township ?? null)
  // Of another township there is nothing to be told; its own would be no answer.
  if (own && act.township && act.township !== own)
    return scene.sayInGeneral({
      key: 'not-of-your-township',
      values: { own: directory.township(own)?.name ?? '' },
    })
  const township = own ?? act.township ?? null
  const department = speaker.role === 'department' ? speaker.org : (act.department ?? null)
  if (asksWhatToCheck(scene)) return answerSpotChecks(scene)
  const filter = act.filter ?? 'open'
  const cases = await draft.cases({
    ...scope,
    ...(filter === 'counts' ? {} : { stages: openStages }),
    ...(township ? { township } : {}),
    ...(department && speaker.role !== 'department' ? { department } : {}),
  })
  const month = draft.today.slice(0, 7)
  const surveys =
    filter === 'unreported' || filter === 'counts'
      ? await ledger.surveys({
          month,
          ...(speaker.role === 'village' && speaker.org
            ? { village: speaker.org }
            : township
              ? { township }
              : {}),
        })
      : []
  const village = filter === 'unreported' ? villageInQuestion(township, scene) : null
  const asked = village && surveys.find((each) => each.village === village.code)
  if (village && asked) {
    const text = answerOfVillage(village.name, asked, draft.today)
    return scene.sayInGeneral({ key: 'answer', values: { text } })
  }
  const title = [
    directory.township(township)?.name,
    speaker.role === 'village' ? directory.village(speaker.org)?.name : undefined,
    department ? directory.department(department)?.name : undefined,
  ]
    .filter((each) => each !== undefined)
    .join('')
  if (filter === 'counts' && aboutTheSurvey.test(scene.text)) {
    const table = surveyTable(surveys, {
      title: title || directory.county.name,
      directory,
      today: draft.today,
    })
    return scene.sayInGeneral({ key: 'answer', values: { text: table } })
  }
  const step = stepInQuestion(scene.text)
  const text = listInWords(cases, {
    filter,
    title: title || directory.county.name,
    place: scene.place,
    directory,
    calendar,
    today: draft.today,
    surveys,
    ...(department ? { department } : {}),
    ...(step ? { step } : {}),
  })
  scene.sayInGeneral({ key: 'answer', values: { text } })
}

/** “狮子村报了没有”, and not “除了狮子村还有哪些没报”. */
function villageInQuestion(township: string | null, { draft, text }: Scene): Village | null {
  const { directory } = draft.world
  if (/除|其他|其它|别的|另外|哪些|哪几|几个|还有|还差/u.test(text)) return null
  return findVillage(text, township, directory)
}

const aboutTheSurvey = /排查|摸底|月报/u

export function answerPolicy(act: ActOf<'ask-policy'>, scene: Scene): void {
  const { draft, speaker } = scene
  const { directory, calendar } = draft.world
  const view = { place: scene.place, role: speaker.role, directory, calendar, today: draft.today }
  scene.sayInGeneral({ key: 'answer', values: { text: policyInWords(scene.text, act.services ?? [], view) } })
}
