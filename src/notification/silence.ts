// What a channel did not hear is asked for: in each of its rooms, and of whoever was in the middle of something alone with us.
import type { Dialogue } from '../conversation/dialogue.ts'
import { dateAt, instantAt } from '../deadline/instant.ts'
import { addDays, type Instant } from '../deadline/plain-date.ts'
import type { EntryDraft } from '../entry-draft.ts'
import { channelOfAccount, holds, idsMayChange } from '../organisation/binding.ts'
import type { Room } from '../organisation/county.ts'
import type { Incident, Recipient } from '../stimulus.ts'
import type { World } from '../world.ts'
import { addNotice } from './notify.ts'

type Silence = Extract<Incident, { what: 'silence' }>

const minute = 60_000
const day = 24 * 60 * minute

/** How long a platform itself keeps what nobody fetches: what falls into that time is not lost. */
const keptByPlatform: Readonly<Record<string, number>> = {
  // Bot API: updates are kept for up to 24 hours
  telegram: day,
  // Nothing is heard by mail, and the simulator waits for us.
  mail: Infinity,
  sim: Infinity,
}

/** People write over lunch, in the evening and on days off too; what is said at night is said again. */
const awake = { from: '07:00', until: '21:00' } as const

/** How much of the time between two moments people are awake, in milliseconds. */
function awakeBetween(from: Instant, to: Instant, zone: string): number {
  let sum = 0
  for (let date = dateAt(from, zone); instantAt(date, awake.from, zone) < to; date = addDays(date, 1)) {
    const begin = Math.max(from, instantAt(date, awake.from, zone))
    sum += Math.max(0, Math.min(to, instantAt(date, awake.until, zone)) - begin)
  }
  return sum
}

/**
 * Whether anything worth asking for may have been said. WeChat keeps nothing, and people write there at any hour: more
 * than a minute matters. Elsewhere more than ten minutes in which people are awake.
 */
export function matters({ channel, from, to }: Silence, { time }: World): boolean {
  const lost = to - (keptByPlatform[channel] ?? 0)
  if (lost <= from) return false
  if (channel === 'wechat') return lost - from > minute
  return awakeBetween(from, lost, time.zone) > 10 * minute
}

/** Each room of the channel is told once, in working hours, and each person who owes us an answer there. */
export async function askToResend(
  silence: Silence,
  draft: EntryDraft,
  write: (at: Instant) => string,
): Promise<void> {
  const values = { from: write(silence.from), to: write(silence.to) }
  for (const room of draft.world.directory.county.rooms)
    if (await isOn(silence.channel, room, draft.world)) ask({ room: room.id }, 'silence', values, draft)
  for (const person of await inTheMiddle(silence, draft.world))
    ask({ person }, 'silence-alone', values, draft)
}

function ask(
  to: Recipient,
  sentence: 'silence' | 'silence-alone',
  values: { readonly from: string; readonly to: string },
  draft: EntryDraft,
): void {
  const lone = { mentions: [], buttons: [], urgent: false, lateSince: null }
  addNotice(draft, { to, kind: 'notice', deadline: null, cases: [], sentence, values, ...lone })
}

async function isOn(channel: string, { id, handles }: Room, { ledger }: World): Promise<boolean> {
  const renewedAt = idsMayChange(channel) ? await ledger.renewedAt(channel) : null
  if (renewedAt === null && handles[channel] !== undefined) return true
  const bound = await ledger.boundTo({ room: id })
  return bound.some((each) => channelOfAccount(each.account) === channel && holds(each, renewedAt))
}

/** A question open for longer has been given up by whoever was asked: he is not in the middle of it any more. */
const openFor = 2 * day

/** Whom we had asked something alone on that channel, or whose words are held there until he proves who he is. */
async function inTheMiddle({ channel, from, to }: Silence, world: World): Promise<readonly string[]> {
  const { ledger } = world
  // Before that the ids were other people's.
  const since = Math.max(from - openFor, (idsMayChange(channel) && (await ledger.renewedAt(channel))) || 0)
  const people: string[] = []
  for (const dialogue of await ledger.unfinished()) {
    const openAt = lastAskedAt(dialogue)
    if (openAt < since || openAt > to) continue
    const person = dialogue.key.slice('person:'.length, dialogue.key.indexOf('/'))
    // Where we answered last is where he writes.
    const answer = (await ledger.sent({ person }, mostLookedAt)).find(({ kind }) => kind === 'reply')
    if (answer?.channel === channel) people.push(person)
  }
  return people
}

/** Among so many messages to one person there is the last answer. */
const mostLookedAt = 30

const lastAskedAt = ({ askedAt, question, waiting, held = [] }: Dialogue): Instant =>
  Math.max(
    ...(question !== null || waiting.length > 0 ? [askedAt ?? -Infinity] : []),
    ...held.map(({ at }) => at),
    -Infinity,
  )
