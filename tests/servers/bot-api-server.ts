// A Bot API server on loopback, as strict as Telegram's: what was fetched is given again until its offset is confirmed,
// a second caller is told 409, a webhook is called until it answers 200.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { freePort } from './free-port.ts'
import {
  BotApiRefusal,
  createTelegramChats,
  type TelegramChats,
  testBot,
  type TelegramUser,
} from './telegram-chats.ts'
import { createUpdateQueue, type UpdateQueue } from './update-queue.ts'

type Payload = Readonly<Record<string, unknown>>

/** A call of the bot, as it came. */
interface Call {
  readonly method: string
  readonly payload: Payload
  readonly at: number
}

export interface BotApiServer {
  readonly root: string
  readonly token: string
  readonly chats: TelegramChats
  readonly updates: UpdateQueue
  readonly calls: readonly Call[]
  /** Callback queries that were answered, with the word shown. */
  readonly answered: ReadonlyMap<string, string | null>
  readonly webhook: () => { readonly url: string; readonly secret: string } | null
  /** Bytes to be fetched under this id. */
  addFile(id: string, bytes: Uint8Array): void
  /**
   * After so many more a call of this method is refused so, once; null: its line breaks after it was carried
   * out; `silence`: it is never answered.
   */
  failNext(method: string, refusal: BotApiRefusal | null | 'silence', after?: number): void
  /** The bot hears everything in groups. */
  readAll(hears: boolean): void
  /** Nobody answers, and what was being answered breaks off. */
  cut(): Promise<void>
  restore(): Promise<void>
  close(): Promise<void>
}

/** What comes too soon after a refusal. */
const webhookPauseMs = 100

