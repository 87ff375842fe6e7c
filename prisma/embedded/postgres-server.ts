// The server process: started, watched, started again when it dies, stopped; and what an earlier program left running.
import { type ChildProcess, spawn } from 'node:child_process'
import { open, realpath, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathFromInside, readPidFile, serverEnvironment } from './postgres-cluster.ts'
import type { Programs } from './postgres-programs.ts'
import { startOf, worksIn } from './process-start.ts'
import type { ServerUser } from './server-user.ts'

export interface ServerOptions {
  readonly programs: Programs
  readonly user: ServerUser | null
  readonly cluster: string
  /** The file the server writes its log to. */
  readonly log: string
  readonly onNews: (line: string) => void
}

export interface Server {
  readonly port: number
  stop(): Promise<void>
}

/** Crash recovery reads the log since the last checkpoint: a second or two for the default size, never a minute. */
const LONGEST_START_MS = 60_000

/** After a kill -9 of the server its children may hold the shared memory for some seconds more. */
const RETRY_START_MS = 300

/** The longest a fast shutdown may take before it is made an immediate one (which recovers at the next start). */
const LONGEST_STOP_MS = 10_000

export async function startServer(options: ServerOptions): Promise<Server> {
  await stopOrphan(options)
  await dropLongLog(options.log)
  const port = await freePort()
  let stopping = false
  let child = await startUntilReady(options, port)
  // Leaving without stopping, by an uncaught error, still asks the server to stop.
  const onExit = () => child.kill('SIGINT')
  process.on('exit', onExit)
  watch()

  function watch(): void {
    child.once('exit', () => {
      if (stopping) return
      options.onNews('the database server died and is started again')
      startUntilReady(options, port).then(
        (next) => {
          child = next
          if (stopping) child.kill('SIGINT')
          else watch()
        },
        (error: unknown) => options.onNews(`the database server does not come back: ${String(error)}`),
      )
    })
  }

  return {
    port,
    stop: async () => {
      stopping = true
      process.off('exit', onExit)
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.kill('SIGINT')
      const hurry = setTimeout(() => child.kill('SIGQUIT'), LONGEST_STOP_MS)
      await gone
      clearTimeout(hurry)
    },
  }
}

async function startUntilReady(options: ServerOptions, port: number): Promise<ChildProcess> {
  const until = performance.now() + LONGEST_START_MS
  for (;;) {
    const said = await startOnce(options, port, until)
    if (typeof said !== 'string') return said
    if (!/shared memory block|lock file/iu.test(said) || performance.now() > until) {
      throw new Error(`the database server does not start: ${said || 'it says nothing'}`)
    }
    await sleep(RETRY_START_MS)
  }
}

/** The running server, or its last words. */
async function startOnce(
  options: ServerOptions,
  port: number,
  until: number,
): Promise<ChildProcess | string> {
  const { programs, user, cluster } = options
  const log = await open(options.log, 'a+', 0o600)
  try {
    const { size } = await log.stat()
    const child = spawn(
      programs.postgres,
      ['-D', pathFromInside(cluster), '-p', String(port), ...Object.entries(settings).flatMap(flag)],
      { cwd: cluster, env: serverEnvironment, detached: true, stdio: ['ignore', log.fd, log.fd], ...user },
    )
    child.unref()
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message)).once('exit', () => resolve(''))
    })
    let words: string | null = null
    while (words === null) {
      const said = await readPidFile(cluster)
      if (said?.ready && said.pid === child.pid) return child
      if (performance.now() > until) child.kill('SIGQUIT')
      words = await Promise.race([ended, sleep(10, null)])
    }
    const { buffer, bytesRead } = await log.read({ position: size, buffer: Buffer.alloc(4_096) })
    return (
      words ||
      buffer
        .toString('utf8', 0, bytesRead)
        .trim()
        .replaceAll(/\s*\n\s*/gu, ' ')
    )
  } finally {
    await log.close()
  }
}

/** What differs from the defaults. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Compiling a query takes longer than any of these takes to run.
  jit: 'off',
  // Errors without the row's values and the statement's text: the log is no place for people.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
} as const

const flag = ([name, value]: [string, string]): [string, string] => ['-c', `${name}=${value}`]

/**
 * Stops the server that a killed program left running, and removes the pid file of one that is gone: its number may by
 * now be another process, and PostgreSQL would take that for a server.
 */
async function stopOrphan({ cluster, onNews }: ServerOptions): Promise<void> {
  const left = await readPidFile(cluster)
  if (!left) return
  if (!(await worksIn(left.pid, await realpath(cluster)))) {
    await rm(join(cluster, 'postmaster.pid'), { force: true })
    return
  }
  onNews('the database server of a program that was killed is stopped')
  const start = await startOf(left.pid)
  const hurryAt = performance.now() + LONGEST_STOP_MS
  process.kill(left.pid, 'SIGINT')
  for (;;) {
    if ((await startOf(left.pid)) !== start || start === null) return
    if (performance.now() > hurryAt) process.kill(left.pid, 'SIGQUIT')
    await sleep(20)
  }
}

/** A log is dropped at the start that finds it longer, in bytes. */
const LONGEST_LOG = 10_000_000

async function dropLongLog(log: string): Promise<void> {
  const found = await stat(log).catch(() => null)
  if (found && found.size > LONGEST_LOG) await rm(log)
}

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
