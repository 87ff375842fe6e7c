// After a new login of a channel its ids prove nothing: who was bound proves himself again before he acts by his post.
import { type Case, openStages } from '../case/case.ts'
import type { EntryDraft } from '../entry-draft.ts'
import { tell } from '../notification/notify.ts'
import { channelOfAccount, holds, idsMayChange } from '../organisation/binding.ts'
import type { Person, Room } from '../organisation/county.ts'
import { knows, reachOf } from '../organisation/permissions.ts'
import type { Act } from '../understanding/act.ts'
import { codeMinutes, issueCode } from './give-code.ts'
import { hold } from './held.ts'
import type { Scene } from './scene.ts'
import { sayInGeneral } from './sentences/sentences.ts'

/** So long nobody is asked again who did not speak to us. */
const againAfterMinutes = 30

/**
 * Holds back what needs a post, tells the speaker kindly, and sends a code by his other channel, or to his superior.
 * @returns what is done all the same
 */
export async function askForProof(acts: readonly Act[], scene: Scene): Promise<readonly Act[]> {
  const { draft, speaker } = scene
  const person = speaker.unproved === undefined ? null : draft.world.directory.person(speaker.unproved)
  if (!person) return askRelativeForProof(acts, scene)
  // Until then he is a stranger, who may do what is open to everybody.
  const isPrivileged = ({ act }: Act) => reachOf(act, speaker) !== 'anyone'
  if (!acts.some(isPrivileged)) return acts
  const allowed = acts.filter((act) => !isPrivileged(act))
  await hold(allowed, scene)
  const askedAt = scene.before.challengedAt ?? -Infinity
  const lately = draft.at - askedAt < againAfterMinutes * 60_000
  if (lately && !scene.addressed) return allowed
  const by = await wayFor(person, speaker.channel, draft)
  if (!lately) {
    scene.challengedAt = draft.at
    await sendCode(person, by, draft)
  }
  scene.sayInGeneral({ key: 'prove-again', values: { name: person.name, by } }, { mentions: [speaker.id] })
  return allowed
}

/** So long the village and the township are not asked again to telephone a family. */
const callAgainAfterHours = 24
/** Most cases of one account for which codes are given out by themselves. */
const mostCalledAbout = 3

/**
 * The same for a family: the account was bound to cases before the new login and to none since. A code goes to the cadre and
 * the clerk, who know whom to telephone. domain.md § 5.2.4: bound with a code, and by nothing that others may know too.
 */
async function askRelativeForProof(acts: readonly Act[], scene: Scene): Promise<readonly Act[]> {
  const { draft, speaker } = scene
  const isPrivileged = ({ act }: Act) => reachOf(act, speaker) === 'bound'
  if (speaker.provedFor === undefined || !scene.addressed || !acts.some(isPrivileged)) return acts
  const own = await draft.cases({ boundTo: speaker.account, stages: openStages })
  if (own.length === 0 || own.some((one) => knows(speaker, one))) return acts
  const allowed = acts.filter((act) => !isPrivileged(act))
  await hold(allowed, scene)
  const askedAt = scene.before.challengedAt ?? -Infinity
  if (draft.at - askedAt >= callAgainAfterHours * 60 * 60_000) {
    scene.challengedAt = draft.at
    for (const one of own.slice(0, mostCalledAbout)) askToTelephone(one, draft)
  }
  scene.sayInGeneral({ key: 'prove-again-relative', values: {} })
  return allowed
}

function askToTelephone({ number, resident }: Case, draft: EntryDraft): void {
  const { directory } = draft.world
  const { code } = issueCode(draft, { case: number }, 'assistant')
  tell(draft, [...directory.cadres(resident.village), ...directory.clerks(resident.township)], {
    key: 'prove-code-for-relative',
    values: { number, name: resident.name ?? '', code, hours: codeMinutes / 60 },
  })
}

/** How somebody can be reached who cannot be known on this channel. */
async function wayFor(person: Person, channel: string, draft: EntryDraft): Promise<'elsewhere' | 'superior'> {
  const { ledger } = draft.world
  const listed = Object.keys(person.handles).some((each) => each !== channel && each !== 'sim')
  if (listed) return 'elsewhere'
  for (const each of await ledger.boundTo({ person: person.id })) {
    const on = channelOfAccount(each.account)
    if (on !== channel && holds(each, idsMayChange(on) ? await ledger.renewedAt(on) : null))
      return 'elsewhere'
  }
  return 'superior'
}

async function sendCode(person: Person, by: 'elsewhere' | 'superior', draft: EntryDraft): Promise<void> {
  const { code } = issueCode(draft, { person: person.id }, 'assistant')
  const hours = codeMinutes / 60
  if (by === 'superior')
    return tell(draft, superiorsOf(person, draft), {
      key: 'prove-code-for-superior',
      values: { name: person.name, code, hours },
    })
  draft.say({
    to: { person: person.id },
    kind: 'reply',
    text: sayInGeneral({ key: 'prove-code', values: { code, hours } }),
    mentions: [],
    buttons: [],
    cases: [],
    channel: null,
  })
}

/** The superior of a village cadre is the township, of a clerk or a contact the county, of the county the leaders. */
function superiorsOf({ id, role, org }: Person, draft: EntryDraft): readonly Person[] {
  const { directory } = draft.world
  const above = {
    village: () => directory.clerks(directory.village(org ?? null)?.township ?? null),
    township: () => directory.federation(),
    department: () => directory.federation(),
    leader: () => directory.federation(),
    county: () => [...directory.leaders(), ...directory.federation()],
  }[role]()
  return above.filter((each) => each.id !== id)
}

/** A chat that was a room of the county before: whoever speaks to the assistant there hears what is missing. */
export function askForRoomProof(room: Room, scene: Scene): void {
  if (scene.addressed) scene.sayInGeneral({ key: 'room-prove-again', values: { name: room.name } })
}
