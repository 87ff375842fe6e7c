// What only WeChat Work has: cards that change, requests that close, a line that another takes.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WecomOptions } from '../../../bots/wecom/channel.ts'
import type { Channel, Delivery, DeliveryError } from '../../../src/ports/channel.ts'
import { startWecomServer, type WecomServer } from '../../servers/wecom-server.ts'
import { createInbox, type Inbox } from '../inbox.ts'
import { createShelf, type Shelf } from '../shelf.ts'
import { bot, channelAt } from './wecom-harness.ts'
import { patience } from '../../patience.ts'
import { send } from '../send.ts'

let server: WecomServer
let channel: Channel
let inbox: Inbox
let shelf: Shelf

const open = async (more: Partial<WecomOptions> = {}) => {
  channel = channelAt(server, shelf.keep, more)
  await channel.start(inbox.receive)
}
const reply = (to: Delivery['to'], text: string, more: Partial<Delivery> = {}): Delivery => ({
  id: `d-${text.length}`,
  kind: 'reply',
  to,
  text,
  mentions: [],
  buttons: [],
  cases: [],
  ...more,
})
const task = '0001 临巴镇团石村 李**：残疾人证，请在11月20日（周五）前签收。'
const said = (text: string, more: Record<string, unknown> = {}) => ({
  msgtype: 'text',
  text: { content: text },
  from: { userid: 'he' },
  ...more,
})

beforeEach(async () => {
  server = await startWecomServer(bot)
  inbox = createInbox()
  shelf = createShelf()
})
afterEach(async () => {
  await channel.stop()
  await server.close()
})

describe('a card', () => {
  const show = () =>
    send(
      channel,
      reply({ account: 'he' }, task, { id: 'out-1', kind: 'task', buttons: ['签收', '退回', '延期'] }),
    )
  const press = (label: string) => {
    const card = server.shown('he').find((each) => each.buttons.length > 0)
    const key = card?.buttons.find((each) => each.text === label)?.key
    return server.event({ eventtype: 'template_card_event', event_key: key, task_id: card?.task }, 'he')
  }

  it('loses its buttons when one is pressed and the press is stored', async () => {
    await open()
    await show()
    const message = await inbox.nextAfter(() => Promise.resolve(press('签收')))
    expect(message).toMatchObject({ button: '签收', text: '签收', quote: { text: task, message: 'out-1' } })
    await vi.waitFor(() => {
      expect(server.shown('he')).toHaveLength(1)
      expect(server.shown('he')[0]).toMatchObject({ buttons: [], text: expect.stringContaining('签收') })
    }, patience)
  })

  it('keeps them while the press cannot be stored', async () => {
    await open()
    await show()
    inbox.refuse(1_000)
    press('签收')
    await vi.waitFor(() => expect(inbox.refused()).toBeGreaterThan(0), patience)
    expect(server.shown('he')[0]?.buttons).toHaveLength(3)
    inbox.refuse(0)
    await inbox.until(1)
  })

  it('says which case it is about, also when it was sent by a process that is gone', async () => {
    await open()
    await show()
    await channel.stop()
    await open()
    const message = await inbox.nextAfter(() => Promise.resolve(press('延期')))
    expect(message).toMatchObject({ button: '延期', quote: { text: task } })
  })

  it('sent once more has an id of its own, as the platform asks', async () => {
    await open()
    await show()
    await show()
    const tasks = server.shown('he').map((each) => each.task)
    expect(new Set(tasks).size).toBe(2)
    for (const each of tasks) expect(each).toMatch(/^[\w@-]{1,128}$/)
  })
})

