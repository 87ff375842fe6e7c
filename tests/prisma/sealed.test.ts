// Nothing of a person can be read in the database, and what is sealed opens with the right key in the right place only.
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedger } from '../../prisma/open-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'
import { dataKey, type FreshDatabases, freshDatabases } from './opening-stores.ts'
import {
  aCase,
  aDialogue,
  aMessage,
  anEntry,
  aNotice,
  aTimer,
  day,
  recorded,
  resident,
  said,
} from './samples.ts'

let server: PostgresServer
let databases: FreshDatabases
beforeAll(async () => {
  server = await startPostgresServer()
  databases = await freshDatabases(server)
})
afterAll(() => server.stop())

const otherKey = Buffer.alloc(32, 'another key')

async function withStores<Result>(
  url: string,
  dataKeys: Buffer[],
  work: (stores: Stores) => Promise<Result>,
): Promise<Result> {
  const stores = await openLedger({ url, dataKeys })
  try {
    return await work(stores)
  } finally {
    await stores.close()
  }
}

/** Every row of every table, as text. */
async function dump(url: string): Promise<Map<string, string>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)
    const tables = new Map<string, string>()
    for (const { tablename } of rows) {
      const content = await client.query(`SELECT t::text AS row FROM "${tablename}" AS t`)
      tables.set(tablename, content.rows.map(({ row }) => row).join('\n'))
    }
    return tables
  } finally {
    await client.end()
  }
}

/** As the database may hold it: as text, as base64, and as bytea is shown. */
const waysToWrite = (text: string): string[] => [
  text,
  Buffer.from(text).toString('base64').slice(0, -4),
  Buffer.from(text).toString('hex'),
]

describe('the whole database, dumped', () => {
  const canaries = ['李大全', '51302919030307041', '13800001234', '核桃树下', '车祸', '482913', '王小芳']

  it('shows no name, number, address, illness or code, wherever they were said', async () => {
    const url = await databases.create()
    const text = '李大全 51302919030307041X 13800001234 核桃树下 车祸 482913 王小芳'
    await withStores(url, [dataKey], async (stores) => {
      const { inboxId } = await stores.inbox.store(
        said('m1', { text, sender: { account: 'x9', name: '王小芳' }, quote: { text, message: null } }),
      )
      await stores.inbox.store(said('m2', { text, room: 'other' }))
      await stores.inbox.claim({ limit: 9 })
      await stores.inbox.postpone(inboxId, 0, `Error: ${text}`)
      await stores.inbox.quarantine('2', `Error: ${text}`)
      const made = aCase('0001', { resident: { ...resident, address: text } })
      const events = [
        recorded({ type: 'ResidentDescribed', changes: { name: text } }, inboxId),
        recorded({ type: 'VisitFailed', on: day('2026-11-03'), reason: text }, inboxId),
      ]
      await stores.ledger.commit(
        anEntry({
          inbox: inboxId,
          cases: [{ from: 0, case: { ...made, version: 2 }, events }],
          dialogues: [
            aDialogue('room:linba/x9', {
              question: {
                hole: 'reason',
                act: {
                  act: 'visit',
                  confidence: 1,
                  person: { name: '李大全' },
                  result: 'failed',
                  reason: text,
                },
              },
            }),
          ],
          timers: { set: [aTimer('t')], cancel: [] },
          notices: { add: [aNotice('n', { values: { text } })], settle: [] },
          messages: [aMessage('m', { text, mentions: ['x9'] })],
          codes: [{ code: '482913', to: { case: '0001' }, by: 'zhou', expiresAt: 1, usedAt: null }],
          bindings: [{ account: 'sim:x9', to: { case: '0001' }, by: 'zhou', at: 1, endedAt: null }],
        }),
      )
      for (const each of await stores.outbox.claim({ limit: 1 })) {
        await stores.outbox.recordProgress(each, { arrived: 1, of: text })
        await stores.outbox.begin(each)
        await stores.outbox.postpone(each, { pauseMs: 0, reason: text, inDoubt: true })
      }
      await stores.timers.postpone('t', 0, text)
    })

    const tables = await dump(url)
    for (const table of [
      'inbox',
      'cases',
      'case_events',
      'outbox',
      'notices',
      'dialogues',
      'timers',
      'binding_codes',
    ]) {
      expect(tables.get(table)).toBeTruthy()
    }
    const leaks = [...tables].flatMap(([table, rows]) => shown(rows).map((canary) => `${table}: ${canary}`))
    expect(leaks).toEqual([])
  })

  it('would show it, were it not sealed', async () => {
    const url = await databases.create()
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query('CREATE TABLE careless (note text, content bytea, encoded text)')
    const [name, phone] = [Buffer.from('王小芳'), Buffer.from('13800001234')]
    await client.query(`INSERT INTO careless VALUES ('李大全', $1, $2)`, [name, phone.toString('base64')])
    await client.end()
    expect(shown((await dump(url)).get('careless') ?? '')).toEqual(['李大全', '13800001234', '王小芳'])
  })

  const shown = (rows: string) =>
    canaries.filter((canary) => waysToWrite(canary).some((written) => rows.includes(written)))
})

describe('the key', () => {
  it('must be the one the ledger was sealed with', async () => {
    const url = await databases.create()
    await withStores(url, [dataKey], (stores) => stores.inbox.store(said('m1')))
    await expect(withStores(url, [otherKey], async () => 'opened')).rejects.toThrow(
      /sealed with another DATA_KEY \([\da-f]{8}\)/u,
    )
  })

  it('can be replaced: the old one still opens and finds what it sealed', async () => {
    const url = await databases.create()
    const old = aCase('0001')
    const young = aCase('0002', { resident: { ...resident, phone: '13800005678' } })
    await withStores(url, [dataKey], (stores) =>
      stores.ledger.commit(
        anEntry({ cases: [{ from: 0, case: old, events: [recorded({ type: 'HoldEnded' })] }] }),
      ),
    )
    await withStores(url, [otherKey, dataKey], async ({ ledger }) => {
      await ledger.commit(
        anEntry({ cases: [{ from: 0, case: young, events: [recorded({ type: 'HoldEnded' })] }] }),
      )
      expect(await ledger.cases({ name: '李大全' })).toEqual([old, young])
      expect(await ledger.cases({ phone: '13800005678' })).toEqual([young])
    })
    await expect(withStores(url, [otherKey], async () => 'opened')).rejects.toThrow(/another DATA_KEY/u)
  })
})

it('a row put in another’s place does not open', async () => {
  const url = await databases.create()
  await withStores(url, [dataKey], async ({ ledger }) => {
    for (const number of ['0001', '0002']) {
      await ledger.commit(
        anEntry({ cases: [{ from: 0, case: aCase(number), events: [recorded({ type: 'HoldEnded' })] }] }),
      )
    }
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(
      `UPDATE cases SET content = (SELECT content FROM cases WHERE number = '0002') WHERE number = '0001'`,
    )
    await client.end()
    await expect(ledger.case('0001')).rejects.toThrow('the seal of cases/0001 is broken')
    expect((await ledger.case('0002'))?.number).toBe('0002')
  })
})
