// What stands behind a Bot API server of the tests: chats, what was said in them, and who refuses the bot.

export interface TelegramUser {
  readonly id: number
  readonly first_name: string
}

interface TelegramChat {
  readonly id: number
  readonly type: 'private' | 'group' | 'supergroup'
  readonly title?: string
}

/** A message as the Bot API shows it. */
export interface ShownMessage {
  readonly message_id: number
  readonly date: number
  readonly chat: TelegramChat
  readonly from: TelegramUser & { readonly is_bot?: boolean; readonly username?: string }
  readonly text?: string
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly InlineButton[])[] }
  readonly [field: string]: unknown
}

interface InlineButton {
  readonly text: string
  readonly callback_data: string
}

/** The Bot API's refusal, as its answer tells it. */
export class BotApiRefusal extends Error {
  readonly code: number
  readonly parameters: Readonly<Record<string, number>>
  constructor(code: number, description: string, parameters: Readonly<Record<string, number>> = {}) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

export const testBot = { id: 4242, first_name: '小助手', username: 'OnePlusNBot', is_bot: true } as const

export interface TelegramChats {
  /** Adds a message to its chat under the next id. */
  add(chat: number, from: ShownMessage['from'], content: Readonly<Record<string, unknown>>): ShownMessage
  message(chat: number, id: number): ShownMessage | undefined
  edit(chat: number, id: number, change: Readonly<Record<string, unknown>>): ShownMessage
  /** Everything the bot has said in a chat. */
  saidByBot(chat: number): readonly ShownMessage[]
  /** @throws BotApiRefusal when the bot may not write there */
  admit(chat: number): TelegramChat
  /** @throws BotApiRefusal when the group has no such topic, or none any more */
  admitTopic(chat: number, topic: number): void
  openTopic(chat: number, topic: number): void
  deleteTopic(chat: number, topic: number): void
  openGroup(id: number, title: string): void
  /** The group becomes a supergroup of another id. */
  upgrade(id: number, to: number): void
  block(user: number): void
  expel(chat: number): void
  /** Everything is refused, so many seconds; null ends it. */
  throttle(seconds: number | null): void
}

/** @param start the time of the first message, in seconds; each message is a second later */
export function createTelegramChats(people: readonly TelegramUser[], start: number): TelegramChats {
  const chats = new Map<number, TelegramChat>(
    people.map(({ id, first_name }) => [id, { id, type: 'private', title: first_name }]),
  )
  const messages = new Map<number, ShownMessage[]>()
  const successors = new Map<number, number>()
  const topics = new Set<string>()
  const blocked = new Set<number>()
  const expelled = new Set<number>()
  let throttled: number | null = null
  let seconds = start

  function find(id: number): TelegramChat {
    const chat = chats.get(id)
    if (!chat) throw new BotApiRefusal(400, 'Bad Request: chat not found')
    return chat
  }
  const inChat = (id: number) => {
    const known = messages.get(id) ?? []
    messages.set(id, known)
    return known
  }

  return {
    add(chat, from, content) {
      const known = inChat(chat)
      const message: ShownMessage = {
        message_id: known.length + 1,
        date: (seconds += 1),
        chat: find(chat),
        from,
        ...content,
      }
      known.push(message)
      return message
    },
    message: (chat, id) => inChat(chat).find((each) => each.message_id === id),
    edit(chat, id, change) {
      const known = inChat(chat)
      const index = known.findIndex((each) => each.message_id === id)
      const before = known[index]
      if (!before) throw new BotApiRefusal(400, 'Bad Request: message to edit not found')
      const after = { ...before, ...change }
      known[index] = after
      return after
    },
    saidByBot: (chat) => inChat(chat).filter((each) => each.from.id === testBot.id),
    admit(id) {
      if (throttled !== null)
        throw new BotApiRefusal(429, `Too Many Requests: retry after ${throttled}`, {
          retry_after: throttled,
        })
      const chat = find(id)
      const to = successors.get(id)
      if (to !== undefined)
        throw new BotApiRefusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
          migrate_to_chat_id: to,
        })
      if (blocked.has(id)) throw new BotApiRefusal(403, 'Forbidden: bot was blocked by the user')
      if (expelled.has(id)) throw new BotApiRefusal(403, 'Forbidden: bot was kicked from the group chat')
      return chat
    },
    admitTopic(chat, topic) {
      if (!topics.has(`${chat}/${topic}`))
        throw new BotApiRefusal(400, 'Bad Request: message thread not found')
    },
    openTopic: (chat, topic) => void topics.add(`${chat}/${topic}`),
    deleteTopic: (chat, topic) => void topics.delete(`${chat}/${topic}`),
    openGroup: (id, title) => void chats.set(id, { id, type: id < -1e12 ? 'supergroup' : 'group', title }),
    upgrade(id, to) {
      chats.set(to, { ...find(id), id: to, type: 'supergroup' })
      successors.set(id, to)
    },
    block: (user) => void blocked.add(user),
    expel: (chat) => void expelled.add(chat),
    throttle: (given) => void (throttled = given),
  }
}
