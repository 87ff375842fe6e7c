// What people do on Telegram beyond plain words, and what the assistant receives of it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testBot } from '../../servers/telegram-chats.ts'
import { createInbox, type Inbox } from '../inbox.ts'
import { createShelf } from '../shelf.ts'
import { openTelegramHarness, type TelegramHarness, workGroup } from './telegram-harness.ts'

let harness: TelegramHarness
let inbox: Inbox
const chen = { id: 7001, first_name: '陈国富' }
const group = { id: workGroup, type: 'group', title: '临巴镇残联工作群' } as const

beforeEach(async () => {
  harness = await openTelegramHarness(createShelf().keep)
  inbox = createInbox()
  await harness.channel.start(inbox.receive)
})
afterEach(async () => {
  await harness.channel.stop()
  await harness.close()
})

/** Somebody's message as Telegram tells it, with whatever is in it. */
const tell = (content: Readonly<Record<string, unknown>>, chat = 7001) =>
  inbox.nextAfter(async () =>
    harness.server.updates.add({ message: harness.server.chats.add(chat, chen, content) }),
  )

describe('commands', () => {
  it.each([
    ['/start', '帮助'],
    ['/help', '帮助'],
    ['/start 123456', '123456'],
    ['/0001 到哪步了', '/0001 到哪步了'],
  ])('“%s” says “%s”', async (text, says) => {
    const [command = ''] = text.split(' ')
    const entities = /^\/[a-z]/u.test(text)
      ? [{ type: 'bot_command', offset: 0, length: command.length }]
      : []
    expect((await tell({ text, entities })).text).toBe(says)
  })

  it('are meant for the assistant in a group when they name it, and not when they name another bot', async () => {
    const entities = [{ type: 'bot_command', offset: 0, length: `/help@${testBot.username}`.length }]
    expect(await tell({ text: `/help@${testBot.username}`, entities }, workGroup)).toMatchObject({
      mentioned: true,
      text: '帮助',
    })
    const others = [{ type: 'bot_command', offset: 0, length: '/help@WeatherBot'.length }]
    expect(await tell({ text: '/help@WeatherBot', entities: others }, workGroup)).toMatchObject({
      mentioned: false,
      text: '/help@WeatherBot',
    })
  })
})

describe('mentions', () => {
  it('count wherever they stand, in any case, also below a picture', async () => {
    const caption = '照片 @oneplusnbot 请看'
    const caption_entities = [{ type: 'mention', offset: 3, length: 12 }]
    const photo = [{ file_id: 'none', file_size: 3 }]
    expect(await tell({ caption, caption_entities, photo }, workGroup)).toMatchObject({
      mentioned: true,
      text: '照片  请看',
    })
  })

  it('do not count when the same letters are only words', async () => {
    expect(await tell({ text: `写作@${testBot.username}` }, workGroup)).toMatchObject({ mentioned: false })
  })
})

describe('a message written anew', () => {
  it('takes the earlier one back, then is said', async () => {
    const [by] = harness.people
    const where = { account: by.account }
    const id = await harness.write({ by, where, text: '3组李大权要轮椅' })
    await inbox.until(1)
    await harness.rewrite(id, '3组李大全要轮椅')
    const [, takenBack, again] = await inbox.until(3)
    expect(takenBack).toMatchObject({ retracts: id, text: '', sender: by })
    expect(again).toMatchObject({ text: '3组李大全要轮椅', sender: by })
    expect(again).not.toHaveProperty('retracts')
    expect(new Set([id, takenBack?.id, again?.id]).size).toBe(3)
  })

  it('twice takes back the version before, however often it is told', async () => {
    const [by] = harness.people
    const id = await harness.write({ by, where: { account: by.account }, text: '一' })
    await harness.rewrite(id, '二')
    await inbox.until(3)
    await harness.rewrite(id, '三')
    const [, , second, takenBack, third] = await inbox.until(5)
    expect(takenBack).toMatchObject({ retracts: second?.id })
    expect(third).toMatchObject({ text: '三' })
    harness.server.updates.add({ edited_message: harness.server.chats.message(7001, 1) })
    const [told, again] = (await inbox.until(7)).slice(5)
    expect([told?.id, told?.retracts, again?.id]).toEqual([takenBack?.id, second?.id, third?.id])
  })
})

