// WeChat Work under the contract: its people write at a server on loopback that speaks the SDK's frames.
import { vi } from 'vitest'
import { createWecomChannel, type WecomOptions } from '../../../bots/wecom/channel.ts'
import { longestText } from '../../../bots/wecom/markdown.ts'
import type { KeepFile } from '../../../src/ports/attachment-store.ts'
import { startWecomServer, type WecomServer } from '../../servers/wecom-server.ts'
import type { Abilities, ChannelHarness, Where, Written } from '../harness.ts'
import { patience } from '../../patience.ts'

export const wecomCan: Abilities = {
  rooms: true,
  mentions: true,
  overhears: false,
  quotes: 'by-text',
  buttons: true,
  attachments: ['image', 'file'],
  captions: ['image'],
  files: true,
  retracts: false,
  keeps: false,
  tellsBlocked: true,
  tellsGone: true,
  throttles: true,
}

export const bot = { id: 'bot', secret: 'secret' }
/** What the assistant is called in groups. */
const botName = '小助手'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

export const channelAt = (server: WecomServer, keep: KeepFile, more: Partial<WecomOptions> = {}) =>
  createWecomChannel({
    botId: bot.id,
    secret: bot.secret,
    url: server.url,
    botName,
    keep,
    now: Date.now,
    log: quiet,
    limit: { messages: 1_000, withinSeconds: 1 },
    keeping: { firstPauseMs: 20, patienceMs: 5_000 },
    ...more,
  })

const chatOf = (where: Where): string => ('room' in where ? where.room : where.account)

export async function wecomHarness(keep: KeepFile): Promise<ChannelHarness> {
  const server = await startWecomServer(bot)
  const channel = channelAt(server, keep)
  const written = new Map<string, Record<string, unknown>>()
  let seconds = Date.parse('2026-11-12T09:10:00+08:00') / 1_000

  const contentOf = ({ where, text, mentioning, quote, attach }: Written): Record<string, unknown> => {
    // In a group nothing reaches a bot that does not mention it.
    const words = [
      ...('room' in where ? [`@${botName}`] : []),
      ...(mentioning ? [`@${mentioning.name}`] : []),
      text,
    ]
    const content = words.join(' ').trim()
    const quoted = quote ? { quote: { msgtype: 'text', text: { content: quote.text } } } : {}
    if (!attach) return { msgtype: 'text', text: { content }, ...quoted }
    const file = server.put(attach.bytes ?? Buffer.from(attach.name), attach.name)
    if (attach.kind === 'file') return { msgtype: 'file', file }
    const image = { msgtype: 'image', image: file }
    if (text === '') return image
    return { msgtype: 'mixed', mixed: { msg_item: [{ msgtype: 'text', text: { content } }, image] } }
  }
  const compose = (one: Written) => {
    seconds += 1
    return {
      create_time: seconds,
      from: { userid: one.by.account },
      ...('room' in one.where ? { chatid: one.where.room } : {}),
      ...contentOf(one),
    }
  }
  const hand = (body: Record<string, unknown>, id?: string) => {
    const given = server.say(body, id)
    written.set(given, body)
    return given
  }
  const until = (state: string) =>
    vi.waitFor(() => {
      if (channel.state() !== state) throw new Error(`still ${channel.state()}`)
    }, patience)

  return {
    channel,
    longest: longestText,
    people: [
      { account: 'chen', name: 'chen' },
      { account: 'zhou', name: 'zhou' },
    ],
    room: { room: 'wrkSFfCgAA' },
    write: (one) => Promise.resolve(hand(compose(one))),
    press: (by, where, card, label) => {
      const shown = server.shown(chatOf(where)).find((each) => each.id === card.id)
      const button = shown?.buttons.find((each) => each.text === label)
      if (!shown || !button) throw new Error('no such card')
      const press = { card_type: 'button_interaction', event_key: button.key, task_id: shown.task }
      server.event(
        { eventtype: 'template_card_event', template_card_event: press },
        by.account,
        'room' in where ? where.room : undefined,
      )
      return Promise.resolve()
    },
    retract: () => Promise.reject(new Error('the platform does not tell')),
    writeSwapped: (first, second) => {
      const [earlier, later] = [compose(first), compose(second)]
      const two = hand(later)
      return Promise.resolve([hand(earlier), two] as const)
    },
    handOverAgain: (id) => Promise.resolve(void server.say(written.get(id) ?? {}, id)),
    shown: (where) =>
      Promise.resolve(
        server
          .shown(chatOf(where))
          .map(({ id, text, buttons }) => ({ id, text, buttons: buttons.map((each) => each.text) })),
      ),
    // It tells that it is too busy, and its limits count by the minute.
    throttle: (forMs) => Promise.resolve(server.refuse(forMs === null ? null : 45_009)),
    block: (account) => Promise.resolve(server.refuse(60_011, { chat: account })),
    expel: (where) => Promise.resolve(server.refuse(86_003, { chat: chatOf(where) })),
    cut: () => {
      server.cut()
      return until('away')
    },
    restore: () => {
      server.restore()
      return until('ready')
    },
    close: server.close,
  }
}
