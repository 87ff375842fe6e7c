// Something happened to the person. Words that may mean a death or an absence are asked back with care; a move asks where to.
import { type Case, openStages } from '../case/case.ts'
import { mayAct } from '../organisation/permissions.ts'
import type { ActOf } from '../understanding/act.ts'
import { wordOnDeath } from './in-its-light.ts'
import { correctVillage } from './lives-elsewhere.ts'
import { performOnCase } from './perform.ts'
import { settleDeathOf } from './resume.ts'
import type { Scene } from './scene.ts'
import { findTarget, scopeOf } from './target.ts'

/** 走了, 不在了, 没得了, 老了, 上山, 过了: died, or went out, or just old. */
const doubtful = /走了|走咯|不在了|没得了|莫得了|没了|老了|上山了?|过了|睡着了/u
const plainly =
  /过世|去世|逝世|病故|身故|亡故|死|丧|殁|断气|落气|火化|下葬|安葬|出殡|埋了|销户|注销|天堂|永远/u
/** 走了 of somebody who went somewhere or does something else. */
const elsewhere =
  /走了(?:不少|几|一圈|弯路|之后|以后)|拿走|搬走|运走|带走|交走|领走|流程|程序|手续|走得|不走/u

const mayMeanDeath = (text: string): boolean =>
  doubtful.test(text) && !plainly.test(text) && !elsewhere.test(text)

export async function takeException(act: ActOf<'exception'>, scene: Scene): Promise<void> {
  if (act.kind === 'died' && wordOnDeath(scene.text) === 'alive') return takeDenial(act, scene)
  if (act.kind === 'died' && scene.message.button === null && mayMeanDeath(scene.text)) {
    const target = await findTarget(act, scene)
    const [found] = target.kind === 'cases' ? target.cases : []
    if (found === undefined || !mayBeMeant(found, scene)) return tellNothingOf(scene)
    if (found.deathReportedBy === null) return askWithCare(found, scene)
  }
  await performOnCase(act, scene)
  if (act.kind === 'moved') await askWhereTo(act, scene)
}

/**
 * Between people what was just spoken of, or the only open case, is not meant by everything that is said. To us it is, but
 * 王大爷 is nobody of the name of 李; 我爷爷 says no surname.
 */
function mayBeMeant({ number, resident }: Case, scene: Scene): boolean {
  const { text } = scene
  const { name } = resident
  if (text.includes(number) || (name !== null && text.includes(name))) return true
  if (scene.casesQuoted().includes(number)) return true
  const surname = /([\p{Script=Han}])(?:大爷|大伯|大娘|大妈|婆婆|老汉|叔|孃|嬢)/u.exec(text)?.[1]
  const isSomebodyElse =
    surname !== undefined && !'我你他她咱老'.includes(surname) && name?.startsWith(surname) !== true
  return scene.addressed && !isSomebodyElse
}

/** 王大爷走了, of nobody who is known: between people it may be about anybody; who tells it to us is asked what he means. */
async function tellNothingOf(scene: Scene): Promise<void> {
  if ((await takeDoubtfulDeath(scene)) || !scene.addressed) return
  scene.sayInGeneral({
    key: scene.speaker.role === 'relative' ? 'died-or-away-unknown' : 'no-such-person',
    values: {},
  })
}

/** The person lives: what was stopped goes on, or rests for what is said to have happened instead. */
async function takeDenial(act: ActOf<'exception'>, scene: Scene): Promise<void> {
  const instead =
    (/住院|医院/u.test(scene.text) && 'hospital') || (/外出|打工|出门|亲戚/u.test(scene.text) && 'away')
  if (instead) return performOnCase({ ...act, kind: instead }, scene)
  const target = await findTarget(act, scene)
  const [one] = target.kind === 'cases' ? target.cases : []
  if (!one || (await settleDeathOf(one, false, scene))) return
  scene.say({ key: one.deathReportedBy === null ? 'goes-on' : 'death-settled-above', values: {} }, one)
}

/**
 * Words of which nothing was understood, and which may tell of a death of somebody known: “李大全走了”.
 * @returns whether it was asked back
 */
export async function takeDoubtfulDeath(scene: Scene): Promise<boolean> {
  if (!mayMeanDeath(scene.text)) return false
  const scope = scopeOf('exception', scene)
  if (!scope) return false
  const open = (await scene.draft.cases({ ...scope, stages: openStages })).filter((one) =>
    mayAct('exception', scene.speaker, one),
  )
  const named = open.filter(
    ({ number, resident }) =>
      scene.text.includes(number) || (resident.name !== null && scene.text.includes(resident.name)),
  )
  const quoted = open.filter(({ number }) => number === scene.caseQuoted())
  const bound = scene.speaker.role === 'relative' ? open : []
  const [one, ...others] = [named, quoted, bound].find((each) => each.length > 0) ?? []
  if (!one || others.length > 0 || one.stage === 'draft' || one.deathReportedBy !== null) return false
  askWithCare(one, scene)
  return true
}

function askWithCare(one: Case, scene: Scene): void {
  const act = { act: 'exception', confidence: 1, kind: 'died', case: one.number } as const
  scene.ask({ hole: 'consent', act, about: 'died', case: one.number })
  scene.say({ key: 'died-or-away', values: {} }, one, {
    buttons: ['是', '不是'],
    mentions: [scene.speaker.id],
  })
}

/** Where the person lives now decides which township goes on with the case. */
async function askWhereTo(act: ActOf<'exception'>, scene: Scene): Promise<void> {
  const moved = scene.changed.findLast((each) => each.act === 'exception')
  const one = moved ? await scene.draft.case(moved.case) : null
  if (!one) return
  const isKnown = await correctVillage(one, act, scene.text.split(/搬|迁/u).at(-1) ?? '', scene)
  if (!isKnown) scene.sayInGeneral({ key: 'ask-where-to', values: {} }, { mentions: [scene.speaker.id] })
}