describe('other people’s words', () => {
  it('are quoted when they are forwarded, and never said by who forwards', async () => {
    const text = `@${testBot.username} 0001 已办结`
    const entities = [{ type: 'mention', offset: 0, length: testBot.username.length + 1 }]
    expect(await tell({ text, entities, forward_origin: { type: 'hidden_user' } }, workGroup)).toMatchObject({
      text: '',
      mentioned: false,
      quote: { text: '0001 已办结', message: null },
      attachments: [{ kind: 'forward' }],
    })
  })

  it('are quoted by the part that was marked, when that names a case', async () => {
    const reply_to_message = harness.server.chats.add(workGroup, testBot, {
      text: '0001 待核实\n0002 待派单',
    })
    const marked = await tell({ text: '收到', reply_to_message, quote: { text: '0002 待派单' } }, workGroup)
    expect(marked.quote?.text).toBe('0002 待派单')
    const nothing = await tell({ text: '收到', reply_to_message, quote: { text: '待派单' } }, workGroup)
    expect(nothing.quote?.text).toBe('0001 待核实\n0002 待派单')
  })

  it('are the group’s when an administrator hides behind it', async () => {
    const text = '报一个'
    expect((await tell({ text, sender_chat: group }, workGroup)).sender).toEqual({
      account: String(workGroup),
      name: group.title,
    })
  })
})

describe('where and with what a message was sent', () => {
  it('is known of a topic, and not of a chain of replies', async () => {
    const inTopic = { message_thread_id: 7, is_topic_message: true }
    expect(await tell({ text: '报一个', ...inTopic }, workGroup)).toMatchObject({ topic: '7' })
    expect(await tell({ text: '报一个', message_thread_id: 7 }, workGroup)).not.toHaveProperty('topic')
  })

  it('is known of pictures sent together', async () => {
    harness.server.addFile('p1', new Uint8Array([1]))
    const photo = [{ file_id: 'p1', file_size: 1 }]
    expect(await tell({ photo, media_group_id: '130' })).toMatchObject({ album: '130' })
    expect(await tell({ photo })).not.toHaveProperty('album')
  })
})

describe('what says nothing', () => {
  it('is passed over: who joined, another bot, what nobody has heard of', async () => {
    const { updates, chats } = harness.server
    updates.add({ message: chats.add(workGroup, chen, { new_chat_members: [chen] }) })
    updates.add({
      message: chats.add(workGroup, { id: 9, first_name: 'Bot', is_bot: true }, { text: '广告' }),
    })
    updates.add({ message: { message_id: 'one' } })
    updates.add({ poll: { id: '1' } })
    expect((await tell({ text: '好的' })).text).toBe('好的')
    expect(inbox.taken).toHaveLength(1)
    expect(harness.log()).toContain('an update was not understood')
  })
})

describe('a file', () => {
  it('that is too large or cannot be fetched says so, and its message comes all the same', async () => {
    const large = { file_id: 'large', file_size: 30_000_000, file_name: '录像.mov' }
    expect(await tell({ caption: '看这个', document: large })).toMatchObject({
      text: '看这个',
      attachments: [{ kind: 'file', name: '录像.mov', refused: 'too-large' }],
    })
    const gone = { file_id: 'gone', file_size: 3, file_name: '表.docx' }
    expect((await tell({ document: gone })).attachments).toEqual([
      { kind: 'file', name: '表.docx', refused: 'unreadable' },
    ])
  })

  it('sent as a file is a picture when it is one', async () => {
    harness.server.addFile('scan', new Uint8Array([1]))
    const document = { file_id: 'scan', file_size: 1, file_name: '扫描.png', mime_type: 'image/png' }
    expect((await tell({ document })).attachments).toMatchObject([{ kind: 'image', name: '扫描.png' }])
  })
})
