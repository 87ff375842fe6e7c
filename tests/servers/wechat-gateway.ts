// A gateway to WeChat on loopback: Wechaty's own gRPC server, with its mock of WeChat behind it.
import { randomUUID } from 'node:crypto'
import { mock, PuppetMock } from 'wechaty-puppet-mock'
import { type payloads, types } from 'wechaty-puppet'
import { z } from 'zod'
import { freePort } from './free-port.ts'

/** Our assistant's account, and its name there. */
export const assistantAccount = { id: 'wxid_assistant', name: '小助手' }

export interface WechatGateway {
  readonly settings: Readonly<Record<string, string>>
  readonly puppet: MockedPuppet
  /** The account is logged in, as after a scan. */
  logIn(id?: string): void
  logOut(): Promise<void>
  /** Somebody has to scan. */
  scan(code: string): void
  addContact(id: string, name: string): void
  addRoom(id: string, topic: string, members: readonly string[]): void
  /** WeChat has a message: it is kept, and told to whoever is connected. */
  say(said: Said): string
  /** A message that it has is told once more. */
  tellAgain(id: string): void
  /** Keeps a message and tells nobody yet. */
  hold(said: Said): string
  /** What the assistant has said in a place, oldest first. */
  shown(
    place: string,
  ): readonly { readonly id: string; readonly text: string; readonly mentions: readonly string[] }[]
  cut(): Promise<void>
  restore(): Promise<void>
  close(): Promise<void>
}

export interface Said {
  readonly by: string
  readonly room?: string
  readonly type?: types.Message
  readonly text?: string
  readonly at?: number
  readonly id?: string
  readonly mentions?: readonly string[]
  readonly file?: { readonly name: string; readonly bytes: Uint8Array }
}

/** The mock of WeChat, with what a test lets it refuse or leave out. */
class MockedPuppet extends PuppetMock {
  /** Why a message to that place is refused; the empty place is every place. */
  readonly refusals = new Map<string, string>()
  readonly told: {
    readonly place: string
    readonly id: string
    readonly text: string
    readonly mentions: readonly string[]
  }[] = []
  /** Whether what it says comes back, is shown, and is numbered. */
  echoes = true
  loses = false
  /** So many of the next messages arrive, and nothing of them comes back. */
  swallows = 0
  numbers = true

  /** The mock’s own numbers nothing and knows no mentions. */
  sendText(place: string, text: string, mentions: readonly string[] = []): Promise<string | undefined> {
    const why = this.refusals.get(place) ?? this.refusals.get('')
    if (why !== undefined) return Promise.reject(new Error(why))
    const id = `own-${randomUUID()}`
    if (this.loses) return Promise.resolve(this.numbers ? id : undefined)
    this.told.push({ place, id, text, mentions })
    const isRoom = this.mocker.cacheRoomPayload.has(place)
    this.keep({
      id,
      talkerId: this.currentUserId,
      timestamp: Date.now(),
      type: types.Message.Text,
      text,
      ...(isRoom ? { roomId: place } : { listenerId: place }),
    })
    const swallowed = this.swallows > 0
    if (swallowed) this.swallows -= 1
    if (this.echoes && !swallowed) this.emit('message', { messageId: id })
    return Promise.resolve(this.numbers ? id : undefined)
  }

  keep(payload: payloads.Message): void {
    this.mocker.cacheMessagePayload.set(payload.id, payload)
  }

  /** At once, where the mock takes a second. */
  override ding(data?: string): void {
    this.emit('dong', { data: data ?? '' })
  }
}

/** A file as Wechaty passes it on; 1 is: with its bytes in it. */
const box = { boxType: 1, type: 1, metadata: {}, size: 0 } as const

interface Server {
  start(): Promise<void>
  stop(): Promise<void>
}
/** Its own types change those of Node's promisify. */
const serverModule = z.object({
  PuppetServer: z.custom<new (options: object) => Server>((value) => typeof value === 'function'),
})

export async function startWechatGateway(): Promise<WechatGateway> {
  const service: string = 'wechaty-puppet-service'
  const { PuppetServer } = serverModule.parse(await import(service))
  const endpoint = `127.0.0.1:${await freePort()}`
  const token = `insecure_${randomUUID()}`
  const mocker = new mock.Mocker()
  const puppet = new MockedPuppet({ mocker })
  puppet.on('error', () => undefined)
  Object.assign(puppet, { messageSendText: puppet.sendText.bind(puppet) })
  await puppet.start()
  mocker.createContact({ id: assistantAccount.id, name: assistantAccount.name })
  let server: Server | null = null

  const restore = async () => {
    server = new PuppetServer({ endpoint, puppet, token })
    await server.start()
  }
  const cut = async () => {
    await server?.stop()
    server = null
  }
  const hold = ({ by, room, type, text, at, id, mentions, file }: Said): string => {
    const message = id ?? `msg-${randomUUID()}`
    puppet.keep({
      id: message,
      talkerId: by,
      timestamp: at ?? Date.now(),
      type: type ?? types.Message.Text,
      text: text ?? '',
      ...(file ? { filename: file.name } : {}),
      ...(room === undefined
        ? { listenerId: assistantAccount.id }
        : { roomId: room, mentionIdList: [...(mentions ?? [])] }),
    })
    if (file) {
      const base64 = Buffer.from(file.bytes).toString('base64')
      mocker.cacheFileBoxPayload.set(message, { ...box, base64, name: file.name })
    }
    return message
  }
  const tellAgain = (id: string) => void puppet.emit('message', { messageId: id })

  await restore()
  return {
    settings: {
      WECHATY_PUPPET_SERVICE_TOKEN: token,
      WECHATY_PUPPET_SERVICE_ENDPOINT: endpoint,
    },
    puppet,
    logIn: (id = assistantAccount.id) => puppet.login(id),
    logOut: () => puppet.logout(),
    scan: (code) => mocker.scan(code),
    addContact: (id, name) => void mocker.createContact({ id, name }),
    addRoom: (id, topic, members) =>
      void mocker.createRoom({ id, topic, memberIdList: [assistantAccount.id, ...members] }),
    hold,
    tellAgain,
    say(said) {
      const id = hold(said)
      tellAgain(id)
      return id
    },
    shown: (place) => puppet.told.filter((each) => each.place === place),
    cut,
    restore,
    async close() {
      await cut()
      await puppet.stop()
    },
  }
}
