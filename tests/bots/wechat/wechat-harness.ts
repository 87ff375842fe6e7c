// WeChat under the contract: a real client of Wechaty's over gRPC, at a gateway on loopback with the mock of WeChat in it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { types } from 'wechaty-puppet'
import { createWechatChannel, type WechatOptions } from '../../../bots/wechat/channel.ts'
import { longestText } from '../../../bots/wechat/speak.ts'
import type { KeepFile } from '../../../src/ports/attachment-store.ts'
import type { Channel } from '../../../src/ports/channel.ts'
import {
  assistantAccount,
  startWechatGateway,
  type Said,
  type WechatGateway,
} from '../../servers/wechat-gateway.ts'
import type { Abilities, ChannelHarness, Where, Written } from '../harness.ts'
import { patience } from '../../patience.ts'

export const wechatCan: Abilities = {
  rooms: true,
  mentions: true,
  overhears: true,
  quotes: 'by-text',
  buttons: false,
  attachments: ['image', 'file', 'voice', 'forward'],
  captions: [],
  files: true,
  retracts: true,
  keeps: false,
  tellsBlocked: true,
  tellsGone: true,
  throttles: true,
}

export const people = [
  { account: 'wxid_chen', name: '陈国富' },
  { account: 'wxid_zhou', name: '周敏' },
] as const
export const room = '19850001@chatroom'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** A gateway with two people and a room, the account logged in. */
export async function openGatewayInTest(): Promise<WechatGateway> {
  const gateway = await startWechatGateway()
  for (const { account, name } of people) gateway.addContact(account, name)
  gateway.addRoom(
    room,
    '临巴镇残联工作群',
    people.map(({ account }) => account),
  )
  gateway.logIn()
  return gateway
}

export function channelAt(
  gateway: WechatGateway,
  { keep, dataDir, ...more }: Pick<WechatOptions, 'keep' | 'dataDir'> & Partial<WechatOptions>,
): Channel {
  Object.assign(process.env, gateway.settings)
  return createWechatChannel({
    puppet: 'wechaty-puppet-service',
    dataDir,
    keep,
    now: Date.now,
    log: quiet,
    limit: { messages: 1_000, withinSeconds: 1 },
    keeping: { firstPauseMs: 20, longestPauseMs: 100, patienceMs: 10_000 },
    ...more,
  })
}

export const temporaryDir = () => mkdtempSync(join(tmpdir(), 'wechat-'))

export const until = (channel: Channel, state: string) =>
  vi.waitFor(() => {
    if (channel.state() !== state) throw new Error(`still ${channel.state()}`)
  }, patience)

const kindOf = {
  image: types.Message.Image,
  file: types.Message.Attachment,
  voice: types.Message.Audio,
  forward: types.Message.ChatHistory,
} as const

const placeOf = (where: Where): string => ('room' in where ? where.room : where.account)

export async function wechatHarness(keep: KeepFile): Promise<ChannelHarness> {
  const gateway = await openGatewayInTest()
  const dataDir = temporaryDir()
  const channel = channelAt(gateway, { keep, dataDir })
  const [someone] = people
  /** After the start, which is after everything that was said before. */
  let at = Date.now()

  const compose = ({ by, where, text, mention, mentioning, quote, attach }: Written): Said => {
    at += 1_000
    const quoted = quote ? `「${assistantAccount.name}：${quote.text}」\n- - - - - - - - - - - - - - -\n` : ''
    const words = [
      ...(mention ? [`@${assistantAccount.name}\u2005`] : []),
      ...(mentioning ? [`@${mentioning.name}\u2005`] : []),
      text,
    ].join('')
    return {
      by: by.account,
      at,
      text: quoted + words,
      ...('room' in where ? { room: where.room } : {}),
      mentions: [...(mention ? [assistantAccount.id] : []), ...(mentioning ? [mentioning.account] : [])],
      ...(attach
        ? {
            type: kindOf[attach.kind],
            file: { name: attach.name, bytes: attach.bytes ?? Buffer.from(attach.name) },
          }
        : {}),
    }
  }
  const refuse = (place: string, why: string | null) => {
    if (why === null) gateway.puppet.refusals.delete(place)
    else gateway.puppet.refusals.set(place, why)
    return Promise.resolve()
  }

  return {
    channel,
    longest: longestText,
    people,
    room: { room },
    write: (one) => Promise.resolve(gateway.say(compose(one))),
    press: (by, where, card, label) => {
      gateway.say(compose({ by, where, text: label, quote: card }))
      return Promise.resolve()
    },
    retract: (id) => {
      at += 1_000
      gateway.say({ by: someone.account, at, type: types.Message.Recalled, text: id })
      return Promise.resolve()
    },
    writeSwapped: (first, second) => {
      const [earlier, later] = [gateway.hold(compose(first)), gateway.hold(compose(second))]
      gateway.tellAgain(later)
      gateway.tellAgain(earlier)
      return Promise.resolve([earlier, later] as const)
    },
    handOverAgain: (id) => Promise.resolve(gateway.tellAgain(id)),
    shown: (where) =>
      Promise.resolve(gateway.shown(placeOf(where)).map(({ id, text }) => ({ id, text, buttons: [] }))),
    throttle: (forMs) => refuse('', forMs === null ? null : '操作太频繁，请稍后再试。'),
    block: (account) => refuse(account, '消息已发出，但被对方拒收了。'),
    expel: (where) => refuse(placeOf(where), '你已被移出群聊'),
    cut: async () => {
      await gateway.cut()
      await until(channel, 'away')
    },
    restore: async () => {
      await gateway.restore()
      await until(channel, 'ready')
    },
    close: async () => {
      await gateway.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
