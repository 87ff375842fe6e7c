// What only WeChat has to be heard: chains, mentions without a list, the past told again, things that say nothing.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { types } from 'wechaty-puppet'
import type { Channel } from '../../../src/ports/channel.ts'
import { assistantAccount, type WechatGateway } from '../../servers/wechat-gateway.ts'
import { createInbox, type Inbox } from '../inbox.ts'
import { createShelf, type Shelf } from '../shelf.ts'
import { channelAt, openGatewayInTest, people, room, temporaryDir } from './wechat-harness.ts'
import { patience } from '../../patience.ts'
import { send } from '../send.ts'

const [chen, zhou] = people
let gateway: WechatGateway
let channel: Channel
let inbox: Inbox
let shelf: Shelf
let dataDir: string
let begun: number

const open = async () => {
  channel = channelAt(gateway, { keep: shelf.keep, dataDir, fileMs: 300 })
  await channel.start(inbox.receive)
}
const hears = (said: Parameters<WechatGateway['say']>[0]) =>
  inbox.nextAfter(() => Promise.resolve(gateway.say(said)))

beforeEach(async () => {
  gateway = await openGatewayInTest()
  inbox = createInbox()
  shelf = createShelf()
  dataDir = temporaryDir()
  begun = Date.now()
  await open()
})
afterEach(async () => {
  await channel.stop()
  await gateway.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('a chain of everybody’s lines', () => {
  const chain = (...lines: string[]) =>
    ['#接龙', '11月摸排', '', ...lines.map((line, index) => `${index + 1}. ${line}`)].join('\n')

  it('brings only what nobody has posted before', async () => {
    const first = await hears({ by: chen.account, room, text: chain('八庙村 陈 无') })
    expect(first.text).toBe(chain('八庙村 陈 无'))
    const second = await hears({ by: zhou.account, room, text: chain('八庙村 陈 无', '铜佛村 王 1人 轮椅') })
    expect(second.text).toBe('#接龙\n11月摸排\n\n2. 铜佛村 王 1人 轮椅')
  })

  it('brings everything again in another room, and what could not be stored', async () => {
    inbox.refuse(2)
    const message = await hears({
      by: chen.account,
      room,
      type: types.Message.GroupNote,
      text: chain('八庙村 陈 无'),
    })
    expect(message.text).toContain('八庙村')
    gateway.addRoom('other@chatroom', '另一个群', [chen.account])
    const other = await hears({ by: chen.account, room: 'other@chatroom', text: chain('八庙村 陈 无') })
    expect(other.text).toContain('八庙村')
  })
})

describe('a mention', () => {
  it.each([
    [`@${assistantAccount.name}\u20050001到哪步了`, true, '0001到哪步了'],
    [`0001到哪步了 @${assistantAccount.name}`, true, '0001到哪步了'],
    [`@${assistantAccount.name}们好`, false, `@${assistantAccount.name}们好`],
    ['@所有人\u2005明天开会', false, '@所有人\u2005明天开会'],
  ])('without a list, in “%s”: %s', async (text, mentioned, words) => {
    expect(await hears({ by: chen.account, room, text })).toMatchObject({ mentioned, text: words })
  })

  it('is what the list says, whatever the words say', async () => {
    const text = `@${assistantAccount.name}\u2005收到`
    expect(await hears({ by: chen.account, room, text, mentions: [zhou.account] })).toMatchObject({
      mentioned: false,
    })
  })
})

describe('what says nothing', () => {
  it.each([types.Message.Emoticon, types.Message.RedEnvelope, types.Message.Transfer, types.Message.Unknown])(
    'is left out: %i',
    async (type) => {
      gateway.say({ by: chen.account, room, type, text: '' })
      expect(await hears({ by: chen.account, room, text: '好的' })).toMatchObject({ text: '好的' })
      expect(inbox.taken).toHaveLength(1)
    },
  )

  it('is what the assistant said itself', async () => {
    await send(channel, {
      id: 'd',
      kind: 'reply',
      to: { room },
      text: '已登记',
      mentions: [],
      buttons: [],
      cases: [],
    })
    await hears({ by: chen.account, room, text: '好的' })
    expect(inbox.taken.map(({ text }) => text)).toEqual(['好的'])
  })
})

describe('what comes along', () => {
  it('and cannot be read says so, and is not lost', async () => {
    const message = await hears({ by: chen.account, type: types.Message.Image, text: '' })
    expect(message.attachments).toEqual([{ kind: 'image', name: '图片', refused: 'unreadable' }])
  })

  it('spoken is a voice message without its sound', async () => {
    const message = await hears({ by: chen.account, type: types.Message.Audio, text: '' })
    expect(message).toMatchObject({ text: '', attachments: [{ kind: 'voice' }] })
    expect(shelf.kept).toEqual([])
  })
})

describe('the past', () => {
  const hour = 3_600_000
  const last = async () => {
    gateway.say({ by: chen.account, text: '好的', at: Date.now() })
    await vi.waitFor(() => expect(inbox.taken.at(-1)?.text).toBe('好的'), patience)
    return inbox.taken.map(({ text }) => text)
  }

  it('of an account before its first start changes nothing', async () => {
    gateway.say({ by: chen.account, text: '去年的事', at: begun - hour })
    expect(await last()).toEqual(['好的'])
  })

  it('told again after a restart under new ids changes nothing, and what was missed is heard', async () => {
    const at = Date.now()
    await hears({ by: chen.account, text: '报一个：李大全', at })
    await channel.stop()
    await open()
    gateway.say({ by: chen.account, text: '报一个：李大全', at, id: 'anew' })
    gateway.say({ by: chen.account, text: '停机时说的', at: at + 1_000 })
    expect(await last()).toEqual(['报一个：李大全', '停机时说的', '好的'])
  })

  it('is kept without its words', async () => {
    await hears({ by: chen.account, text: '报一个：李大全' })
    await channel.stop()
    expect(readdirSync(dataDir)).toEqual(['history.json'])
    expect(readFileSync(join(dataDir, 'history.json'), 'utf8')).not.toContain('李大全')
  })
})

it('writes nothing into the home directory', async () => {
  const home = process.env['HOME']
  process.env['HOME'] = dataDir
  try {
    await channel.stop()
    await open()
    await hears({ by: chen.account, room, text: '好的' })
    expect(existsSync(join(dataDir, '.wechaty'))).toBe(false)
  } finally {
    process.env['HOME'] = home
  }
})
