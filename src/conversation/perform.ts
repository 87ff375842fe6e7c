// Does one act: finds the case it means, asks who may, decides, records, and says what came of it.
import type { Case } from '../case/case.ts'
import type { Decision } from '../case/decision.ts'
import { type CaseVerb, decideOn } from '../case/verbs.ts'
import { knows, reachOf } from '../organisation/permissions.ts'
import { describeCase } from '../privacy/case-in-words.ts'
import type { Act, ActName } from '../understanding/act.ts'
import { inItsLight, wordOnDeath } from './in-its-light.ts'
import { sayNoSuchCase } from './no-such-case.ts'
import { onlyGoesOn, resumesHold, settleDeathOf } from './resume.ts'
import { isSaidOfAll } from './said-of-all.ts'
import type { Scene } from './scene.ts'
import { holdNames } from './sentences/names.ts'
import { findDepartments } from './spoken-place.ts'
import { findTarget } from './target.ts'

/** Most cases shown with a question; the others are chosen by their number. */
const mostShown = 9

export async function performOnCase(act: Act & { readonly act: CaseVerb }, scene: Scene): Promise<void> {
  if (reachOf(act.act, scene.speaker) === null)
    return refuse(act.act, scene, 'case' in act && act.case !== undefined)
  const target = await findTarget(act, scene)
  switch (target.kind) {
    case 'cases':
      for (const one of target.cases) await perform(one, act, target.named, scene)
      for (const number of target.unmet.unknown) await sayNoSuchCase(number, scene)
      if (target.unmet.forbidden) await refuse(act.act, scene, true)
      return
    case 'several': {
      const all = allMeant(act, target.cases, scene)
      for (const one of all) await perform(one, act, true, scene)
      if (all.length > 0) return
      // “在路上了” in a group is said to people; a list of all that is open would be no help to them.
      if (act.act === 'progress' && !scene.addressed) return
      return askWhich(act, target.cases, scene)
    }
    case 'nobody':
      return sayNobody(act, scene)
    case 'none':
      // Between people nothing was asked of us: silence.
      if (scene.addressed && !idle.includes(act.act)) await sayNothingFits(act, scene)
  }
}

/** Of these “两个都” has to say which two. */
const neverAll: readonly ActName[] = ['cancel', 'merge', 'exception']

/** “三家都上门了”: as many as were said, of those to which it can be done, or of those who were to be visited today. */
function allMeant(
  act: Act & { readonly act: CaseVerb },
  cases: readonly Case[],
  scene: Scene,
): readonly Case[] {
  if (neverAll.includes(act.act)) return []
  const able = cases.filter(
    (one) => decisionOn(one, inLight(act, one, scene), true, scene).kind !== 'refused',
  )
  const planned = able.filter(({ visit }) => visit.scheduledFor?.slice(0, 10) === scene.draft.today)
  if (act.act === 'complete' && allReported.test(scene.text)) return able.filter(reportedBy(scene))
  return (
    [able, act.act === 'visit' ? planned : []].find(({ length }) => isSaidOfAll(scene.text, length)) ?? []
  )
}

/** “民政报的都确认办结”, “报办结的全部确认”: whatever is reported finished, by those who are named. */
const allReported =
  /报(?:的|了的|来的|上来的|办结的?|完成的?)[^，。；]{0,4}(?:都|全)|(?:都|全部?)[^，。；没未不]{0,3}确认/u

const reportedBy = ({ text, draft }: Scene): ((one: Case) => boolean) => {
  const named = findDepartments(text, draft.world.directory)
  return ({ tasks }) =>
    tasks.some(
      ({ state, department }) =>
        state === 'completion-reported' && (named.length === 0 || named.includes(department)),
    )
}

const inLight = (act: Act & { readonly act: CaseVerb }, one: Case, { text, draft }: Scene) =>
  inItsLight(act, one, text, draft.world.directory)

