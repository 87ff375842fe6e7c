// The line to WeChat and what is said over it: lost, taken, dumb, logged out; proved by what comes back.
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WechatOptions } from '../../../bots/wechat/channel.ts'
import type { Channel, Delivery } from '../../../src/ports/channel.ts'
import { assistantAccount, type WechatGateway } from '../../servers/wechat-gateway.ts'
import { createInbox, type Inbox } from '../inbox.ts'
import { createShelf } from '../shelf.ts'
import { channelAt, openGatewayInTest, people, room, temporaryDir, until } from './wechat-harness.ts'
import { patience } from '../../patience.ts'
import { send } from '../send.ts'

const [chen] = people
const { keep } = createShelf()
let gateway: WechatGateway
let inbox: Inbox
let dataDir: string
let opened: Channel[]

const open = async (more: Partial<WechatOptions> = {}): Promise<Channel> => {
  const channel = channelAt(gateway, { keep, dataDir, echoMs: 200, ...more })
  opened.push(channel)
  await channel.start(inbox.receive)
  return channel
}
const reply = (text: string, more: Partial<Delivery> = {}): Delivery => ({
  id: 'd-1',
  kind: 'reply',
  to: { room },
  text,
  mentions: [],
  buttons: [],
  cases: [],
  ...more,
})
/** Whether the one part of it is known to have arrived. */
const proof = (channel: Channel, delivery: Delivery) => channel.partsOf(delivery)[0].arrived?.()
const failure = (sending: Promise<unknown>) =>
  sending.then(
    () => null,
    (error: unknown) => error,
  )

beforeEach(async () => {
  gateway = await openGatewayInTest()
  inbox = createInbox()
  dataDir = temporaryDir()
  opened = []
})
afterEach(async () => {
  await Promise.all(opened.map((each) => each.stop()))
  await gateway.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('the account', () => {
  it('that nobody has logged in is away, and says what to scan', async () => {
    await gateway.logOut()
    const channel = await open({ keeping: { patienceMs: 100, firstPauseMs: 20 } })
    await vi.waitFor(() => expect(channel.state()).not.toBe('ready'), patience)
    gateway.scan('https://login.weixin.qq.com/l/abc')
    await vi.waitFor(() => expect(channel.scan?.()).toBe('https://login.weixin.qq.com/l/abc'), patience)
    expect(channel).toMatchObject({ state: expect.any(Function) })
    expect([channel.state(), channel.self?.()]).toEqual(['away', null])
    gateway.logIn()
    await until(channel, 'ready')
    expect([channel.scan?.(), channel.self?.()]).toEqual([null, assistantAccount.id])
  })

  it('that is lost says so, and which one it is when one is back', async () => {
    const channel = await open()
    await gateway.logOut()
    await until(channel, 'away')
    gateway.addContact('wxid_other', '小助手')
    gateway.logIn('wxid_other')
    await until(channel, 'ready')
    expect(channel.self?.()).toBe('wxid_other')
    // Nor is the new one logged out in answer to the old one's logout.
    await inbox.nextAfter(() => Promise.resolve(gateway.say({ by: chen.account, text: '在吗' })))
    expect(gateway.puppet.isLoggedIn).toBe(true)
  })
})

describe('the line', () => {
  it('that tells nothing any more is taken up again', async () => {
    const channel = await open({ keeping: { quietMs: 100, firstPauseMs: 20 } })
    const ding = vi.spyOn(gateway.puppet, 'ding').mockImplementation(() => undefined)
    await until(channel, 'away')
    ding.mockRestore()
    await until(channel, 'ready')
    await inbox.nextAfter(() => Promise.resolve(gateway.say({ by: chen.account, text: '在吗' })))
  })

  it('at a gateway that has another client is not taken for one', async () => {
    const first = await open()
    const second = await open({
      keeping: { quietMs: 100, firstPauseMs: 20, patienceMs: 300, longestPauseMs: 50 },
    })
    await until(second, 'away')
    expect(first.state()).toBe('ready')
    await first.stop()
    await until(second, 'ready')
  })

  it('to nowhere lets the house start, and is tried on', async () => {
    await gateway.cut()
    const channel = await open({ keeping: { patienceMs: 100, firstPauseMs: 20, longestPauseMs: 50 } })
    await until(channel, 'away')
    await gateway.restore()
    await until(channel, 'ready')
  })

  it('let go of does not log the account out', async () => {
    const channel = await open()
    await channel.stop()
    expect(gateway.puppet.isLoggedIn).toBe(true)
    expect((await open()).state()).toBe('ready')
  })
})

describe('what is said', () => {
  it('has arrived when it comes back, and its id is that of what came back', async () => {
    const channel = await open()
    gateway.puppet.numbers = false
    await channel.echo?.()
    const { message } = await send(channel, reply('已登记'))
    expect(message).toBe(gateway.shown(room)[0]?.id)
  })

  it('and does not come back may have arrived or not', async () => {
    const channel = await open()
    await channel.echo?.()
    gateway.puppet.loses = true
    expect(await failure(send(channel, reply('已登记')))).toMatchObject({ retry: true, inDoubt: true })
    expect(await proof(channel, reply('已登记'))).toBeNull()
  })

  it('and comes back late is known to have arrived', async () => {
    const channel = await open()
    await channel.echo?.()
    gateway.puppet.echoes = false
    await failure(send(channel, reply('已登记')))
    const late = gateway.shown(room)[0]?.id ?? ''
    gateway.tellAgain(late)
    await vi.waitFor(
      async () => expect(await proof(channel, reply('已登记'))).toEqual({ message: late }),
      patience,
    )
    expect(await proof(channel, reply('已登记', { id: 'another' }))).toBeNull()
  })

  it('by a puppet that never lets us hear ourselves is taken for sent', async () => {
    gateway.puppet.echoes = false
    const channel = await open()
    const { message } = await send(channel, reply('已登记'))
    expect(message).toBe(gateway.shown(room)[0]?.id)
    await channel.echo?.()
  })

  it('is not heard any more: the account is deaf', async () => {
    const channel = await open()
    await channel.echo?.()
    gateway.puppet.echoes = false
    await expect(channel.echo?.()).rejects.toThrow(/hear/u)
  })

  it('is heard although one word was lost, or while it is told to slow down', async () => {
    const channel = await open()
    await channel.echo?.()
    gateway.puppet.swallows = 1
    await channel.echo?.()
    gateway.puppet.refusals.set('', '操作太频繁，请稍后再试。')
    await channel.echo?.()
  })

  it('has its buttons as words below, and whom it mentions before it', async () => {
    const channel = await open()
    await send(
      channel,
      reply('0001 请签收', {
        buttons: ['签收', '退回'],
        mentions: [{ account: chen.account, name: '陈国富' }],
      }),
    )
    expect(gateway.shown(room)[0]).toMatchObject({
      text: '@陈国富\u20050001 请签收\n（引用这条回复：签收、退回）',
      mentions: [chen.account],
    })
  })
})
