// WeChat Work's end of an intelligent bot's long connection, on loopback: it speaks the SDK's frames and shows what people see.
import { createCipheriv, randomBytes, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { type WebSocket, WebSocketServer } from 'ws'

/** What the bot has said, as its clients show it. */
interface WecomShown {
  readonly id: string
  /** `markdown`, `template_card`, or `stream` for an answer to a request. */
  readonly type: string
  readonly text: string
  /** The labels with their keys. */
  readonly buttons: readonly { readonly text: string; readonly key: string }[]
  readonly task: string | null
}

export interface WecomServer {
  readonly url: string
  /** Hands a message over; resolves with its id. What nobody is connected for is lost, as there. */
  say(body: Readonly<Record<string, unknown>>, id?: string): string
  /** Somebody presses a button, or opens the chat. */
  event(event: Readonly<Record<string, unknown>>, from: string, chat?: string, aheadMs?: number): string
  /** A file behind an address, encrypted as the platform does. */
  put(bytes: Uint8Array, name: string): { readonly url: string; readonly aeskey: string }
  /** In a chat: a group's id, or a userid. */
  shown(chat: string): readonly WecomShown[]
  /** Every message and reply is refused with this code, or those to one chat, after so many; null ends it. */
  refuse(code: number | null, which?: { readonly chat?: string; readonly after?: number }): void
  /** Takes messages and does not say so. */
  keepSilent(silent: boolean): void
  /** The next so many messages are taken, and that is not said. */
  mumble(messages: number): void
  /** Requests are closed: they can be answered no more. */
  closeRequests(): void
  /** Another program logs in as this bot. */
  takeOver(): void
  cut(): void
  restore(): void
  /** How often a login was tried, and with which secret it succeeds. */
  readonly logins: () => number
  close(): Promise<void>
}

const frameSchema = z.object({
  cmd: z.string(),
  headers: z.object({ req_id: z.string() }),
  body: z.looseObject({}).optional(),
})
type Frame = z.infer<typeof frameSchema>

const cardSchema = z.object({
  main_title: z.object({ title: z.string().optional() }).optional(),
  sub_title_text: z.string().optional(),
  button_list: z.array(z.object({ text: z.string(), key: z.string() })).optional(),
  task_id: z.string().optional(),
})
const saidSchema = z.object({
  chatid: z.string().optional(),
  msgtype: z.string().optional(),
  markdown: z.object({ content: z.string() }).optional(),
  stream: z.object({ content: z.string() }).optional(),
  text: z.object({ content: z.string() }).optional(),
  template_card: cardSchema.optional(),
})

const invalidRequest = 846_605

function shownOf(said: z.infer<typeof saidSchema>): WecomShown {
  const card = said.template_card
  const words = said.markdown ?? said.stream ?? said.text
  return {
    id: randomUUID(),
    type: said.msgtype ?? 'update',
    // `<@zhou>` is shown as @ with the name; here the names are the ids.
    text: (
      words?.content ?? [card?.main_title?.title, card?.sub_title_text].filter(Boolean).join('\n')
    ).replace(/<@([^>]+)>/gu, '@$1'),
    buttons: card?.button_list ?? [],
    task: card?.task_id ?? null,
  }
}

/** Padded to a multiple of 32 bytes, as the platform does. */
function encrypt(bytes: Uint8Array): { readonly sealed: Buffer; readonly aeskey: string } {
  const key = randomBytes(32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padding = 32 - (bytes.length % 32)
  const padded = Buffer.concat([bytes, Buffer.alloc(padding, padding)])
  return { sealed: Buffer.concat([cipher.update(padded), cipher.final()]), aeskey: key.toString('base64') }
}

export async function startWecomServer(bot: { id: string; secret: string }): Promise<WecomServer> {
  const files = new Map<string, { readonly sealed: Buffer; readonly name: string }>()
  const chats = new Map<string, WecomShown[]>()
  /** In which chat a request was made. */
  const requests = new Map<string, string>()
  const refused = new Map<string | undefined, { readonly code: number; after: number }>()
  let line: WebSocket | null = null
  let isCut = false
  let silent = false
  let mumbled = 0
  let logins = 0

  const http = createServer((request, response) => {
    const found = files.get(request.url ?? '')
    if (!found) return void response.writeHead(404).end()
    response.setHeader(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
    )
    response.end(found.sealed)
  })
  const sockets = new WebSocketServer({ noServer: true })
  http.on('upgrade', (request, socket, head) => {
    if (isCut) return void socket.destroy()
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('message', (data: Buffer) => answer(opened, frameSchema.parse(JSON.parse(data.toString()))))
    })
  })

  function answer(socket: WebSocket, frame: Frame): void {
    const code = take(socket, frame)
    if (code === null) return
    socket.send(JSON.stringify({ headers: frame.headers, errcode: code, errmsg: code === 0 ? 'ok' : 'no' }))
  }

  /** The code to answer with; null for no answer. */
  function take(socket: WebSocket, { cmd, headers, body = {} }: Frame): number | null {
    if (cmd === 'ping') return 0
    if (cmd === 'aibot_subscribe') {
      logins += 1
      if (body['bot_id'] !== bot.id || body['secret'] !== bot.secret) return 40_001
      line = socket
      return 0
    }
    const said = saidSchema.parse(body)
    const chat = cmd === 'aibot_send_msg' ? said.chatid : requests.get(headers.req_id)
    if (chat === undefined) return invalidRequest
    const refusal = refused.get(chat) ?? refused.get(undefined)
    if (refusal) refusal.after -= 1
    if (refusal && refusal.after < 0) return refusal.code
    const talk = chats.get(chat) ?? []
    chats.set(chat, talk)
    const shown = shownOf(said)
    const old = cmd === 'aibot_respond_update_msg' ? talk.findIndex(({ task }) => task === shown.task) : -1
    if (old >= 0) talk[old] = shown
    else talk.push(shown)
    if (mumbled > 0) {
      mumbled -= 1
      return null
    }
    return silent ? null : 0
  }

  function hand(cmd: string, chat: string, body: Readonly<Record<string, unknown>>): void {
    const request = `req-${randomUUID()}`
    requests.set(request, chat)
    line?.send(JSON.stringify({ cmd, headers: { req_id: request }, body: { aibotid: bot.id, ...body } }))
  }

  const hangUp = () => {
    for (const each of sockets.clients) each.terminate()
    line = null
  }

  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  return {
    url: `ws://127.0.0.1:${port}`,
    say(body, id = `msg-${randomUUID()}`) {
      const { chatid, from } = z
        .object({ chatid: z.string().optional(), from: z.object({ userid: z.string() }) })
        .parse(body)
      hand('aibot_msg_callback', chatid ?? from.userid, {
        msgid: id,
        chattype: chatid === undefined ? 'single' : 'group',
        ...body,
      })
      return id
    },
    event(event, from, chat, aheadMs = 0) {
      const id = `event-${randomUUID()}`
      const at = Math.floor((Date.now() + aheadMs) / 1_000)
      hand('aibot_event_callback', chat ?? from, {
        msgid: id,
        create_time: at,
        ...(chat === undefined ? {} : { chatid: chat }),
        from: { userid: from },
        msgtype: 'event',
        event,
      })
      return id
    },
    put(bytes, name) {
      const { sealed, aeskey } = encrypt(bytes)
      const path = `/${randomUUID()}`
      files.set(path, { sealed, name })
      return { url: `http://127.0.0.1:${port}${path}`, aeskey }
    },
    shown: (chat) => chats.get(chat) ?? [],
    refuse(code, { chat, after = 0 } = {}) {
      if (code === null) refused.delete(chat)
      else refused.set(chat, { code, after })
    },
    keepSilent: (on) => void (silent = on),
    mumble: (messages) => void (mumbled += messages),
    closeRequests: () => requests.clear(),
    takeOver() {
      const event = { eventtype: 'disconnected_event' }
      hand('aibot_event_callback', '', { msgid: randomUUID(), from: { userid: '' }, msgtype: 'event', event })
      line = null
    },
    cut() {
      isCut = true
      hangUp()
    },
    restore: () => void (isCut = false),
    logins: () => logins,
    async close() {
      hangUp()
      sockets.close()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}
