// How fast an entry is written: the ledger's commit against the same rows in one of Prisma's interactive transactions, and
// against the floor, a bare call of the function by the driver. All in one run on one durable PostgreSQL, turn by turn.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { startEmbeddedPostgres } from '../../prisma/embedded/embedded-postgres.ts'
import { entryJson } from '../../prisma/entry-json.ts'
import { PrismaClient } from '../../prisma/generated/client.ts'
import { openLedger } from '../../prisma/open-ledger.ts'
import type { Inbox } from '../../prisma/stores.ts'
import { createSeal } from '../../prisma/seal.ts'
import type { Case } from '../../src/case/case.ts'
import type { Entry } from '../../src/entry.ts'
import type { Ledger } from '../../src/ports/ledger.ts'
import {
  aCase,
  aDeadline,
  aDialogue,
  aMessage,
  anEntry,
  aTask,
  aTimer,
  said,
  urged,
} from '../prisma/samples.ts'
import { commitInteractively } from './commit-interactively.ts'

/** Entries a second, the median of the repeats; milliseconds for one entry, over all repeats. */
export interface CommitRow {
  readonly way: string
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** This way's speed against the floor's in the same run. */
  readonly timesFloor: number
}

const CASES = 2_000
const WRITERS = 8

interface Way {
  readonly way: string
  readonly commit: (entry: Entry) => Promise<string>
  /** As many as take a second or two. */
  readonly entries: number
}

/** Each way once per repeat, interleaved, after a turn to warm up; returns a row for each. */
export async function run(repeats = 3): Promise<readonly CommitRow[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-commit-'))
  const database = await startEmbeddedPostgres(dataDir)
  const dataKeys = [randomBytes(32)]
  const seal = createSeal(dataKeys)
  const writing = { seal, channelOf: () => 'sim' }
  const { ledger, inbox, close } = await openLedger({ ...database, dataKeys, connections: WRITERS })
  const pool = new Pool({ connectionString: database.url, max: WRITERS })
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url, max: WRITERS }) })
  const text = 'SELECT commit_entry($1::jsonb) AS outcome'
  const ways: readonly Way[] = [
    {
      way: 'floor: the function, called by the driver',
      commit: async (entry) =>
        (await pool.query({ name: 'commit', text, values: [entryJson(entry, writing)] })).rows[0].outcome,
      entries: 3_000,
    },
    { way: 'the ledger', commit: (entry) => ledger.commit(entry), entries: 3_000 },
    {
      way: 'interactive transaction of Prisma',
      commit: (entry) => commitInteractively(prisma, entry, seal),
      entries: 500,
    },
  ]
  try {
    const cases = await fill(ledger)
    const turns = ways.map((): Turn[] => [])
    for (let repeat = 0; repeat <= repeats; repeat += 1) {
      for (const [place, { commit, entries }] of ways.entries()) {
        const messages = await receive(inbox, entries, `${place}-${repeat}`)
        const turn = await write(commit, cases, messages)
        if (repeat > 0) turns[place]?.push(turn)
      }
    }
    const speeds = turns.map((ofWay) =>
      quantile(
        ofWay.map(({ perSecond }) => perSecond),
        0.5,
      ),
    )
    const rows = ways.map(({ way }, place): CommitRow => {
      const milliseconds = turns[place]?.flatMap((turn) => turn.milliseconds) ?? []
      return {
        way,
        perSecond: Math.round(speeds[place] ?? 0),
        p50: round(quantile(milliseconds, 0.5)),
        p99: round(quantile(milliseconds, 0.99)),
        timesFloor: round((speeds[place] ?? 0) / (speeds[0] ?? 1)),
      }
    })
    return rows
  } finally {
    await Promise.all([prisma.$disconnect(), pool.end(), close()])
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

interface Turn {
  readonly perSecond: number
  readonly milliseconds: readonly number[]
}

async function receive(inbox: Inbox, count: number, lot: string): Promise<{ inboxId: string }[]> {
  const numbers = Array.from({ length: count }, (_, index) => index).values()
  const received: { inboxId: string }[] = []
  const receiver = async () => {
    for (const number of numbers) received.push(await inbox.store(said(`${lot}-${number}`)))
  }
  await Promise.all(Array.from({ length: WRITERS }, receiver))
  return received
}

/** Writes one entry for each message, by eight writers at once; every entry goes to another case. */
async function write(
  commit: (entry: Entry) => Promise<string>,
  cases: Case[],
  messages: readonly { readonly inboxId: string }[],
): Promise<Turn> {
  const milliseconds: number[] = []
  const queue = messages.entries()
  const began = performance.now()
  const writer = async () => {
    for (const [turn, { inboxId }] of queue) {
      const place = turn % cases.length
      const before = cases[place]
      if (!before) continue
      const after = { ...before, version: before.version + 1, supervised: turn % 2 === 0 }
      cases[place] = after
      const start = performance.now()
      const outcome = await commit(entryFor(inboxId, before, after))
      milliseconds.push(performance.now() - start)
      if (outcome !== 'committed') throw new Error(`an entry was ${outcome}`)
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
  return { perSecond: (messages.length / (performance.now() - began)) * 1_000, milliseconds }
}

/** What a message usually leads to: an event, a deadline met, a timer, an answer and a word to somebody else. */
const entryFor = (inbox: string, before: Case, after: Case): Entry =>
  anEntry({
    inbox,
    cases: [{ from: before.version, case: after, events: [{ ...urged, inbox }] }],
    dialogues: [aDialogue(`room:r${Number(after.number) % 40}/chen`)],
    timers: {
      set: [aTimer(`${after.number}/verify/before`, Date.now() + 86_400_000, after.number)],
      cancel: [],
    },
    messages: [
      aMessage(`${inbox}-a`, { to: { room: `r${Number(after.number) % 40}` } }),
      aMessage(`${inbox}-b`, { to: { person: `p${Number(after.number) % 400}` }, kind: 'task' }),
    ],
  })

async function fill(ledger: Ledger): Promise<Case[]> {
  const cases = Array.from({ length: CASES }, (_, index) =>
    aCase(String(index + 1).padStart(4, '0'), {
      tasks: [aTask('civil-affairs', 'assigned'), aTask('housing', 'acknowledged')],
      deadlines: [aDeadline('verify', '2026-11-09'), aDeadline('visit', '2026-11-16')],
    }),
  )
  for (let start = 0; start < CASES; start += 100) {
    const opened = cases.slice(start, start + 100)
    await ledger.commit(anEntry({ cases: opened.map((made) => ({ from: 0, case: made, events: [urged] })) }))
  }
  return cases
}

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * part)] ?? 0

const round = (value: number): number => Math.round(value * 100) / 100
