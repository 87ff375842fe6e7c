// The assistant of a storm as a process of its own, to be killed: the real house on the real channels, as fast as the
// platforms on loopback take it, with a time that is told to it.
import { join } from 'node:path'
import { z } from 'zod'
import { createWechatChannel } from '../../bots/wechat/channel.ts'
import { createWecomChannel } from '../../bots/wecom/channel.ts'
import { openHouse } from '../../src/app/house.ts'
import { createLog } from '../../src/app/log.ts'
import { openMail } from '../../src/app/open-mail.ts'
import { openTelegram } from '../../src/app/open-telegram.ts'
import type { ChannelParts, OpenedChannel } from '../../src/app/opened-channel.ts'
import { parseSettings } from '../../src/app/settings.ts'
import { passingTimers } from './passing-timers.ts'

/** What its parent tells it. */
const wordSchema = z.union([
  /** So many milliseconds pass at once. */
  z.object({ pass: z.number() }),
  z.object({ stop: z.literal(true) }),
])

const limit = { messages: 1_000, withinSeconds: 1 }
const pace = { perSecond: 1_000, burst: 1_000 }

const timers = passingTimers()
/** How far the time of the storm is ahead of the machine's, in milliseconds. */
let aheadMs = Number(process.env['STORM_AHEAD_MS'])
const now = () => Date.now() + aheadMs

/** Those of the role, as the real ones open them. */
async function openChannels(parts: ChannelParts): Promise<OpenedChannel[]> {
  const { settings, keep, log } = parts
  const { role, wecom, wechat, dataDir } = settings
  const [telegram, mail] = [openTelegram(parts, now), openMail(parts, now)]
  if (role === 'worker') return []
  if (!wecom || !wechat || !telegram || !mail) throw new Error('a storm is on all four channels')
  if (role === 'web') return [telegram, mail]
  Object.assign(process.env, wechat.handedOn)
  const channels = [
    createWecomChannel({ ...wecom, keep, now, log, limit, keeping: { firstPauseMs: 20 } }),
    createWechatChannel({
      puppet: wechat.puppet,
      dataDir: join(dataDir, 'wechat'),
      keep,
      now,
      log,
      limit,
      keeping: { firstPauseMs: 20, longestPauseMs: 200 },
      echoMs: 500,
    }),
  ]
  return [
    ...channels.map((channel) => ({ channel, pace, routes: [] })),
    { ...telegram, pace },
    { ...mail, pace },
  ]
}

const role = process.env['STORM_ROLE']
const settings = parseSettings(process.env, role === 'all' ? undefined : role)
const house = await openHouse(settings, createLog(settings.logLevel), { openChannels, timers })

process.on('message', (told) => {
  const word = wordSchema.parse(told)
  if ('stop' in word) return void house.close().then(() => process.exit(0))
  aheadMs += word.pass
  timers.pass(word.pass)
})
// Whoever started it is gone.
process.on('disconnect', () => process.exit(1))
process.send?.({ ready: house.address })