/** Said so often in passing that it needs no answer when nothing is open. */
const idle: readonly ActName[] = ['acknowledge', 'progress', 'urge']

async function perform(
  one: Case,
  said: Act & { readonly act: CaseVerb },
  named: boolean,
  scene: Scene,
): Promise<void> {
  const { draft, speaker } = scene
  // “核实了，人已经去世” says two things, and the first has ended the case.
  const now = await draft.case(one.number)
  const isTold = scene.changed.some((each) => each.case === one.number)
  if (isTold && now?.closedBecause === 'died') return
  // “过世了，报的那个不办了”: the death has stopped everything, and is to be confirmed first.
  if (isTold && said.act === 'cancel' && now?.deathReportedBy != null) return
  // “不在家，改天再去”: the day that is not known yet was said with what happened.
  const alsoSaid = scene.changed.some((each) => each.case === one.number && each.act === 'exception')
  if (said.act === 'reschedule' && said.when === undefined && alsoSaid) return
  const act = inLight(said, one, scene)
  // “没过世，是住院了” tells what happened instead.
  const somethingElse = act.act === 'exception' && act.kind !== 'died'
  if (one.deathReportedBy !== null && !somethingElse) {
    const word = wordOnDeath(scene.text)
    if (word !== null && (await settleDeathOf(one, word === 'died', scene))) return
  }
  if (await resumesHold(one, act.act, scene)) return
  if (act.act === 'verify' && scene.message.button === null && onlyGoesOn(scene.text)) {
    if (!scene.spoken) scene.say({ key: 'goes-on', values: {} }, one)
    return
  }
  if (isDoubtful(act, scene.text)) return askWhetherMeant(act, one, named, scene)
  const current = (await draft.case(one.number)) ?? one
  const decision = decisionOn(current, act, named, scene)
  switch (decision.kind) {
    case 'done': {
      scene.changed.push({ case: one.number, version: current.version, act: act.act })
      const after =
        decision.events.length > 0 ? await draft.record(one.number, decision.events, speaker.id) : current
      return scene.say(decision.say, after, { buttons: follow[act.act]?.(after) ?? [] })
    }
    case 'refused':
      return scene.say(decision.say, current)
    case 'asks':
      scene.ask(decision.question)
      return scene.say(decision.say, current, { mentions: [speaker.id] })
    case 'nothing':
      scene.spokeOf(one.number)
  }
}

/** Below this a reading is as often wrong as right. */
const doubtful = 0.5

/** What ends a case is not done on a guess, unless its own word stands in the text. */
const endings: { readonly [Name in CaseVerb]?: { readonly what: string; readonly said: RegExp } } = {
  verify: { what: '核实结果', said: /上报|报县|属实|核实|不符|不实|范围|常规/u },
  exception: { what: '情况有变', said: /过世|去世|病故|死|搬|迁/u },
  cancel: { what: '撤销', said: /撤销|撤回|取消|不办了/u },
}

function isDoubtful(act: Act & { readonly act: CaseVerb }, text: string): boolean {
  const ending = endings[act.act]
  if (!ending || act.confidence >= doubtful || ending.said.test(text)) return false
  // A hold is easily ended again; a death and a move are not.
  if (act.act === 'cancel') return act.hold !== true
  return act.act !== 'exception' || act.kind === 'died' || act.kind === 'moved'
}

/** Between people in a group a guess is passed over; said to us, it is asked back. */
function askWhetherMeant(
  act: Act & { readonly act: CaseVerb },
  one: Case,
  named: boolean,
  scene: Scene,
): void {
  scene.spokeOf(one.number)
  if (!scene.addressed && !named) return
  scene.ask({ hole: 'consent', act: { ...act, case: one.number } as Act, about: 'meant', case: one.number })
  const what = endings[act.act]?.what ?? ''
  scene.say({ key: 'is-that-meant', values: { what, act: meaningOf(act) } }, one, {
    buttons: ['是', '不是'],
    mentions: [scene.speaker.id],
  })
}

