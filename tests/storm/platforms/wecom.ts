// WeChat Work in a storm: a server of the SDK's frames that hands each message over once.
import { startWecomServer } from '../../servers/wecom-server.ts'
import type { Platform, Written } from './platform.ts'

const bot = { id: 'bot', secret: 'secret' }
const botName = '小助手'
/** Called too often. */
const tooOften = 45_009
/** Not within the bot's sight. */
const outOfSight = 60_011

export async function openWecom(): Promise<Platform> {
  const server = await startWecomServer(bot)
  const handed = new Map<string, Readonly<Record<string, unknown>>>()

  const compose = ({ by, chat, text, at }: Written): Readonly<Record<string, unknown>> => ({
    msgtype: 'text',
    text: { content: chat === null ? text : `@${botName} ${text}` },
    create_time: Math.floor(at / 1_000),
    from: { userid: by.account },
    ...(chat === null ? {} : { chatid: chat }),
  })
  const hand = (body: Readonly<Record<string, unknown>>): string => {
    const id = server.say(body)
    handed.set(id, body)
    return id
  }

  return {
    name: 'wecom',
    keeps: false,
    settings: {
      WECOM_BOT_ID: bot.id,
      WECOM_BOT_SECRET: bot.secret,
      WECOM_WS_URL: server.url,
      WECOM_BOT_NAME: botName,
    },
    say: (written) => hand(compose(written)),
    saySwapped(first, second) {
      const [earlier, later] = [compose(first), compose(second)]
      const two = hand(later)
      return [hand(earlier), two]
    },
    sayAgain(id) {
      const body = handed.get(id)
      if (body) server.say(body, id)
    },
    shown: (chat) => server.shown(chat).map(({ text }) => text),
    cut: () => Promise.resolve(server.cut()),
    restore: () => Promise.resolve(server.restore()),
    throttle: (on) => server.refuse(on ? tooOften : null),
    block: (account) => server.refuse(outOfSight, { chat: account }),
    mumble: server.mumble,
    close: server.close,
  }
}
