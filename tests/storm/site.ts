// Where a storm takes place: the assistant, the platforms around it, and who writes on them.
import { Dice } from '../rehearsal/dice.ts'
import type { Chat } from './county.ts'
import { openStormHouse, type Profile, type StormHouse } from './house.ts'
import { type Letters, openLetters } from './letters.ts'
import type { Platform } from './platforms/platform.ts'
import { openTelegram } from './platforms/telegram.ts'
import { openWechat } from './platforms/wechat.ts'
import { openWecom } from './platforms/wecom.ts'
import { Rest } from './rest.ts'
import { Speech, townshipsOn } from './speech.ts'

export const chats: readonly Chat[] = ['wechat', 'wecom', 'telegram']

export interface Site {
  readonly dice: Dice
  readonly profile: Profile
  readonly house: StormHouse
  readonly platforms: Readonly<Record<Chat, Platform>>
  readonly letters: Letters
  readonly speech: Speech
  readonly rest: Rest
  /** Channels on which nobody can be connected now. */
  readonly down: Set<Chat>
  isDatabaseUp: boolean
  close(): Promise<void>
}

/** @param split whether the assistant is several processes, which have their jobs on Redis */
export async function openSite(seed: string, split: boolean): Promise<Site> {
  const dice = new Dice(seed)
  const onRedis = dice.of('profile').happens(0.5)
  const profile = { onRedis: onRedis || split, split }
  const speech = new Speech(dice.of('speech'))
  const [letters, wechat, wecom, telegram] = await Promise.all([
    openLetters(),
    openWechat(townshipsOn('wechat'), speech.people('wechat')),
    openWecom(),
    openTelegram(townshipsOn('telegram'), speech.people('telegram')),
  ])
  const platforms = { wechat, wecom, telegram }
  const settings = Object.assign({}, letters.settings, ...chats.map((each) => platforms[each].settings))
  const house = await openStormHouse(settings, profile)
  return {
    dice,
    profile,
    house,
    platforms,
    letters,
    speech,
    rest: new Rest(house),
    down: new Set(),
    isDatabaseUp: true,
    async close() {
      await house.close()
      await Promise.all([letters.close(), ...chats.map((each) => platforms[each].close())])
    },
  }
}
