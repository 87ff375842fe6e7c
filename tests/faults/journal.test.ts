// The database is killed while people write, and then the assistant as well: every message that was taken is handled, in order.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { enter } from '../app/player.ts'
import { type Kept, lookInto } from '../app/kept.ts'
import { type RunningAssistant, startAssistant } from '../app/running-assistant.ts'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'

const home = mkdtempSync(join(tmpdir(), 'journal-fault-'))
const patience = { timeout: 60_000, interval: 100 }
let server: PostgresServer
let url: string
let running: RunningAssistant
let kept: Kept | null = null

beforeAll(async () => {
  server = await startPostgresServer({ durable: true })
  url = await server.createDatabase('ledger')
}, 120_000)
afterAll(async () => {
  await running.end('SIGKILL')
  await kept?.close()
  await server.stop()
  rmSync(home, { recursive: true, force: true })
}, 60_000)

/** Invented, one message each. */
const names = ['何玉兰', '张桂芳', '王秀英']

const start = () => startAssistant({ settings: { DATABASE_URL: url, DATA_DIR: home, LOG_LEVEL: 'warn' } })
const journal = () => statSync(join(home, 'journal', '1', 'messages')).size

test(
  'what was written while the database was away outlives the process too',
  { timeout: 240_000 },
  async () => {
    running = await start()
    const player = await enter(running.login)
    await player.say('chen', 'direct-chen', '3组李大全，两只脚都断了，没办过残疾证')
    await player.hears('chen', 'direct-chen', /0001/u)

    await server.crash()
    for (const name of names)
      await player.say('chen', 'direct-chen', `报一个：2组${name}，半身不遂，要个轮椅`)
    await vi.waitFor(() => expect(journal()).toBeGreaterThan(0), patience)
    await vi.waitFor(
      async () =>
        expect(await (await player.get('/metrics')).text()).toMatch(/\nassistant_journal_messages 3\n/u),
      patience,
    )
    await running.end('SIGKILL')

    await server.restart()
    running = await start()
    await vi.waitFor(() => expect(journal()).toBe(0), patience)
    const lookedInto = await lookInto(url)
    kept = lookedInto
    await vi.waitFor(async () => expect(await lookedInto.inbox()).toEqual({ done: 4 }), patience)
    const again = await enter(running.login)
    await again.hears('chen', 'direct-chen', /登记.*王秀英/u)
    const answers = (await again.talk('chen', 'direct-chen')).filter(({ assistant }) => assistant)
    const told = answers.flatMap(({ text }) => names.find((name) => text.includes(name)) ?? [])
    expect([...new Set(told)]).toEqual(names)
  },
)
