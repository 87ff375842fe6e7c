// The people of a storm: they write on all platforms, and the platforms repeat, reorder and lose what they write.
import { z } from 'zod'
import type { Chat } from './county.ts'
import type { Heard } from './heard.ts'
import { chats, type Site } from './site.ts'
import type { Utterance } from './speech.ts'

export interface Crowd {
  readonly heard: readonly Heard[]
  /** So many pairs of messages are written, each pair on one platform. */
  speak(pairs: number): Promise<void>
  /** What these platforms have handed over and keep no more may be lost with the line, unless it is stored. */
  doubt(channels: readonly Chat[]): Promise<void>
}

/** So often two messages of one place reach the assistant the other way round, and so often one comes again. */
const swapped = 0.1
const repeated = 0.25

const idRow = z.object({ id: z.string() })

export function createCrowd(site: Site): Crowd {
  const { house, platforms, speech, rest, down } = site
  const chance = site.dice.of('crowd')
  const heard: Heard[] = []

  function sayPair(channel: Chat, [first, second]: readonly [Utterance, Utterance]): readonly string[] {
    const platform = platforms[channel]
    const { chat } = first.written
    const sameRoom = chat !== null && chat === second.written.chat
    return sameRoom && chance.happens(swapped)
      ? platform.saySwapped(first.written, second.written)
      : [platform.say(first.written), platform.say(second.written)]
  }

  return {
    heard,
    async speak(pairs) {
      const cases = site.isDatabaseUp ? await rest.cases() : []
      for (let left = pairs; left > 0; left -= 1) {
        const channel = chance.one(chats)
        const next = () => speech.next(channel, house.now(), cases)
        const pair = [next(), next()] as const
        const certain = platforms[channel].keeps || (house.hearsNow() && !down.has(channel))
        for (const [index, id] of sayPair(channel, pair).entries())
          heard.push({ ...(pair[index] ?? pair[0]), id, certain })
        const before = heard.filter((each) => each.channel === channel)
        if (chance.happens(repeated)) platforms[channel].sayAgain(chance.one(before).id)
      }
    },
    async doubt(channels) {
      const stored = site.isDatabaseUp ? await house.query(idRow, 'SELECT message_id AS id FROM inbox') : []
      const kept = new Set(stored.map(({ id }) => id))
      for (const each of heard)
        if (channels.includes(each.channel) && !platforms[each.channel].keeps && !kept.has(each.id))
          each.certain = false
    },
  }
}
