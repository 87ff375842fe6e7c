// Photographs sent to a group on Telegram: the whole house, with the real reader, on what a telephone takes.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createPictureReader } from '../../jobs/pictures/picture-reader.ts'
import type { PictureReader } from '../../src/ports/picture-reader.ts'
import { gate } from '../jobs/queue-parties.ts'
import { openPress, type Press } from '../photographs/paper-file.ts'
import { harmless, numbers, papers } from '../photographs/papers.ts'
import { type Camera, openCamera } from '../photographs/photograph.ts'
import { type BotApiServer, startBotApiServer } from '../servers/bot-api-server.ts'
import type { ShownMessage } from '../servers/telegram-chats.ts'
import { type HouseOnChannels, openHouseOnChannels } from './house-on-channels.ts'

const chen = { id: 7001, first_name: '陈国富' }
const zhou = { id: 7002, first_name: '周敏' }
/** A relative, whom nobody has bound. */
const xiaofang = { id: 7009, first_name: '李小芳' }
const workGroup = -880001
/** Thursday morning, county time. */
const morning = Date.parse('2026-11-12T09:10:00+08:00')
/** However busy the machine is. */
const patience = { timeout: 300_000, interval: 50 }
const long = { timeout: 600_000 }

/** The next picture opens this and is in hand until its reader is closed. */
let taken: ReturnType<typeof gate> | null = null
/** The real reader, with all the time it needs. */
function openReader(): PictureReader {
  const reader = createPictureReader({ limitMs: 600_000 })
  const closing = gate()
  return {
    async read(picture) {
      if (taken) {
        taken.open()
        taken = null
        await closing.opened
      }
      return reader.read(picture)
    },
    async close() {
      await reader.close()
      closing.open()
    },
  }
}

let camera: Camera
let press: Press
let server: BotApiServer
let house: HouseOnChannels
beforeAll(async () => {
  camera = await openCamera()
  press = await openPress()
  server = await startBotApiServer([chen, zhou, xiaofang], morning / 1_000)
  server.chats.openGroup(workGroup, '临巴镇残联工作群')
  const handles = {
    telegram: {
      people: { chen: String(chen.id), zhou: String(zhou.id) },
      rooms: { linba: String(workGroup) },
    },
  }
  const settings = { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.root }
  house = await openHouseOnChannels(morning, handles, settings, { openReader })
}, 120_000)
afterAll(async () => {
  await house?.close()
  await server?.close()
  await press?.close()
  await camera?.close()
})

/** As Telegram passes a photo on: several sizes, no name. */
function sendPhoto(chat: number, bytes: Uint8Array, by = chen): void {
  const file_id = `photo-${server.calls.length}`
  server.addFile(file_id, bytes)
  const photo = [
    { file_id: 'small', file_size: 1 },
    { file_id, file_size: bytes.length },
  ]
  server.updates.add({ message: server.chats.add(chat, by, { photo }) })
}
/** As a file, by the name that a scanning program gives it; by somebody else, since one word to somebody holds for a minute. */
function sendScan(chat: number, bytes: Uint8Array): void {
  const file_id = `scan-${server.calls.length}`
  server.addFile(file_id, bytes)
  const document = { file_id, file_name: '文档 2026-11-12.pdf', file_size: bytes.length }
  server.updates.add({ message: server.chats.add(chat, xiaofang, { document }) })
}
const say = (chat: number, text: string) =>
  server.updates.add({ message: server.chats.add(chat, chen, { text }) })

const hears = (chat: number, words: RegExp): Promise<ShownMessage> =>
  vi.waitFor(() => {
    const said = server.chats.saidByBot(chat)
    const found = said.findLast(({ text }) => words.test(text ?? ''))
    if (!found) throw new Error(`not said: ${words}, but ${said.map(({ text }) => text).join(' | ')}`)
    return found
  }, patience)

/** Every message is handled, and every picture in them read. */
const allLookedAt = (messages: number) =>
  vi.waitFor(async () => {
    expect(await house.kept.inbox()).toEqual({ done: messages })
    expect(await waitingPictures()).toEqual([])
  }, patience)