export async function startBotApiServer(
  people: readonly TelegramUser[],
  start: number,
): Promise<BotApiServer> {
  const token = '4242:token-of-the-tests'
  const chats = createTelegramChats(people, start)
  const updates = createUpdateQueue()
  const files = new Map<string, Uint8Array>()
  const calls: Call[] = []
  const answered = new Map<string, string | null>()
  /** By method: what happens to the next calls; undefined: nothing. */
  const failing = new Map<string, (BotApiRefusal | null | 'silence' | undefined)[]>()
  const port = await freePort()
  const root = `http://127.0.0.1:${port}`
  let hearsAll = true
  let webhook: { url: string; secret: string } | null = null
  let server: Server | null = null
  let closed = false

  const methods: Readonly<Record<string, (payload: Payload) => unknown>> = {
    getMe: () => ({ ...testBot, can_read_all_group_messages: hearsAll }),
    getUpdates(payload) {
      if (webhook)
        throw new BotApiRefusal(409, 'Conflict: can’t use getUpdates method while webhook is active')
      const { offset = 0, limit = 100, timeout = 0 } = payload
      return updates.get({ offset: Number(offset), limit: Number(limit), seconds: Number(timeout) })
    },
    setWebhook({ url, secret_token: secret }) {
      updates.interrupt()
      webhook = { url: String(url), secret: String(secret) }
      return true
    },
    deleteWebhook() {
      webhook = null
      return true
    },
    getWebhookInfo: () => ({
      url: webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.waiting().length,
    }),
    sendMessage(payload) {
      const chat = chats.admit(Number(payload['chat_id']))
      const { text } = payload
      if (typeof text !== 'string' || text.trim() === '')
        throw new BotApiRefusal(400, 'Bad Request: message text is empty')
      if (text.length > 4_096) throw new BotApiRefusal(400, 'Bad Request: message is too long')
      const { reply_markup, entities, message_thread_id: topic } = payload
      if (topic !== undefined) chats.admitTopic(chat.id, Number(topic))
      checkKeyboard(reply_markup)
      return chats.add(chat.id, testBot, {
        text,
        ...(reply_markup ? { reply_markup } : {}),
        ...(entities ? { entities } : {}),
        ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true }),
      })
    },
    sendChatAction(payload) {
      chats.admit(Number(payload['chat_id']))
      return true
    },
    editMessageReplyMarkup(payload) {
      chats.admit(Number(payload['chat_id']))
      checkKeyboard(payload['reply_markup'])
      return chats.edit(Number(payload['chat_id']), Number(payload['message_id']), {
        reply_markup: payload['reply_markup'],
      })
    },
    answerCallbackQuery({ callback_query_id: id, text }) {
      answered.set(String(id), typeof text === 'string' ? text : null)
      return true
    },
    getFile({ file_id: id }) {
      const bytes = files.get(String(id))
      if (!bytes)
        throw new BotApiRefusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable')
      if (bytes.length > 20 * 1024 * 1024) throw new BotApiRefusal(400, 'Bad Request: file is too big')
      return { file_id: id, file_size: bytes.length, file_path: `documents/${String(id)}` }
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, kind, rest = ''] = /^\/(bot|file\/bot)[^/]+\/(.+)$/u.exec(request.url ?? '') ?? []
    if (!request.url?.includes(token))
      return reply(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' })
    if (kind === 'file/bot') {
      const bytes = files.get(rest.replace('documents/', ''))
      response.writeHead(bytes ? 200 : 404).end(bytes)
      return
    }
    const payload = await payloadOf(request)
    calls.push({ method: rest, payload, at: Date.now() })
    try {
      const refusal = failing.get(rest)?.shift()
      if (refusal === 'silence') return
      if (refusal) throw refusal
      const method = methods[rest]
      if (!method) throw new BotApiRefusal(404, 'Not Found: method not found')
      const result: unknown = await method(payload)
      if (refusal === null) response.destroy()
      else reply(response, 200, { ok: true, result })
    } catch (error) {
      if (!(error instanceof BotApiRefusal)) throw error
      const { code, message, parameters } = error
      reply(response, code, { ok: false, error_code: code, description: message, parameters })
    }
  }

  /** One update after the other, each until it is answered with 200. */
  async function call(): Promise<void> {
    while (!closed) {
      const added = updates.added()
      const [first] = updates.waiting()
      if (!first || !webhook) {
        await Promise.race([added, pause(webhookPauseMs)])
        continue
      }
      const status = await fetch(webhook.url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Telegram-Bot-Api-Secret-Token': webhook.secret },
        body: JSON.stringify(first),
      }).then(
        (response) => response.status,
        () => 0,
      )
      if (status === 200) updates.confirm(first)
      else await pause(webhookPauseMs)
    }
  }

  async function listen(): Promise<void> {
    server = createServer((request, response) => {
      answer(request, response).catch(() => response.destroy())
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  async function cut(): Promise<void> {
    updates.interrupt()
    const cutting = server
    server = null
    if (!cutting) return
    cutting.closeAllConnections()
    await new Promise((resolve) => cutting.close(resolve))
  }

  await listen()
  const calling = call()
  return {
    root,
    token,
    chats,
    updates,
    calls,
    answered,
    webhook: () => webhook,
    addFile: (id, bytes) => void files.set(id, bytes),
    failNext(method, refusal, after = 0) {
      const before = failing.get(method) ?? []
      failing.set(method, [...before, ...Array.from({ length: after }, () => undefined), refusal])
    },
    readAll: (hears) => void (hearsAll = hears),
    cut,
    restore: listen,
    async close() {
      closed = true
      await cut()
      await calling
    },
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

async function payloadOf(request: IncomingMessage): Promise<Payload> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString('utf8')
  return body === '' ? {} : (JSON.parse(body) as Payload)
}

/** Telegram refuses a button whose data is longer. */
function checkKeyboard(markup: unknown): void {
  const rows =
    (markup as { inline_keyboard?: { callback_data: string }[][] } | undefined)?.inline_keyboard ?? []
  for (const { callback_data } of rows.flat())
    if (callback_data === '' || Buffer.byteLength(callback_data) > 64)
      throw new BotApiRefusal(400, 'Bad Request: BUTTON_DATA_INVALID')
}