const findings = { confirmed: '属实', 'out-of-scope': '不在上门范围', untrue: '情况不符' } as const

/** The finding or what happened, in a word; where neither is said, nothing. */
function meaningOf(act: Act): string {
  if (act.act === 'exception' && act.kind) return holdNames[act.kind]
  return act.act === 'verify' && act.result ? findings[act.result] : ''
}

/** What would come of the act; nothing is done yet. */
export function decisionOn(
  one: Case,
  act: Act & { readonly act: CaseVerb },
  named: boolean,
  { draft, speaker }: Scene,
): Decision {
  const { directory, calendar } = draft.world
  return decideOn(one, act, { speaker, today: draft.today, directory, calendar, named })
}

/** What is most likely done next. */
const follow: { readonly [Name in CaseVerb]?: (after: Case) => readonly string[] } = {
  verify: (after) => (after.stage === 'requested' && after.verification ? ['上报县残联'] : []),
}

export function askWhich(act: Act, cases: readonly Case[], scene: Scene): void {
  const { directory } = scene.draft.world
  const shown = cases.slice(0, mostShown)
  const options = shown.map((one) => {
    const words = describeCase(one, scene.place, directory, scene.draft.today)
    return `${words.head}，${words.services}`
  })
  scene.ask({ hole: 'case', act, options: cases.map((one) => one.number) })
  scene.sayInGeneral(
    { key: 'which-case', values: { options, more: cases.length - shown.length } },
    { cases: shown.map((one) => one.number), mentions: [scene.speaker.id] },
  )
}

/** Whoever does it, in words. */
const responsible: { readonly [Name in ActName]?: string } = {
  verify: '镇残联',
  callback: '镇残联',
  assign: '县残联',
  dispatch: '县残联',
  visit: '县残联',
  assess: '县残联',
  decide: '县残联',
  'spot-check': '县残联',
  escalate: '县残联',
  certificate: '县残联和镇残联',
  materials: '镇残联',
  notice: '村（社区）和镇残联',
  return: '承办部门',
  extend: '承办部门或镇残联',
  complete: '承办部门',
}

/** Not for this post. Between people in a group that is no business of ours unless a case was named. */
async function refuse(act: ActName, scene: Scene, named: boolean): Promise<void> {
  const who = responsible[act]
  if (scene.speaker.role === 'relative') {
    const { draft, speaker } = scene
    const own = await draft.cases({ boundTo: speaker.account })
    return scene.sayInGeneral(
      who && own.some((one) => knows(speaker, one))
        ? { key: 'not-for-your-post', values: { who } }
        : { key: 'cannot-look-up', values: {} },
    )
  }
  if (who && (scene.addressed || named)) scene.sayInGeneral({ key: 'not-for-your-post', values: { who } })
}

/** “证收到了，谢谢”, when all is done: a family is not asked for numbers as an office is. */
async function sayNothingFits(act: Act, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  if (speaker.role !== 'relative') return scene.otherwise({ key: 'nothing-fits', values: {} })
  if (tellsOfDeath(act)) return scene.otherwise({ key: 'died-unknown', values: {} })
  const own = (await draft.cases({ boundTo: speaker.account })).filter((one) => knows(speaker, one))
  scene.otherwise({ key: own.length > 0 ? 'nothing-more-for-family' : 'unclear-to-family', values: {} })
}

const tellsOfDeath = (act: Act): boolean => act.act === 'exception' && act.kind === 'died'

function sayNobody(act: Act, scene: Scene): void {
  if (scene.speaker.role === 'relative')
    return scene.sayInGeneral({ key: tellsOfDeath(act) ? 'died-unknown' : 'cannot-look-up', values: {} })
  if (scene.addressed) scene.sayInGeneral({ key: 'no-such-person', values: {} })
}
