// Many writers at once on a real PostgreSQL: each version of a case is written by one of them, and none waits for ever.
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLedger } from '../../prisma/open-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'
import { dataKey, freshDatabases } from './opening-stores.ts'
import { aCase, aDialogue, aMessage, anEntry, aTimer, going, morning, opening, said } from './samples.ts'

let server: PostgresServer
let stores: Stores
let url: string
beforeAll(async () => {
  server = await startPostgresServer()
  url = await (await freshDatabases(server)).create()
  stores = await openLedger({ url, dataKeys: [dataKey], connections: 8 })
})
afterAll(async () => {
  await stores.close()
  await server.stop()
})

it('of 32 entries decided on one version one is written, again and again', async () => {
  let current = aCase('0001')
  await stores.ledger.commit(opening(current))
  for (let round = 0; round < 5; round += 1) {
    const outcomes = await Promise.all(
      Array.from({ length: 32 }, (_, writer) =>
        stores.ledger.commit(going(current, { messages: [aMessage(`${round}-${writer}`)] })),
      ),
    )
    expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1)
    current = (await stores.ledger.case('0001')) ?? current
    expect(current.version).toBe(round + 2)
  }
  expect(await stores.ledger.events('0001')).toHaveLength(6)
  expect(await stores.ledger.sent({ room: 'linba' }, 99)).toHaveLength(5)
})

it('of 16 entries for one message one is written', async () => {
  const { inboxId } = await stores.inbox.store(said('m1'))
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, (_, writer) =>
      stores.ledger.commit(anEntry({ inbox: inboxId, messages: [aMessage(`answer-${writer}`)] })),
    ),
  )
  expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1)
})

it('entries that name the same rows in opposite order do not block one another', async () => {
  for (const number of ['0011', '0012']) await stores.ledger.commit(opening(aCase(number)))
  const crossing = async (writer: number) => {
    for (let turn = 0; turn < 20; turn += 1) {
      const cases = await stores.ledger.cases({ numbers: ['0011', '0012'] })
      const rows = [...cases, 'x', 'y']
      if (writer % 2 === 1) rows.reverse()
      const keys = rows.filter((row) => typeof row === 'string')
      await stores.ledger.commit(
        anEntry({
          cases: rows.filter((row) => typeof row !== 'string').flatMap((each) => going(each).cases),
          timers: { set: keys.map((key) => aTimer(key)), cancel: [] },
          dialogues: keys.map((key) => aDialogue(key)),
        }),
      )
    }
  }
  await Promise.all([0, 1, 2, 3].map(crossing))
  const [one, other] = await stores.ledger.cases({ numbers: ['0011', '0012'] })
  expect(one?.version).toBe(other?.version)
  expect(await stores.ledger.events('0011')).toHaveLength(one?.version ?? 0)
})

it('a message waits for one to the same recipient that another entry is just writing, and stands behind it', async () => {
  const writer = new Client({ connectionString: url })
  const onlooker = new Client({ connectionString: url })
  await Promise.all([writer.connect(), onlooker.connect()])
  try {
    await writer.query('BEGIN')
    const written = ['slow', 'elsewhere'].map((id) => ({
      id,
      at: new Date(morning),
      recipient: id === 'slow' ? 'room:wenchong' : 'room:anbei',
      channel: 'wecom',
      kind: 'notice',
      content: '',
    }))
    await writer.query('SELECT commit_entry($1::jsonb)', [JSON.stringify({ messages: written })])

    let quick = 'waits'
    const answer = stores.ledger
      .commit(anEntry({ messages: [aMessage('quick', { to: { room: 'wenchong' } })] }))
      .then((outcome) => (quick = outcome))
    const waiting = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`
    while (quick === 'waits' && (await onlooker.query(waiting)).rowCount === 0);
    expect(quick).toBe('waits')
    // Whoever writes to somebody else waits for nobody.
    expect(await stores.ledger.commit(anEntry({ messages: [aMessage('other')] }))).toBe('committed')

    await writer.query('COMMIT')
    expect(await answer).toBe('committed')
    const { rows } = await onlooker.query(
      `SELECT id FROM outbox WHERE recipient = 'room:wenchong' ORDER BY position`,
    )
    expect(rows).toEqual([{ id: 'slow' }, { id: 'quick' }])
  } finally {
    await Promise.all([writer.end(), onlooker.end()])
  }
})
