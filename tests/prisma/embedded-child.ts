// A program with an embedded database, to be killed by the tests: `embedded-child.ts DATA_DIR`. Says on standard output
// what it does, one JSON object a line; ends properly on SIGINT.
import { keepDataKeys } from '../../prisma/data-key.ts'
import { startEmbeddedPostgres } from '../../prisma/embedded/embedded-postgres.ts'
import { openLedger } from '../../prisma/open-ledger.ts'
import { said } from './samples.ts'

const [dataDir = ''] = process.argv.slice(2)
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

const dataKeys = await keepDataKeys(dataDir)
const database = await startEmbeddedPostgres(dataDir, { onNews: (news) => say({ news }) })
const stores = await openLedger({ ...database, dataKeys, connections: 2 })

process.once('SIGINT', () => {
  void (async () => {
    await stores.close()
    await database.stop()
    say({ stopped: true })
  })()
})
process.stdin.on('data', (id) => {
  const message = said(id.toString().trim())
  void stores.inbox.store(message).then(say, (error: unknown) => say({ fault: String(error) }))
})
process.stdin.unref()
const stay = setInterval(() => undefined, 60_000)
process.once('SIGINT', () => clearInterval(stay))
say({ ready: true, url: database.url, ownerUrl: database.ownerUrl })
