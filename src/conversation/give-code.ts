// Codes are given out: county → township → village, and whoever may know a case for its relatives; in the asker's own chat only.
import type { Case } from '../case/case.ts'
import { openStages } from '../case/case.ts'
import { isCounty } from '../case/tasks.ts'
import type { Instant } from '../deadline/plain-date.ts'
import { EntryDraft } from '../entry-draft.ts'
import type { Entry } from '../entry.ts'
import type { BindingCode, BindingTarget } from '../organisation/binding.ts'
import type { Person, Role, Room } from '../organisation/county.ts'
import { knows } from '../organisation/permissions.ts'
import type { Recipient } from '../stimulus.ts'
import type { World } from '../world.ts'
import type { Scene } from './scene.ts'
import { sayInGeneral } from './sentences/sentences.ts'
import { scopeOf } from './target.ts'

/** A code holds for so long. 县里约定 */
export const codeMinutes = 24 * 60
const codeDigits = 6

/** A new code, to be said by whoever it is for. */
export function issueCode(draft: EntryDraft, to: BindingTarget, by: string, successor?: string): BindingCode {
  const code = draft.world.chance.digits(codeDigits)
  const issued = {
    code,
    to,
    by,
    expiresAt: draft.at + codeMinutes * 60_000,
    usedAt: null,
    ...(successor === undefined ? {} : { successor }),
  }
  draft.collected.codes.push(issued)
  return issued
}

/** A code given out at the console, for whoever may log in there: it is shown there and said nowhere. */
export function codeFor(to: Recipient, at: Instant, world: World): Entry {
  const draft = new EntryDraft(world, at, {})
  issueCode(draft, to, 'console')
  return draft.close()
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
    issueForCase(one, scene)
    return true
  }
  if (number !== undefined) {
    scene.sayInGeneral({ key: 'no-such-case', values: { number } })
    return true
  }
  const { county } = draft.world.directory
  const person = personNamed(text, county.people)
  if (person) issueToPerson(person, scene)
  const room = person ? null : roomNamed(scene)
  if (room) issueToRoom(room, scene)
  return person !== undefined || room !== null
}

/** 临巴镇残联工作群, 临巴镇的群, 联席群; 本群 where it is asked in one that is known, 我们镇的群 for a clerk. */
function roomNamed({ draft, text, room, speaker }: Scene): Room | null {
  if (!text.includes('群')) return null
  const { directory } = draft.world
  const { rooms, townships } = directory.county
  const named = rooms.find((each) => text.includes(each.name))
  if (named) return named
  if (text.includes('联席')) return directory.jointRoom()
  const township = townships.find((each) => text.includes(each.name.replace(/(?:街道|[镇乡])$/u, '')))
  if (township) return directory.workGroup(township.code)
  return room ?? (speaker.role === 'township' ? directory.workGroup(speaker.org) : null)
}

/** The county gives the code of every group, a clerk that of his township's. */
function issueToRoom(room: Room, scene: Scene): void {
  const { speaker } = scene
  const own = speaker.role === 'township' && room.org !== undefined && room.org === speaker.org
  if (!isCounty(speaker) && !own)
    return scene.sayInGeneral({ key: 'not-for-your-post', values: { who: '县残联' } })
  handOut({ room: room.id }, room.name, [], scene)
}

/** The one open case whose resident's whole name stands in the text. */
async function residentNamed(scene: Scene): Promise<Case | null> {
  const scope = scopeOf('ask-status', scene)
  if (!scope) return null
  const open = await scene.draft.cases({ ...scope, stages: openStages })
  const named = open.filter(({ resident }) => resident.name !== null && scene.text.includes(resident.name))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** By the name he has today, else by the one the county file names in his post. */
const personNamed = (text: string, people: readonly Person[]): Person | undefined =>
  people.find(({ name }) => text.includes(name)) ??
  people.find(({ listedAs }) => listedAs !== undefined && text.includes(listedAs))

/** “要李明接替何静的绑定码”; “要何静的绑定码”, when somebody else has his post today, gives it back to him. */
function successorNamed(text: string, { name, listedAs }: Person): string | undefined {
  const named = /^(?:请?给?我?[要发]|请)?(\p{Script=Han}{2,4})接替/u.exec(text.trim())?.[1]
  return named ?? (text.includes(name) ? undefined : listedAs)
}

/** County → township → village: whoever stands above gives the code. */
function issueToPerson(person: Person, scene: Scene): void {
  const { draft, speaker } = scene
  const township =
    person.role === 'village' ? draft.world.directory.village(person.org ?? null)?.township : undefined
  if (!isCounty(speaker) && !(speaker.role === 'township' && township === speaker.org)) {
    return scene.sayInGeneral({ key: 'not-for-your-post', values: { who: '县残联' } })
  }
  const successor = successorNamed(scene.text, person)
  if (successor === undefined) handOut({ person: person.id }, person.name, [], scene)
  else handOver(person, successor, scene)
}

/** The code that makes somebody else the holder of a post, for whoever may hand it on. */
export function handOver(holder: Person, successor: string, scene: Scene): void {
  const { directory } = scene.draft.world
  const department = directory.department(holder.org ?? '')
  const post = department ? `${department.name}联络员` : (directory.village(holder.org ?? null)?.name ?? '')
  handOut({ person: holder.id }, `${post}${successor}（接替${holder.name}）`, [], scene, successor)
}

/** A clerk, the county or the village's cadre gives out a code for a relative of a case. */
function issueForCase(one: Case, scene: Scene): void {
  if (!issuers.includes(scene.speaker.role) && !isCounty(scene.speaker)) {
    return scene.sayInGeneral({ key: 'not-for-your-post', values: { who: '镇残联' } })
  }
  handOut({ case: one.number }, `${one.number} 家属`, [one.number], scene)
}

const issuers: readonly Role[] = ['village', 'township', 'county']

/** The code is for one pair of eyes: asked for in a group, it comes in the asker's own chat. */
function handOut(
  to: BindingTarget,
  who: string,
  cases: readonly string[],
  scene: Scene,
  successor?: string,
): void {
  const { draft, speaker } = scene
  const { code } = issueCode(draft, to, speaker.id, successor)
  const where = 'room' in to ? 'in-group' : 'direct'
  const issued = { key: 'code-issued', values: { code, who, minutes: codeMinutes, where } } as const
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
