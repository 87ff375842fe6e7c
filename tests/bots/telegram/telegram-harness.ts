// Telegram under the contract: its people write on a Bot API server on loopback, the channel asks that for updates.
import { pino } from 'pino'
import { vi } from 'vitest'
import {
  createTelegramChannel,
  type TelegramChannel,
  type TelegramOptions,
} from '../../../bots/telegram/channel.ts'
import { longestText } from '../../../bots/telegram/outgoing.ts'
import type { KeepFile } from '../../../src/ports/attachment-store.ts'
import { type BotApiServer, startBotApiServer } from '../../servers/bot-api-server.ts'
import { type ShownMessage, testBot } from '../../servers/telegram-chats.ts'
import type { Update } from '../../servers/update-queue.ts'
import type { Abilities, Account, ChannelHarness, Where, Written } from '../harness.ts'
import { patience } from '../../patience.ts'

export const telegramCan: Abilities = {
  rooms: true,
  mentions: true,
  overhears: true,
  quotes: 'by-id',
  buttons: true,
  attachments: ['image', 'file', 'voice'],
  captions: ['image', 'file', 'voice'],
  files: true,
  retracts: false,
  keeps: true,
  tellsBlocked: true,
  tellsGone: true,
  throttles: true,
}

const people = [
  { account: '7001', name: '陈国富' },
  { account: '7002', name: '周敏' },
] as const satisfies readonly Account[]

/** A work group, as the county file would name it. */
export const workGroup = -880001

/** When the first message is written, in seconds. */
const start = Date.parse('2026-11-12T09:10:00+08:00') / 1_000

/** As fast as the server on loopback takes it. */
const any = { messages: 1_000, withinMs: 1 }
export const unlimited = { chat: any, group: any, all: any }

export interface TelegramHarness extends ChannelHarness {
  readonly channel: TelegramChannel
  readonly server: BotApiServer
  readonly people: typeof people
  /** A message is written anew. */
  rewrite(id: string, text: string): Promise<void>
  /** Sets the channel's clock on. */
  pass(milliseconds: number): void
  /** Everything it logged. */
  log(): string
}

export async function openTelegramHarness(
  keep: KeepFile,
  options: Partial<TelegramOptions> & { readonly server?: BotApiServer } = {},
): Promise<TelegramHarness> {
  const users = people.map(({ account, name }) => ({ id: Number(account), first_name: name }))
  const server = options.server ?? (await startBotApiServer(users, start))
  server.chats.openGroup(workGroup, '临巴镇残联工作群')
  let passed = 0
  let logged = ''
  const channel = createTelegramChannel({
    token: server.token,
    apiRoot: server.root,
    receives: 'polling',
    rooms: [],
    keep,
    limits: unlimited,
    log: pino({ level: 'debug' }, { write: (line: string) => void (logged += line) }),
    now: () => Date.now() + passed,
    ...options,
  })
  const offered = new Map<string, Update>()
  let presses = 0

  const chatOf = (where: Where) => Number('room' in where ? where.room : where.account)
  const idOf = ({ chat, message_id }: ShownMessage) => `${chat.id}:${message_id}`
  const find = (id: string): ShownMessage => {
    const [chat = '', message = ''] = id.split(':')
    const found = server.chats.message(Number(chat), Number(message))
    if (!found) throw new Error(`no message ${id}`)
    return found
  }
  const user = ({ account }: Account) => {
    const found = users.find((each) => String(each.id) === account)
    if (!found) throw new Error('nobody of that account')
    return found
  }

  function compose(written: Written): ShownMessage {
    const { by, where, text, mention, mentioning, quote, attach } = written
    const prefix = mention ? `@${testBot.username} ` : mentioning ? `@${mentioning.name} ` : ''
    const marked = { offset: 0, length: prefix.length - 1 }
    const entities = [
      ...(mention ? [{ type: 'mention', ...marked }] : []),
      ...(mentioning ? [{ type: 'text_mention', user: user(mentioning), ...marked }] : []),
    ]
    const words = prefix + text
    return server.chats.add(chatOf(where), user(by), {
      ...(attach ? fileFields(attach, words) : { text: words, entities }),
      ...(quote ? { reply_to_message: find(quote.id) } : {}),
    })
  }

  function fileFields({ kind, name, bytes }: NonNullable<Written['attach']>, caption: string) {
    const file_id = `file-${server.calls.length}-${kind}`
    server.addFile(file_id, bytes ?? new Uint8Array([1, 2, 3]))
    const file = { file_id, file_size: bytes?.length ?? 3 }
    const small = { file_id: 'small', file_size: 1 }
    switch (kind) {
      case 'image':
        return { caption, photo: [small, file] }
      case 'file':
        return { caption, document: { ...file, file_name: name } }
      case 'voice':
        return { caption, voice: { ...file, duration: 3 } }
      case 'forward':
        return { text: caption, forward_origin: { type: 'hidden_user', sender_user_name: name } }
    }
  }

  function offer(message: ShownMessage): string {
    offered.set(idOf(message), server.updates.add({ message }))
    return idOf(message)
  }

  return {
    server,
    channel,
    longest: longestText,
    people,
    room: { room: String(workGroup) },
    write: (written) => Promise.resolve(offer(compose(written))),
    press(by, _where, card, label) {
      const message = find(card.id)
      const data = message.reply_markup?.inline_keyboard
        .flat()
        .find((each) => each.text === label)?.callback_data
      if (data === undefined) throw new Error(`no button ${label}`)
      presses += 1
      server.updates.add({
        callback_query: { id: `q${presses}`, from: user(by), chat_instance: '1', data, message },
      })
      return Promise.resolve()
    },
    retract: () => Promise.reject(new Error('Telegram does not tell')),
    rewrite(id, text) {
      const before = find(id)
      const edited = server.chats.edit(before.chat.id, before.message_id, {
        text,
        edit_date: ((before['edit_date'] as number | undefined) ?? before.date) + 60,
      })
      server.updates.add({ edited_message: edited })
      return Promise.resolve()
    },
    writeSwapped(first, second) {
      const [earlier, later] = [compose(first), compose(second)]
      server.updates.addSwapped({ message: earlier }, { message: later })
      return Promise.resolve([idOf(earlier), idOf(later)])
    },
    handOverAgain(id) {
      const update = offered.get(id)
      if (update) server.updates.repeat(update)
      return Promise.resolve()
    },
    shown: (where) =>
      Promise.resolve(
        server.chats.saidByBot(chatOf(where)).map((message) => ({
          id: idOf(message),
          text: message.text ?? '',
          buttons: message.reply_markup?.inline_keyboard.flat().map((each) => each.text) ?? [],
        })),
      ),
    throttle(forMs) {
      server.chats.throttle(forMs === null ? null : forMs / 1_000)
      if (forMs === null) passed += 30_000
      return Promise.resolve()
    },
    block: (account) => Promise.resolve(server.chats.block(Number(account))),
    expel: (where) => Promise.resolve(server.chats.expel(chatOf(where))),
    async cut() {
      await server.cut()
      await stateIs('away')
    },
    async restore() {
      await server.restore()
      await stateIs('ready')
    },
    close: () => server.close(),
    pass: (milliseconds) => void (passed += milliseconds),
    log: () => logged,
  }

  function stateIs(state: string): Promise<void> {
    return vi.waitFor(() => {
      if (channel.state() !== state) throw new Error(`it is ${channel.state()}`)
    }, patience)
  }
}
