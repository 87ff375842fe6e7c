// A whole talk on Telegram: people in a work group, a Bot API server, the running assistant between.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type BotApiServer, startBotApiServer } from '../servers/bot-api-server.ts'
import { png } from '../prisma/sample-files.ts'
import { type ShownMessage, testBot } from '../servers/telegram-chats.ts'
import { type HouseOnChannels, openHouseOnChannels } from './house-on-channels.ts'
import { patience } from '../patience.ts'

const chen = { id: 7001, first_name: '陈国富' }
const zhou = { id: 7002, first_name: '周敏' }
const stranger = { id: 7009, first_name: '周敏' }
const workGroup = -880001
/** Some pictures, no two alike. */
const picture = (place: number) => png(8 + place, 8, true)
/** Thursday morning, county time. */
const morning = Date.parse('2026-11-12T09:10:00+08:00')

let server: BotApiServer
let house: HouseOnChannels
beforeAll(async () => {
  server = await startBotApiServer([chen, zhou, stranger], morning / 1_000)
  server.chats.openGroup(workGroup, '临巴镇残联工作群')
  const handles = {
    telegram: {
      people: { chen: String(chen.id), zhou: String(zhou.id) },
      rooms: { linba: String(workGroup) },
    },
  }
  const settings = { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.root }
  house = await openHouseOnChannels(morning, handles, settings)
}, 60_000)
afterAll(async () => {
  await house.close()
  await server.close()
})

function say(by: { id: number; first_name: string }, chat: number, text: string, reply?: ShownMessage): void {
  const quoted = reply ? { reply_to_message: reply } : {}
  server.updates.add({ message: server.chats.add(chat, by, { text, ...quoted }) })
}
/** What the assistant says in a chat that says this, after so many others. */
const hears = (chat: number, words: RegExp, after = 0): Promise<ShownMessage> =>
  vi.waitFor(() => {
    const said = server.chats.saidByBot(chat).slice(after)
    const found = said.findLast(({ text }) => words.test(text ?? ''))
    if (!found) throw new Error(`not said: ${words}, but ${said.map(({ text }) => text).join(' | ')}`)
    return found
  }, patience)

describe('on Telegram', () => {
  it('a cadre reports in the work group and is answered there, without the name', async () => {
    say(chen, workGroup, '报一个：3组李大全，67岁，车祸两只脚都断了，没办过残疾证，还想要个轮椅')
    const answer = await hears(workGroup, /已登记 0001/u)
    expect(answer.text).not.toContain('李大全')
    expect(answer.text).toContain('11月19日')
    expect(await house.kept.cases()).toEqual(['0001 requested'])
  })

  it('the clerk gets her card and presses it', async () => {
    const card = await hears(zhou.id, /0001/u)
    const button = card.reply_markup?.inline_keyboard.flat().find(({ text }) => text === '已核实')
    server.updates.add({
      callback_query: {
        id: 'q1',
        from: zhou,
        chat_instance: '1',
        data: button?.callback_data,
        message: card,
      },
    })
    await vi.waitFor(() => {
      const now = server.chats.message(zhou.id, card.message_id)
      expect(now?.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toContain('✓ 已核实')
    }, patience)
    await vi.waitFor(async () => expect(await house.kept.events('0001')).toContain('CaseVerified'), patience)
  })

  it('somebody who only has the clerk’s name may do nothing of hers', async () => {
    say(stranger, stranger.id, '0001 上报县残联')
    await hears(stranger.id, /./u)
    expect(await house.kept.cases()).toEqual(['0001 requested'])
  })

  it('a report written anew is taken back and taken again, as it is now', async () => {
    const before = server.chats.saidByBot(workGroup).length
    const first = server.chats.add(workGroup, chen, { text: '报一个：5组何玉兰，60岁，瘫痪在床，要个轮椅' })
    server.updates.add({ message: first })
    await hears(workGroup, /已登记 0002/u, before)
    const text = '报一个：5组何玉莲，60岁，瘫痪在床，要个轮椅'
    const edited = server.chats.edit(workGroup, first.message_id, { text, edit_date: first.date + 60 })
    server.updates.add({ edited_message: edited })
    await hears(workGroup, /已登记 0003/u, before)
    expect(await house.kept.cases()).toEqual(['0001 requested', '0002 withdrawn', '0003 requested'])
  })

  it('whoever mentions the bot about a case is answered', async () => {
    const text = `@${testBot.username} 0001 到哪步了`
    const entities = [{ type: 'mention', offset: 0, length: testBot.username.length + 1 }]
    const before = server.chats.saidByBot(workGroup).length
    server.updates.add({ message: server.chats.add(workGroup, chen, { text, entities }) })
    await hears(workGroup, /0001/u, before)
  })

  it('a topic is answered in that topic', async () => {
    server.chats.openTopic(workGroup, 7)
    const before = server.chats.saidByBot(workGroup).length
    const inTopic = { message_thread_id: 7, is_topic_message: true }
    const text = '报一个：6组蒋有田，67岁，瘫痪在床，想申请护理补贴'
    server.updates.add({ message: server.chats.add(workGroup, chen, { text, ...inTopic }) })
    expect(await hears(workGroup, /已登记 0004/u, before)).toMatchObject({ message_thread_id: 7 })
  })

  it('an album is answered once, and all of it is in the case', async () => {
    const before = server.chats.saidByBot(zhou.id).length
    for (const [place, id] of ['p1', 'p2', 'p3'].entries()) {
      server.addFile(id, picture(place))
      const photo = [{ file_id: id, file_size: picture(place).length }]
      const caption = place === 0 ? { caption: '0004 核实属实' } : {}
      const message = server.chats.add(zhou.id, zhou, { photo, media_group_id: '130', ...caption })
      server.updates.add({ message })
    }
    await hears(zhou.id, /这组文件已存入/u, before)
    await vi.waitFor(
      async () =>
        expect((await house.kept.events('0004')).filter((type) => type === 'FileAttached')).toHaveLength(3),
      patience,
    )
    const said = server.chats.saidByBot(zhou.id).slice(before)
    expect(said.filter(({ text }) => /图片已收到|已存入/u.test(text ?? ''))).toHaveLength(1)
  })

  it('is ready in its health, and leaves no update and no name behind', async () => {
    const health = await fetch(new URL('/healthz', house.running.address))
    expect(await health.json()).toMatchObject({ status: 'ok', channels: { telegram: 'ready' } })
    await vi.waitFor(() => expect(server.updates.waiting()).toEqual([]), patience)
    for (const secret of ['李大全', server.token]) expect(house.running.log()).not.toContain(secret)
  })
})
