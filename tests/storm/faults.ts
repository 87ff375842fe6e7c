// How a fault is brought about, and how everything is made good again.
import type { Crowd } from './crowd.ts'
import { isOnLine } from './house.ts'
import { chats, type Site } from './site.ts'
import type { Fault } from './weather.ts'

/** So many messages arrive without a word of it. */
const mumbled = 2

export async function strike(fault: Fault, site: Site, crowd: Crowd): Promise<void> {
  const { house, platforms, letters, speech, dice, down } = site
  switch (fault.on) {
    case 'database':
      site.isDatabaseUp = false
      return house.postgres.crash()
    case 'redis':
      return house.redis?.crash()
    case 'assistant': {
      const member = house.members[fault.member]
      if (!member) throw new RangeError(`no process ${fault.member}`)
      if (isOnLine(member)) await crowd.doubt(chats)
      return fault.what === 'kill' ? member.kill() : member.stop()
    }
    case 'mail':
      if (fault.what === 'cut') await letters.server.cut()
      if (fault.what === 'throttle') letters.throttle(true)
      if (fault.what === 'mumble') letters.server.breakAfterNext()
      return
    default:
  }
  const { on, what } = fault
  const platform = platforms[on]
  if (what === 'cut') {
    await crowd.doubt([on])
    down.add(on)
    await platform.cut()
  }
  if (what === 'throttle') platform.throttle(true)
  if (what === 'mumble') platform.mumble(mumbled)
  if (what === 'block') platform.block(dice.of('blocked').one(speech.relatives[on]).account)
}

/** What was cut, killed or crashed is there again. */
export async function mend(faults: readonly Fault[], site: Site): Promise<void> {
  const { house, platforms, letters, down } = site
  if (has(faults, 'redis', 'crash')) await house.redis?.restart()
  for (const each of chats) if (has(faults, each, 'cut')) await platforms[each].restore()
  down.clear()
  if (has(faults, 'mail', 'cut')) await letters.server.restore()
  await house.start()
  await house.hears([...chats, 'mail'])
}

export async function restoreDatabase(faults: readonly Fault[], site: Site): Promise<void> {
  if (!has(faults, 'database', 'crash')) return
  await site.house.postgres.restart()
  site.isDatabaseUp = true
}

/** Nobody is told to slow down any more. */
export function release(faults: readonly Fault[], { platforms, letters }: Site): void {
  for (const each of chats) if (has(faults, each, 'throttle')) platforms[each].throttle(false)
  if (has(faults, 'mail', 'throttle')) letters.throttle(false)
}

const has = (faults: readonly Fault[], on: Fault['on'], what: Fault['what']): boolean =>
  faults.some((each) => each.on === on && each.what === what)
