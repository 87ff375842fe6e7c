// A worker in a process of its own, to be killed: takes one wake-up and holds it for ever.
import { openQueue } from '../../jobs/open-queue.ts'

const [databaseUrl = '', redisUrl = '', namespace = ''] = process.argv.slice(2)
const quiet = (): void => undefined

const queue = await openQueue({
  databaseUrl,
  ...(redisUrl ? { redisUrl } : {}),
  namespace,
  patienceMs: 60_000,
  log: { info: quiet, warn: quiet, error: quiet },
  onEvent: quiet,
})
const hold = async (id: string | undefined): Promise<void> => {
  console.log(`holds ${id}`)
  await new Promise(() => undefined)
}
await queue.work({ handle: hold, sweep: hold, deliver: hold })
console.log('working')
