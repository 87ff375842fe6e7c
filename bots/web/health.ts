// Whether all is well, for a machine to ask: every part by name, and no word about why not.
import type { Channel, ChannelState } from '../../src/ports/channel.ts'
import type { Route } from './route.ts'

export interface HealthSource {
  /** Resolves when the database answers. */
  readonly database: () => Promise<unknown>
  /** Resolves when the jobs' backend answers. */
  readonly jobs: () => Promise<unknown>
  readonly channels: readonly Pick<Channel, 'name' | 'state'>[]
}

interface Health {
  readonly status: 'ok' | 'down'
  readonly database: 'ok' | 'down'
  readonly jobs: 'ok' | 'down'
  readonly channels: Readonly<Record<string, ChannelState>>
}

/** A part that says nothing for so long counts as down; a monitor rarely waits longer than 5 s. */
const patienceMs = 2_000

async function answers(ask: () => Promise<unknown>): Promise<'ok' | 'down'> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), patienceMs)
  })
  try {
    await Promise.race([ask(), silence])
    return 'ok'
  } catch {
    return 'down'
  } finally {
    clearTimeout(timer)
  }
}

async function healthOf(source: HealthSource): Promise<Health> {
  const [database, jobs] = await Promise.all([answers(source.database), answers(source.jobs)])
  const channels = Object.fromEntries(source.channels.map((each) => [each.name, each.state()]))
  const well =
    database === 'ok' && jobs === 'ok' && Object.values(channels).every((state) => state === 'ready')
  return { status: well ? 'ok' : 'down', database, jobs, channels }
}

export const healthRoute = (source: HealthSource): Route => ({
  method: 'GET',
  path: '/healthz',
  audience: 'anyone',
  handle: async (context) => {
    const health = await healthOf(source)
    return context.json(health, health.status === 'ok' ? 200 : 503)
  },
})
