// The simulator under the contract: its people write through the channel's own door.
import { createCast } from '../../bots/simulator/cast.ts'
import { createSimulatorChannel } from '../../bots/simulator/channel.ts'
import { createLive } from '../../bots/simulator/live.ts'
import { createTranscripts } from '../../bots/simulator/transcripts.ts'
import { longestText } from '../../bots/simulator/utterance.ts'
import { fileCalled, messageOf, pressOf, type Typed } from '../../bots/simulator/words.ts'
import type { InboundMessage } from '../../src/stimulus.ts'
import { readCounty } from '../../src/app/county.ts'
import type { Abilities, Account, ChannelHarness, Where, Written } from './harness.ts'

export const simulatorCan: Abilities = {
  remembers: true,
  rooms: true,
  mentions: true,
  quotes: 'by-id',
  buttons: true,
  overhears: true,
  attachments: ['image', 'file'],
  captions: ['image', 'file'],
  files: false,
  retracts: false,
  keeps: true,
  tellsBlocked: true,
  tellsGone: true,
  throttles: true,
}

export function simulatorHarness(): Promise<ChannelHarness> {
  const county = readCounty()
  const cast = createCast(county, [])
  const live = createLive()
  const transcripts = createTranscripts(() => Promise.resolve([]))
  let now = Date.parse('2026-11-12T09:10:00+08:00')
  let written = 0
  const channel = createSimulatorChannel({ cast, clock: { now: () => now }, transcripts, live })
  const messages = new Map<string, InboundMessage>()

  const member = ({ account }: Account) => {
    const found = cast.member(account)
    if (!found) throw new Error('nobody of that account')
    return found
  }
  const bubble = (where: Where, message: string) =>
    transcripts.known(where).find((each) => each.message === message) ?? null
  const next = (): Pick<Typed, 'id' | 'at'> => {
    written += 1
    now += 1_000
    return { id: `written-${written}`, at: now }
  }
  const compose = ({ by, where, text, mention, mentioning, quote, attach }: Written): InboundMessage => {
    const message = messageOf({
      ...next(),
      by: member(by),
      place: where,
      text: [mention && '@小助手', mentioning && `@${mentioning.name}`, text].filter(Boolean).join(' '),
      quoted: quote ? bubble(where, quote.id) : null,
      attached: attach ? fileCalled(attach.name) : null,
    })
    messages.set(message.id, message)
    return message
  }
  const hand = (message: InboundMessage) => {
    void channel.hear(message)
    return message.id
  }
  const account = (id: string): Account => {
    const found = county.people.find((each) => each.id === id)
    if (!found) throw new Error(`nobody called ${id}`)
    return { account: found.id, name: found.name }
  }

  return Promise.resolve({
    channel,
    longest: longestText,
    people: [account('chen'), account('zhou')],
    room: { room: 'linba' },
    write: (words) => Promise.resolve(hand(compose(words))),
    press: (by, where, card, button) => {
      const pressed = bubble(where, card.id)
      if (!pressed) throw new Error('no such card')
      hand(pressOf({ ...next(), by: member(by), place: where, card: pressed, button }))
      return Promise.resolve()
    },
    retract: () => Promise.reject(new Error('nobody takes anything back here')),
    writeSwapped: (first, second) => {
      const [earlier, later] = [compose(first), compose(second)]
      hand(later)
      hand(earlier)
      return Promise.resolve([earlier.id, later.id] as const)
    },
    handOverAgain: (id) => {
      const message = messages.get(id)
      if (message) void channel.hearAgain(message)
      return Promise.resolve()
    },
    shown: (where) =>
      Promise.resolve(
        transcripts
          .known(where)
          .filter((each) => each.from === 'assistant')
          .map(({ message, text, mentions, buttons }) => ({
            id: message,
            text: [...mentions.map((name) => `@${name}`), text].join(' '),
            buttons,
          })),
      ),
    throttle: (forMs) => Promise.resolve(channel.faults.throttle(forMs)),
    block: (who) => Promise.resolve(channel.faults.block(who)),
    expel: (where) => Promise.resolve('room' in where ? channel.faults.close(where.room) : undefined),
    cut: () => Promise.resolve(channel.faults.cut()),
    restore: () => Promise.resolve(channel.faults.restore()),
    close: () => Promise.resolve(live.close()),
  })
}
