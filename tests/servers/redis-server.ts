// A real Redis for tests: the machine's redis-server, in a temporary directory, on a free port of loopback.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { endProcess } from './process-end.ts'

export interface RedisServer {
  readonly url: string
  /** Kills it without warning (SIGKILL); what it held in memory is gone. */
  crash(): Promise<void>
  /** Starts it again, empty, on the same port after `crash`. */
  restart(): Promise<void>
  /** Stops it and deletes its directory. */
  stop(): Promise<void>
}

export interface RedisServerOptions {
  /** What it does when its memory is full. */
  readonly evictionPolicy?: 'noeviction' | 'allkeys-lru'
}

/**
 * Starts a server; takes a few milliseconds.
 * @throws when redis-server is not installed, saying how to install it
 */
export async function startRedisServer(options: RedisServerOptions = {}): Promise<RedisServer> {
  const directory = await mkdtemp(join(tmpdir(), 'test-redis-'))
  const port = await freePort()
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', '']
  flags.push('--appendonly', 'no', '--maxmemory-policy', options.evictionPolicy ?? 'noeviction')
  let server = await launch(flags)

  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null && server.pid)
      await endProcess(server.pid, signal)
  }

  return {
    url: `redis://127.0.0.1:${port}`,
    crash: () => end('SIGKILL'),
    restart: async () => {
      server = await launch(flags)
    },
    stop: async () => {
      await end('SIGTERM')
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Resolves when the server says that it takes connections. */
async function launch(flags: readonly string[]): Promise<ChildProcess> {
  const server = spawn('redis-server', flags, { stdio: ['ignore', 'pipe', 'inherit'] })
  let log = ''
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      log += chunk.toString()
      if (log.includes('Ready to accept connections')) resolve()
    })
    server.once('error', (error: NodeJS.ErrnoException) => {
      const missing = 'redis-server is not installed: the job tests need it (apt-get install redis-server)'
      reject(error.code === 'ENOENT' ? new Error(missing) : error)
    })
    server.once('exit', () => reject(new Error(`redis-server ended at once:\n${log}`)))
  })
  // A test process that dies takes its server along.
  process.once('exit', () => server.kill('SIGKILL'))
  return server
}
