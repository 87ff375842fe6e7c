// Who is who: a code given by someone entitled binds an account to a person or a relative to one case; a name never does.
import type { Case } from '../case/case.ts'
import { openStages } from '../case/case.ts'
import { isCounty } from '../case/tasks.ts'
import type { BindingCode } from '../organisation/binding.ts'
import type { Person, Role } from '../organisation/county.ts'
import { knows } from '../organisation/permissions.ts'
import { tellFederation } from '../notification/notify.ts'
import type { ActOf } from '../understanding/act.ts'
import type { Scene } from './scene.ts'
import { sayInGeneral } from './sentences/sentences.ts'
import { scopeOf } from './target.ts'

/** A code holds for so long. 县里约定 */
const codeMinutes = 24 * 60
const codeDigits = 6

/** “绑定 123456”, or “我是杨国民的儿子”. */
export async function takeIdentity(act: ActOf<'identify'>, scene: Scene): Promise<void> {
  if (!act.code) {
    if (scene.speaker.role === 'relative' && scene.addressed)
      scene.sayInGeneral({ key: 'identify-how', values: {} })
    return
  }
  const { draft, speaker } = scene
  const code = await draft.world.ledger.code(act.code)
  if (!code || code.usedAt !== null || code.expiresAt < draft.at)
    return scene.sayInGeneral({ key: 'code-wrong', values: {} })
  draft.collected.codes.push({ ...code, usedAt: draft.at })
  draft.collected.bindings.push({
    account: speaker.account,
    to: code.to,
    by: code.by,
    at: draft.at,
    endedAt: null,
  })
  if ('person' in code.to) {
    const person = draft.world.directory.person(code.to.person)
    return scene.sayInGeneral({ key: 'bound-to-person', values: { name: person?.name ?? '' } })
  }
  const { case: number } = code.to
  await draft.record(number, [{ type: 'AccountBound', account: speaker.account }], speaker.id)
  scene.spokeOf(number)
  scene.sayInGeneral({ key: 'bound-to-case', values: { number } }, { cases: [number] })
}

const asksForCode = /(?:绑定|查询|验证|核验|校验)码/u
const digits = /(?<!\d)\d{6}(?!\d)/u

/**
 * A code is asked for by somebody entitled: for the relative of a case (the number or the resident's name), or for a
 * person of the county whose account is not known yet.
 * @returns whether it was asked for
 */
export async function giveCode(scene: Scene): Promise<boolean> {
  const { draft, speaker, text } = scene
  if (speaker.role === 'relative' || !asksForCode.test(text) || digits.test(text)) return false
  const number = /(?<!\d)\d{4,5}(?!\d)/u.exec(text)?.[0] ?? scene.caseQuoted()
  const one = number ? await draft.case(number) : await residentNamed(scene)
  if (one && knows(speaker, one)) {
    issueCode(one, scene)
    return true
  }
  if (number !== undefined) {
    scene.sayInGeneral({ key: 'no-such-case', values: { number } })
    return true
  }
  const person = draft.world.directory.county.people.find((each) => text.includes(each.name))
  if (!person) return false
  issueTo(person, scene)
  return true
}

/** The one open case whose resident's whole name stands in the text. */
async function residentNamed(scene: Scene): Promise<Case | null> {
  const scope = scopeOf('ask-status', scene)
  if (!scope) return null
  const open = await scene.draft.cases({ ...scope, stages: openStages })
  const named = open.filter(({ resident }) => resident.name !== null && scene.text.includes(resident.name))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** County → township → village: whoever stands above gives the code. */
function issueTo(person: Person, scene: Scene): void {
  const { draft, speaker } = scene
  const township =
    person.role === 'village' ? draft.world.directory.village(person.org ?? null)?.township : undefined
  if (!isCounty(speaker) && !(speaker.role === 'township' && township === speaker.org)) {
    return scene.sayInGeneral({ key: 'not-for-your-post', values: { who: '县残联' } })
  }
  handOut({ person: person.id }, person.name, [], scene)
}

/** A clerk, the county or the village's cadre gives out a code for a relative of a case. */
function issueCode(one: Case, scene: Scene): void {
  if (!issuers.includes(scene.speaker.role) && !isCounty(scene.speaker)) {
    return scene.sayInGeneral({ key: 'not-for-your-post', values: { who: '镇残联' } })
  }
  handOut({ case: one.number }, `${one.number} 家属`, [one.number], scene)
}

const issuers: readonly Role[] = ['village', 'township', 'county']

/** The code is for one pair of eyes: asked for in a group, it comes in the asker's own chat. */
function handOut(to: BindingCode['to'], who: string, cases: readonly string[], scene: Scene): void {
  const { draft, speaker } = scene
  const code = draft.world.chance.digits(codeDigits)
  const expiresAt = draft.at + codeMinutes * 60_000
  draft.collected.codes.push({ code, to, by: speaker.id, expiresAt, usedAt: null })
  const issued = { key: 'code-issued', values: { code, who, minutes: codeMinutes } } as const
  if (scene.place === 'direct') return scene.sayInGeneral(issued, { cases })
  draft.say({
    to: { person: speaker.id },
    kind: 'reply',
    text: sayInGeneral(issued),
    mentions: [],
    buttons: [],
    cases,
    channel: null,
  })
  scene.sayInGeneral({ key: 'code-sent', values: {} }, { cases })
}

/** The county confirms a new contact person; until then the old one stays. */
export function askForRoster(act: ActOf<'roster'>, scene: Scene): void {
  const { directory } = scene.draft.world
  const code = act.department ?? (scene.speaker.role === 'department' ? scene.speaker.org : null)
  const department = code ? (directory.department(code)?.name ?? code) : '本单位'
  tellFederation(scene.draft, {
    key: 'roster-wanted',
    values: { by: scene.speaker.name, name: act.name ?? '（未说明）', department },
  })
  if (!isCounty(scene.speaker))
    scene.sayInGeneral({ key: 'roster-asked', values: { name: act.name ?? '新联络员', department } })
}
