// Telegram in a storm: a Bot API server that keeps what nobody fetches.
import { type BotApiServer, startBotApiServer } from '../../servers/bot-api-server.ts'
import { testBot } from '../../servers/telegram-chats.ts'
import type { Update } from '../../servers/update-queue.ts'
import type { Someone, Township } from '../county.ts'
import type { Platform, Written } from './platform.ts'

/** As long as Telegram may ask to be left alone, in seconds. */
const restSeconds = 40

export async function openTelegram(
  townships: readonly Township[],
  people: readonly Someone[],
): Promise<Platform> {
  const users = new Map(
    people.map(({ account, name }) => [account, { id: Number(account), first_name: name }]),
  )
  const server: BotApiServer = await startBotApiServer([...users.values()], 0)
  for (const { room } of townships) server.chats.openGroup(Number(room.chat), room.name)
  const handed = new Map<string, Update>()

  const compose = ({ by, chat, text, at }: Written) => {
    const user = users.get(by.account)
    if (!user) throw new Error(`nobody ${by.account}`)
    const mention = chat !== null && text.includes('到哪步')
    const words = mention ? `@${testBot.username} ${text}` : text
    const entities = mention ? [{ type: 'mention', offset: 0, length: testBot.username.length + 1 }] : []
    return server.chats.add(Number(chat ?? by.account), user, {
      text: words,
      entities,
      date: Math.floor(at / 1_000),
    })
  }
  const idOf = (message: ReturnType<typeof compose>) => `${message.chat.id}:${message.message_id}`

  return {
    name: 'telegram',
    keeps: true,
    settings: { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.root },
    say(written) {
      const message = compose(written)
      handed.set(idOf(message), server.updates.add({ message }))
      return idOf(message)
    },
    saySwapped(first, second) {
      const [earlier, later] = [compose(first), compose(second)]
      server.updates.addSwapped({ message: earlier }, { message: later })
      return [idOf(earlier), idOf(later)]
    },
    sayAgain(id) {
      const update = handed.get(id)
      if (update) server.updates.repeat(update)
    },
    shown: (chat) => server.chats.saidByBot(Number(chat)).map(({ text }) => text ?? ''),
    cut: server.cut,
    restore: server.restore,
    throttle: (on) => server.chats.throttle(on ? restSeconds : null),
    block: (account) => server.chats.block(Number(account)),
    mumble(messages) {
      for (let count = 0; count < messages; count += 1) server.failNext('sendMessage', null)
    },
    close: server.close,
  }
}
