// What comes in while the database is away: kept on disk, stored in order when it is back, and never acknowledged unkept.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Journal, openJournal } from '../../bots/journal/journal.ts'
import { openMemoryLedger } from '../../prisma/memory/open-memory-ledger.ts'
import { createSeal } from '../../prisma/seal.ts'
import type { Stores } from '../../prisma/stores.ts'
import { createIntake, type Intake } from '../../src/app/intake.ts'
import { said } from '../prisma/samples.ts'
import { patience } from '../patience.ts'

const seal = createSeal([Buffer.alloc(32, 'a key for tests only')])
const quiet = { warn: () => undefined, info: () => undefined }

let folder: string
let stores: Stores
let away: boolean
let intakes: Intake[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake-'))
  stores = openMemoryLedger({ clock: { now: Date.now }, leaseMs: 8_000, channelOf: () => 'sim' })
  away = false
  intakes = []
})
afterEach(async () => {
  await Promise.all(intakes.map((each) => each.close()))
  await rm(folder, { recursive: true, force: true })
})

async function open(journal?: Journal): Promise<Intake> {
  const intake = createIntake({
    inbox: {
      store: async (message) => {
        if (away) throw new Error('connection refused')
        return stores.inbox.store(message)
      },
    },
    journal: journal ?? (await openJournal(join(folder, 'messages'))),
    seal,
    log: quiet,
    onStored: () => undefined,
  })
  intakes.push(intake)
  return intake
}

const stored = async () => (await stores.inbox.recent('sim:room:linba', 99)).map(({ id }) => id).toReversed()

it('stores at once while the database answers', async () => {
  const intake = await open()
  await intake.keep(said('a'))
  expect(await stored()).toEqual(['a'])
  expect(intake.waiting).toBe(0)
})

it('keeps what comes meanwhile, and stores it in order when the database is back', async () => {
  const intake = await open()
  away = true
  const keeping = ['a', 'b', 'c'].map((id) => intake.keep(said(id)))
  await Promise.all(keeping)
  expect(intake.waiting).toBe(3)
  away = false
  await intake.keep(said('d'))
  await vi.waitFor(async () => expect(await stored()).toEqual(['a', 'b', 'c', 'd']), patience)
})

it('keeps it through an end of the process, and what was stored before is not stored twice', async () => {
  const before = await open()
  away = true
  await before.keep(said('a'))
  await before.keep(said('b'))
  await before.close()
  away = false
  await stores.inbox.store(said('a'))
  const after = await open()
  await vi.waitFor(async () => expect(await stored()).toEqual(['a', 'b']), patience)
  expect(after.waiting).toBe(0)
})

it('refuses what no inbox would ever take, and holds nobody up with it', async () => {
  const intake = await open()
  await expect(intake.keep({ ...said('a'), at: 0.5 })).rejects.toThrow()
  await intake.keep(said('b'))
  expect(await stored()).toEqual(['b'])
})

it('refuses when neither the database nor the disk takes it', async () => {
  const full = { waiting: 0, append: () => Promise.reject(new Error('no space left')) }
  const intake = await open({ ...full, drain: async () => undefined, close: async () => undefined })
  away = true
  await expect(intake.keep(said('a'))).rejects.toThrow('no space left')
  away = false
  await intake.keep(said('a'))
  expect(await stored()).toEqual(['a'])
})

it('writes nothing of people on the disk that could be read', async () => {
  const intake = await open()
  away = true
  await intake.keep(said('a', { text: '李大全，电话13800001234' }))
  const written = await readFile(join(folder, 'messages'))
  for (const part of ['李大全', '13800001234', 'linba', 'chen']) expect(written.includes(part)).toBe(false)
  await intake.close()
})