const waitingPictures = () => house.kept.query(`SELECT key FROM timers WHERE key LIKE 'pictures/%'`)

const warned = /照片.*不适合发在群里/u

describe('a photograph in the work group', () => {
  it('of a place is passed over', long, async () => {
    sendPhoto(workGroup, await camera.photograph(harmless.房屋, 'askew'))
    await allLookedAt(1)
    expect(server.chats.saidByBot(workGroup)).toEqual([])
  })

  it('of a certificate is warned of; others are answered while it is read', long, async () => {
    sendPhoto(workGroup, await camera.photograph(papers.残疾人证, 'askew'))
    say(workGroup, '报一个：3组李大全，67岁，走不得路，想要个轮椅')
    await hears(workGroup, /已登记 0001/u)
    const warning = await hears(workGroup, warned)
    expect(warning.text).toContain('2分钟内撤回')
    expect((await hears(chen.id, /直接发到这里/u)).text).toContain('直接发到这里')
    await allLookedAt(3)
    expect(server.chats.saidByBot(workGroup).filter(({ text }) => warned.test(text ?? ''))).toHaveLength(1)
  })

  it('of a card alone with the assistant is taken without a word of warning', long, async () => {
    const before = server.chats.saidByBot(chen.id).length
    sendPhoto(chen.id, await camera.photograph(papers.身份证正面, 'askew'))
    await allLookedAt(4)
    const said = server.chats.saidByBot(chen.id).slice(before)
    expect(said.map(({ text }) => text).join()).not.toContain('撤回')
  })

  it('leaves nothing of what it showed in the log, in the group, or open in the ledger', async () => {
    const [tables] = (await house.kept.query(
      `SELECT query_to_xml('SELECT * FROM timers', true, false, '')::text ||
        query_to_xml('SELECT * FROM outbox', true, false, '')::text AS all`,
    )) as { all: string }[]
    const said = server.chats.saidByBot(workGroup).map(({ text }) => text)
    const logged = house.running.log()
    for (const shown of [numbers.certificate, numbers.phone, '王桂英', '王大明', '肢体'])
      expect([logged, tables?.all, said.join()].some((place) => place?.includes(shown))).toBe(false)
  })

  it('in hand when the house is closed is read after the next start, and warned of once', long, async () => {
    const before = server.chats.saidByBot(workGroup).length
    const inHand = (taken = gate())
    sendPhoto(workGroup, await camera.photograph(papers.户口簿, 'askew'), zhou)
    await inHand.opened
    expect(await waitingPictures()).toHaveLength(1)
    await house.reopen()
    await allLookedAt(5)
    await vi.waitFor(async () => expect(Object.keys(await house.kept.outbox())).toEqual(['sent']), patience)
    expect(server.chats.saidByBot(workGroup).slice(before)).toMatchObject([
      { text: expect.stringMatching(warned) },
    ])
    expect(server.chats.saidByBot(zhou.id).filter(({ text }) => text?.includes('直接发到这里'))).toHaveLength(
      1,
    )
  })

  it('scanned into a PDF is warned of as well', long, async () => {
    const before = server.chats.saidByBot(workGroup).length
    sendScan(workGroup, await press.scan(await camera.photograph(papers.身份证正面, 'askew')))
    await allLookedAt(6)
    await vi.waitFor(async () => expect(Object.keys(await house.kept.outbox())).toEqual(['sent']), patience)
    expect(server.chats.saidByBot(workGroup).slice(before)).toMatchObject([
      { text: expect.stringMatching(warned) },
    ])
  })

  it('is counted, by whether it could be read', long, async () => {
    sendPhoto(
      workGroup,
      Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080258032001011100ffd9', 'hex'),
    )
    await allLookedAt(7)
    const metrics = await (await house.running.player.get('/metrics')).text()
    expect(metrics).toContain('assistant_pictures_read_total{outcome="read"} 2')
    expect(metrics).toContain('assistant_pictures_read_total{outcome="unreadable"} 1')
    expect(house.running.log()).toContain('a picture was not read')
  })
})
