// Those who take part in a test of the wake-ups: queues on one server, closed after each test.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { openQueue, type QueueSettings } from '../../jobs/open-queue.ts'
import type { Queue, WakeHandlers, WorkOptions } from '../../src/ports/queue.ts'
import { recordReports, type Recorded } from './record-reports.ts'

/** The server under test: where it is, and how it fails. */
export interface ContractServer {
  readonly databaseUrl: string
  readonly redisUrl?: string
  readonly crash: () => Promise<void>
  readonly restart: () => Promise<void>
}

type Handler = WakeHandlers['handle']

/** A queue and what it reported. */
export interface Party {
  readonly queue: Queue
  readonly reports: Recorded
  /** Works with the same handler for every name. */
  readonly work: (handler: Handler, options?: WorkOptions) => Promise<void>
  /** Works by listening only; answers with what it hears, in order, as it grows. */
  readonly listen: (options?: WorkOptions) => Promise<readonly Heard[]>
}

interface Heard {
  readonly id: string | undefined
  /** Epoch milliseconds. */
  readonly at: number
}

type PartySettings = Pick<QueueSettings, 'closeWithinMs' | 'namespace' | 'patienceMs'>

export interface Parties {
  readonly open: (settings?: PartySettings) => Promise<Party>
  /** Starts a process of its own that takes one wake-up and holds it; resolves when it works. */
  readonly openChild: () => Promise<{ says(line: string): Promise<void>; kill(): Promise<void> }>
}

/** The time something gets to happen: an answer to "does it?", not a measurement. */
export const EVENTUALLY = { timeout: 120_000, interval: 10 }

/** For a test that asks that several times. */
export const PATIENT = { timeout: 300_000 }

/** Nothing is given up because the machine has too much to do. */
export const patienceMs = 60_000

let namespaces = 0

/** Each test gets a namespace of its own, so that none hears another's wake-ups. */
export function queueParties(server: () => ContractServer): Parties {
  const parties: Party[] = []
  const children: ChildProcess[] = []
  let namespace = ''

  beforeEach(() => {
    namespace = `test-${process.pid}-${(namespaces += 1)}`
  })

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    await Promise.all(parties.splice(0).map(({ queue }) => queue.close()))
  }, PATIENT.timeout)

  async function open(settings: PartySettings = {}): Promise<Party> {
    const { databaseUrl, redisUrl } = server()
    const reports = recordReports()
    const queue = await openQueue({
      databaseUrl,
      ...(redisUrl ? { redisUrl } : {}),
      namespace,
      patienceMs,
      ...settings,
      ...reports,
    })
    const work: Party['work'] = (handler, options) =>
      queue.work({ handle: handler, sweep: handler, deliver: handler }, options)
    const listen: Party['listen'] = async (options) => {
      const heard: Heard[] = []
      await work(async (id) => void heard.push({ id, at: Date.now() }), options)
      return heard
    }
    const party = { queue, reports, work, listen }
    parties.push(party)
    return party
  }

  async function openChild(): ReturnType<Parties['openChild']> {
    const { databaseUrl, redisUrl = '' } = server()
    const program = fileURLToPath(new URL('worker-child.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', program, databaseUrl, redisUrl, namespace], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const says = (line: string): Promise<void> =>
      vi.waitFor(() => expect(said.split('\n')).toContain(line), EVENTUALLY)
    await says('working')
    return {
      says,
      kill: async () => {
        child.kill('SIGKILL')
        await once(child, 'exit')
      },
    }
  }

  return { open, openChild }
}

/** A door that work waits at until it is opened. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open: () => open() }
}
