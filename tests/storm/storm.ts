// A storm: one assistant with all four channels live, many people writing, and squalls of faults on all of it at once.
import type { Chat } from './county.ts'
import { createCrowd, type Crowd } from './crowd.ts'
import { mend, release, restoreDatabase, strike } from './faults.ts'
import type { Heard } from './heard.ts'
import { chats, openSite, type Site } from './site.ts'
import { type Fault, weatherOf } from './weather.ts'

interface StormPlan {
  readonly seed: string
  /** How many messages people write, at least. */
  readonly messages: number
  /** How often every kind of fault comes. */
  readonly rounds: number
  /** The assistant is several processes: one on the lines, two workers, one with the page. */
  readonly split?: boolean
}

/** A time in which the assistant heard nothing on a channel, by the storm's clock. */
interface Outage {
  readonly channel: Chat
  readonly from: number
  readonly to: number
}

export interface Storm extends Pick<Site, 'house' | 'platforms' | 'letters' | 'close'> {
  readonly heard: readonly Heard[]
  readonly outages: readonly Outage[]
}

/** An outage lasts so long that what was lost in it is asked for on every channel. */
const outageMs = 12 * 60_000
/** What rests longer than this rests until the end of the day. */
const restMs = 15 * 60_000
/** The evening before what was reported on Thursday is due; the morning; and when all of that must be said. */
const evening = Date.parse('2026-11-12T18:00:00+08:00')
const morning = Date.parse('2026-11-13T09:05:00+08:00')
const end = Date.parse('2026-11-13T11:00:00+08:00')

/** Raises the storm and lets it blow over. What must hold of it is judged by whoever called (invariants/). */
export async function storm(plan: StormPlan): Promise<Storm> {
  const site = await openSite(plan.seed, plan.split ?? false)
  const crowd = createCrowd(site)
  try {
    const outages = await blow(plan, site, crowd)
    const { house, platforms, letters, close } = site
    return { house, platforms, letters, close, heard: crowd.heard, outages }
  } catch (error) {
    await site.close()
    throw error
  }
}

async function blow(plan: StormPlan, site: Site, crowd: Crowd): Promise<readonly Outage[]> {
  const { house, letters, rest, dice } = site
  const outages: Outage[] = []
  const chance = dice.of('progress')

  /** The clock goes forward in one step, as for a machine that slept: nobody heard anything meanwhile. */
  async function sleep(milliseconds: number, since = house.now()): Promise<void> {
    await house.pass(milliseconds)
    const to = house.now()
    for (const channel of chats) outages.push({ channel, from: since, to })
  }

  /** Until nothing is left to be done before that time. */
  async function calm(before: number): Promise<void> {
    for (;;) {
      await letters.pressAll()
      await rest.isQuiet(crowd.heard)
      const next = await rest.next()
      if (next === null || next > before) return
      await sleep(Math.max(next - house.now(), 0) + 50)
      await rest.looked(chats)
    }
  }

  /** What lasts comes first; what strikes comes in the middle of the talk, and all is mended before the talk is over. */
  async function squall(faults: readonly Fault[], pairs: number): Promise<void> {
    const lasting = faults.filter(({ what }) => what === 'throttle' || what === 'mumble' || what === 'block')
    for (const each of lasting) await strike(each, site, crowd)
    await crowd.speak(pairs)
    await rest.progress(chance.between(0, pairs))
    const since = house.now()
    for (const each of faults) if (!lasting.includes(each)) await strike(each, site, crowd)
    await crowd.speak(pairs)
    await restoreDatabase(faults, site)
    await sleep(outageMs, since)
    await mend(faults, site)
    await rest.looked(chats)
    release(faults, site)
    await crowd.speak(pairs)
    await calm(house.now() + restMs)
  }

  await house.start()
  await house.hears([...chats, 'mail'])
  await rest.looked(chats)
  const targets = { members: house.members.length, redis: house.redis !== null }
  const squalls = weatherOf(dice.of('weather'), targets, plan.rounds)
  const pairs = Math.ceil(plan.messages / squalls.length / 6)
  for (const faults of squalls) await squall(faults, pairs)
  await calm(evening)
  await sleep(morning - house.now())
  await rest.looked(chats)
  await calm(end)
  return outages
}
