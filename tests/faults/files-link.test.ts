// A link to a case's files, given on Telegram by `npm start`: killed in between, it is what it was, and what was opened stays so.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Kept, lookInto, ownerUrl } from '../app/kept.ts'
import { type RunningAssistant, startAssistant } from '../app/running-assistant.ts'
import { patience } from '../patience.ts'
import { png } from '../prisma/sample-files.ts'
import { type BotApiServer, startBotApiServer } from '../servers/bot-api-server.ts'
import { freePort } from '../servers/free-port.ts'
import { writeCounty } from '../talks/county-on-channels.ts'

const chen = { id: 7001, first_name: '陈国富' }
const zhou = { id: 7002, first_name: '周敏' }
const workGroup = -880001
const photographs = [png(8, 8, true), png(9, 8, true)]

const home = mkdtempSync(join(tmpdir(), 'files-link-'))
let telegram: BotApiServer
let assistant: RunningAssistant
let settings: Readonly<Record<string, string>>
let kept: Kept

async function open(): Promise<void> {
  assistant = await startAssistant({ settings })
  kept = await lookInto(ownerUrl(home))
}

async function killed(): Promise<void> {
  await kept.close()
  await assistant.end('SIGKILL')
  await open()
}

beforeAll(async () => {
  telegram = await startBotApiServer([chen, zhou], Math.floor(Date.now() / 1_000))
  telegram.chats.openGroup(workGroup, '临巴镇残联工作群')
  const port = String(await freePort())
  settings = {
    DATA_DIR: home,
    COUNTY_FILE: writeCounty(home, {
      telegram: {
        people: { chen: String(chen.id), zhou: String(zhou.id) },
        rooms: { linba: String(workGroup) },
      },
    }),
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  }
  await open()
}, 120_000)
afterAll(async () => {
  await kept.close()
  await assistant.end('SIGKILL')
  await telegram.close()
  rmSync(home, { recursive: true, force: true })
})

const say = (by: typeof chen, chat: number, words: Readonly<Record<string, unknown>>) =>
  telegram.updates.add({ message: telegram.chats.add(chat, by, words) })
const hears = (chat: number, words: RegExp): Promise<string> =>
  vi.waitFor(() => {
    const said = telegram.chats.saidByBot(chat).map(({ text }) => text ?? '')
    const found = said.findLast((text) => words.test(text))
    if (found === undefined) throw new Error(`not said: ${words}, but ${said.join(' | ')}`)
    return found
  }, patience)

const keysOn = async (link: string): Promise<readonly string[]> =>
  [...(await (await fetch(link)).text()).matchAll(/value="([0-9a-f]{64})"/gu)].map(([, key = '']) => key)
const press = (link: string, key = '') => fetch(link, { method: 'POST', body: new URLSearchParams({ key }) })

describe('the link', { timeout: 300_000 }, () => {
  let link = ''

  it('is given in the clerk’s own chat, where the group hears only that', async () => {
    say(chen, workGroup, { text: '报一个：3组李大全，67岁，车祸两只脚都断了，想申请护理补贴' })
    await hears(workGroup, /已登记 0001/u)
    for (const [place, bytes] of photographs.entries()) {
      telegram.addFile(`p${place}`, bytes)
      const photo = [{ file_id: `p${place}`, file_size: bytes.length }]
      say(zhou, zhou.id, { photo, caption: '0001办到哪步了' })
    }
    await vi.waitFor(
      async () =>
        expect((await kept.events('0001')).filter((type) => type === 'FileAttached')).toHaveLength(2),
      patience,
    )
    say(zhou, workGroup, { text: '0001的照片发我' })
    await hears(workGroup, /已私聊回复您/u)
    const answer = await hears(zhou.id, /有2个附件/u)
    link = /http:\S+/u.exec(answer)?.[0] ?? ''
    expect(await keysOn(link)).toHaveLength(2)
  })

  it('outlives a kill, opens a file as it was sent to one of several presses, and after another kill has that one opened', async () => {
    await killed()
    const [first, second] = await keysOn(link)
    const answers = await Promise.all([1, 2, 3].map(() => press(link, first)))
    const got = answers.filter(({ headers }) => headers.get('content-type') === 'image/png')
    expect(got).toHaveLength(1)
    expect(photographs).toContainEqual(Buffer.from((await got[0]?.arrayBuffer()) ?? new ArrayBuffer()))
    await killed()
    expect(await keysOn(link)).toEqual([second])
    expect((await press(link, first)).headers.get('content-type')).toContain('text/html')
    expect((await kept.events('0001')).slice(-2)).toEqual(['FilesOffered', 'FileOpened'])
  })

  it('leaves no name in what was printed', () => {
    expect(assistant.output()).not.toMatch(/李大全|周敏/u)
  })
})