describe('a reply', () => {
  it('is the answer to the request of the one it is for, once', async () => {
    await open()
    await inbox.nextAfter(() => Promise.resolve(server.say(said('0001到哪步了'))))
    await send(channel, reply({ account: 'he' }, '已登记'))
    await send(channel, reply({ account: 'he' }, '请核实'))
    expect(server.shown('he').map((each) => each.type)).toEqual(['stream', 'markdown'])
  })

  it('in a group answers only whom it mentions', async () => {
    await open()
    await inbox.nextAfter(() => Promise.resolve(server.say(said('@小助手 收到', { chatid: 'g' }))))
    await send(channel, reply({ room: 'g' }, '一', { mentions: [{ account: 'zhou', name: '周敏' }] }))
    await send(channel, reply({ room: 'g' }, '二', { mentions: [{ account: 'he', name: '何静' }] }))
    expect(server.shown('g').map((each) => each.type)).toEqual(['markdown', 'stream'])
  })

  it('that comes too late is a message of its own', async () => {
    await open()
    await inbox.nextAfter(() => Promise.resolve(server.say(said('0001到哪步了'))))
    server.closeRequests()
    await send(channel, reply({ account: 'he' }, '已登记'))
    expect(server.shown('he').map(({ type, text }) => ({ type, text }))).toEqual([
      { type: 'markdown', text: '已登记' },
    ])
  })

  it('shows masked names and signs as they are, and mentions nobody by what is in its words', async () => {
    await open()
    await send(channel, reply({ room: 'g' }, '李**、王**\n# 1 <@all> [点这里](http://x.example)'))
    expect(server.shown('g')[0]?.text).toBe('李＊＊、王＊＊\n＃ 1 ＜@all> ［点这里］(http://x.example)')
  })
})

describe('what is heard', () => {
  it('of a spoken message is its words, as the platform wrote them down', async () => {
    await open()
    const message = await inbox.nextAfter(() =>
      Promise.resolve(
        server.say({ msgtype: 'voice', voice: { content: '本月无新增' }, from: { userid: 'chen' } }),
      ),
    )
    expect(message).toMatchObject({ text: '本月无新增', attachments: [] })
  })

  it('of a file that is gone says so, and is not lost', async () => {
    await open()
    const file = { url: server.put(Buffer.from('x'), 'a.docx').url.replace(/.$/, ''), aeskey: 'AAAA' }
    const message = await inbox.nextAfter(() =>
      Promise.resolve(server.say({ msgtype: 'file', file, from: { userid: 'chen' } })),
    )
    expect(message.attachments).toEqual([{ kind: 'file', name: '文件', refused: 'unreadable' }])
  })

  it('leaves out a frame that cannot be read, and hears the next', async () => {
    await open()
    server.say({ msgtype: 'text', text: 7, from: { userid: 'chen' } })
    const message = await inbox.nextAfter(() => Promise.resolve(server.say(said('好的'))))
    expect(message.text).toBe('好的')
  })

  it.each([
    [null, '@机器人 0001 到哪步了', '0001 到哪步了'],
    [null, '0001 到哪步了 @机器人', '0001 到哪步了'],
    ['1+N 助手', '@周敏 @1+N 助手\u20050001 到哪步了', '@周敏 0001 到哪步了'],
  ])('with the bot called %s, “%s” says “%s”', async (botName, text, words) => {
    await open({ botName })
    const message = await inbox.nextAfter(() => Promise.resolve(server.say(said(text, { chatid: 'g' }))))
    expect(message).toMatchObject({ text: words, mentioned: true, room: 'g' })
  })

  it('welcomes who opens the chat, and takes that for no message', async () => {
    await open()
    server.event({ eventtype: 'enter_chat' }, 'chen')
    await vi.waitFor(() => expect(server.shown('chen')[0]?.text).toContain('1+N'), patience)
    expect(inbox.taken).toEqual([])
  })
})

describe('the line', () => {
  it('with a wrong secret is away, lets the house start, and is tried on', async () => {
    await open({ secret: 'wrong', keeping: { firstPauseMs: 5, patienceMs: 100 } })
    expect(channel.state()).toBe('away')
    await vi.waitFor(() => expect(server.logins()).toBeGreaterThan(6), patience)
  })

  it('that another program takes is away, and comes back after a while', async () => {
    await open({ keeping: { afterTakingMs: 50, firstPauseMs: 20 } })
    server.takeOver()
    await vi.waitFor(() => expect(channel.state()).toBe('away'), patience)
    await vi.waitFor(() => expect(channel.state()).toBe('ready'), patience)
  })

  it('does not know whether a message arrived that nobody answers for', async () => {
    await open()
    server.keepSilent(true)
    const error = await send(channel, reply({ account: 'he' }, '请核实')).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ retry: true, inDoubt: true } satisfies Partial<DeliveryError>)
  })

  it.each([
    [40_058, { retry: false, retryAfterMs: null }],
    [45_009, { retry: true, retryAfterMs: 60_000 }],
    [999_999, { retry: true, retryAfterMs: null }],
  ])('reads the platform’s %i', async (code, verdict) => {
    await open()
    server.refuse(code)
    const error = await send(channel, reply({ account: 'he' }, '请核实')).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ ...verdict, inDoubt: false })
  })
})
