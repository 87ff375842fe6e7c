// WeChat as a channel: a personal account worked by one of Wechaty's puppets.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Instant } from '../../src/deadline/plain-date.ts'
import type { Channel } from '../../src/ports/channel.ts'
import type { InboundMessage } from '../../src/stimulus.ts'
import { createIntake } from '../intake.ts'
import { createPlacePace, type PlaceLimit } from '../place-pace.ts'
import { createBegun } from './begun.ts'
import { createChains } from './chain.ts'
import { createEchoes } from './echoes.ts'
import { type Ears, hear } from './hear.ts'
import { openHistory } from './history.ts'
import { createLine, type LineOptions } from './line.ts'
import type { Payload, Puppet } from './puppet.ts'
import { refusalOf } from './refusal.ts'
import { partsOf } from './speak.ts'
import { within } from './within.ts'

export interface WechatOptions extends LineOptions, Ears {
  readonly now: () => Instant
  /** How fast it may speak in one place; the default is for the real platform. */
  readonly limit?: PlaceLimit
  /** How long to wait for an echo. */
  readonly echoMs?: number
}

/** Whoever speaks faster than a person is barred. */
const usualLimit: PlaceLimit = { messages: 3, withinSeconds: 10 }

/** A message's words are asked for so often, with a pause between: a gateway may be busy. */
const tries = 5
const triesPauseMs = 500
const payloadMs = 10_000
/** What is known of the past is written down so often. */
const saveEveryMs = 1_000

/** One word in ten is lost by some puppets: deaf is who does not hear the second either. */
const echoTries = 2

interface Heard {
  readonly payload: Payload
  readonly puppet: Puppet
}

export function createWechatChannel(options: WechatOptions): Channel {
  const { log, now, dataDir } = options
  const intake = createIntake<Heard>()
  const chains = createChains()
  const echoes = createEchoes(now, options.echoMs)
  const history = openHistory(dataDir, now)
  let inOrder: Promise<void> = Promise.resolve()
  let saving: NodeJS.Timeout | null = null

  const line = createLine(options, {
    onLogin: history.begin,
    // One after the other, so that what was said first is offered first.
    onMessage: (id, puppet) => void (inOrder = inOrder.then(() => take(id, puppet))),
  })
  const voice = {
    puppet: line.puppet,
    echoes,
    pace: createPlacePace(options.limit ?? usualLimit),
    begun: createBegun(now),
  }

  async function take(id: string, puppet: Puppet): Promise<void> {
    const payload = await payloadOf(id, puppet)
    if (!payload)
      return log.error({ channel: 'wechat', message: id }, 'a message could not be read and is lost')
    const place = payload.roomId || payload.talkerId || ''
    if (payload.talkerId !== line.self()) return void intake.offer(place, { payload, puppet })
    echoes.note({ place: payload.roomId || payload.listenerId || '', text: payload.text ?? '', message: id })
  }

  async function hand(
    { payload, puppet }: Heard,
    receive: (message: InboundMessage) => Promise<void>,
  ): Promise<void> {
    const whole = await hear(payload, puppet, options)
    if (!whole || history.isPast(whole)) return
    const room = whole.room ?? ''
    await receive({ ...whole, text: chains.fresh(room, whole.text) })
    chains.keep(room, whole.text)
    history.note(whole)
  }

  /** True also where nobody can tell. */
  async function hearsItself(puppet: Puppet): Promise<boolean> {
    const word = `· ${randomUUID().slice(0, 8)}`
    const place = puppet.currentUserId
    const { heard } = echoes.expect(place, word)
    try {
      await puppet.messageSendText(place, word)
    } catch (error) {
      // Who is told to slow down may hear all the same.
      if (refusalOf(error).retryAfterMs !== null) return true
      throw error
    }
    // Not every puppet lets us hear ourselves; of one that never did, silence says nothing.
    return (await heard) !== null || !echoes.proven()
  }

  return {
    name: 'wechat',
    async start(receive) {
      history.save()
      saving = setInterval(history.save, saveEveryMs)
      intake.open((heard) => hand(heard, receive))
      await line.open()
    },
    partsOf: (delivery) => partsOf(delivery, voice),
    state: line.state,
    async stop() {
      intake.shut()
      await line.close()
      if (saving) clearInterval(saving)
      history.save()
    },
    scan: line.scan,
    self: line.self,
    async echo() {
      for (let left = echoTries; left > 0; left -= 1) if (await hearsItself(line.puppet())) return
      throw new Error('the account does not hear itself')
    },
  }
}

async function payloadOf(id: string, puppet: Puppet): Promise<Payload | null> {
  for (let left = tries; left > 0; left -= 1) {
    const payload = await within(payloadMs, puppet.messagePayload(id)).catch(() => null)
    if (payload) return payload
    if (left > 1) await pause(triesPauseMs)
  }
  return null
}
