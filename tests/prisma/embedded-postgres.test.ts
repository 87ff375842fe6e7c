// The embedded database through what machines and people do to it: killed, killed twice, started twice, interrupted.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { startEmbeddedPostgres } from '../../prisma/embedded/embedded-postgres.ts'
import { startOf } from '../../prisma/embedded/process-start.ts'
import { patience } from '../patience.ts'

/** A program with an embedded database, running on its own. */
class Program {
  readonly said: Record<string, unknown>[] = []
  readonly child: ChildProcess
  errors = ''

  constructor(dataDir: string) {
    const script = join(import.meta.dirname, 'embedded-child.ts')
    // As a terminal does it: a group of its own, so that an interrupt can be sent to all of it.
    this.child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], { detached: true })
    if (!this.child.stdout || !this.child.stderr) throw new Error('no pipes')
    createInterface(this.child.stdout).on('line', (line) => {
      this.said.push(z.record(z.string(), z.unknown()).parse(JSON.parse(line)))
    })
    this.child.stderr.on('data', (text: Buffer) => (this.errors += text.toString()))
  }

  async hears(field: string): Promise<Record<string, unknown>> {
    return vi.waitUntil(
      () => {
        if (this.child.exitCode !== null) throw new Error(`it ended: ${this.errors}`)
        return this.said.find((line) => field in line)
      },
      { timeout: 50_000, interval: 20 },
    )
  }

  /** Stores a message and waits until that is acknowledged. */
  async store(id: string): Promise<void> {
    const before = this.said.length
    this.child.stdin?.write(`${id}\n`)
    await vi.waitUntil(() => this.said.slice(before).some((line) => 'inboxId' in line), { timeout: 30_000 })
  }

  /** Ctrl-C: the signal goes to the whole group. */
  async interrupt(): Promise<void> {
    await this.end(() => process.kill(-(this.child.pid ?? 0), 'SIGINT'))
  }

  async kill(): Promise<void> {
    await this.end(() => this.child.kill('SIGKILL'))
  }

  private async end(how: () => unknown): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const gone = once(this.child, 'exit')
    how()
    await gone
  }
}

let dataDir: string
const programs: Program[] = []
const start = () => {
  const program = new Program(dataDir)
  programs.push(program)
  return program
}
beforeEach(async () => {
  // Closed to every other user, as root's own directory is: the server's user cannot walk into it.
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-'))
  await chmod(dataDir, 0o700)
})
afterEach(async () => {
  for (const program of programs.splice(0)) await program.interrupt()
  const left = await serverId().catch(() => null)
  if (left !== null && (await startOf(left)) !== null) process.kill(left, 'SIGQUIT')
  await vi.waitUntil(async () => left === null || (await startOf(left)) === null, patience)
  await rm(dataDir, { recursive: true, force: true })
}, 90_000)

const serverId = async () =>
  Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
const textOf = (value: unknown) => z.string().parse(value)

async function stored(url: unknown): Promise<string[]> {
  const client = new Client({ connectionString: textOf(url) })
  await client.connect()
  const { rows } = await client.query('SELECT message_id FROM inbox ORDER BY id')
  await client.end()
  return rows.map(({ message_id }) => textOf(message_id))
}

const LONG = 120_000

describe('a program that is stopped by Ctrl-C', () => {
  it('stops the server after its clients, and finds everything again', { timeout: LONG }, async () => {
    const first = start()
    await first.hears('ready')
    await first.store('m1')
    const server = await serverId()
    await first.interrupt()
    expect(first.said.at(-1)).toEqual({ stopped: true })
    expect(first.errors).toBe('')
    expect(await startOf(server)).toBeNull()
    const log = await readFile(join(dataDir, 'postgres.log'), 'utf8')
    expect(log).toContain('database system is shut down')
    expect(log).not.toContain('terminating connection')

    const second = start()
    const { ownerUrl } = await second.hears('ready')
    expect(await stored(ownerUrl)).toEqual(['m1'])
  })
})

describe('a program that is killed', () => {
  it('leaves a server that the next start stops', { timeout: LONG }, async () => {
    const first = start()
    await first.hears('ready')
    await first.store('m1')
    const orphan = await serverId()
    await first.kill()
    expect(await startOf(orphan)).not.toBeNull()

    const second = start()
    const { ownerUrl } = await second.hears('ready')
    expect(second.said).toContainEqual({
      news: 'the database server of a program that was killed is stopped',
    })
    expect(await startOf(orphan)).toBeNull()
    expect(await stored(ownerUrl)).toEqual(['m1'])
  })

  it('together with its server loses nothing it acknowledged', { timeout: LONG }, async () => {
    const first = start()
    await first.hears('ready')
    for (const id of ['m1', 'm2', 'm3']) await first.store(id)
    process.kill(await serverId(), 'SIGKILL')
    await first.kill()

    const second = start()
    const { ownerUrl } = await second.hears('ready')
    expect(await stored(ownerUrl)).toEqual(['m1', 'm2', 'm3'])
  })

  it('while it makes the cluster is no hindrance to the next', { timeout: LONG }, async () => {
    await mkdir(join(dataDir, 'postgres.new'))
    await writeFile(join(dataDir, 'postgres.new/PG_VERSION'), 'half')
    await start().hears('ready')
  })
})

describe('a server that is killed', () => {
  it('is started again under the program, which goes on', { timeout: LONG }, async () => {
    const program = start()
    const { ownerUrl } = await program.hears('ready')
    await program.store('m1')
    process.kill(await serverId(), 'SIGKILL')
    await program.hears('news')
    await vi.waitUntil(() => stored(ownerUrl).catch(() => null), { timeout: 30_000 })
    await program.store('m2')
    expect(await stored(ownerUrl)).toEqual(['m1', 'm2'])
  })
})

describe('a second start', () => {
  it('on a directory in use is told so in one line, and disturbs nothing', { timeout: LONG }, async () => {
    const first = start()
    await first.hears('ready')
    const server = await serverId()
    const refusal = await startEmbeddedPostgres(dataDir).catch((error: unknown) => error)
    expect(String(refusal)).toBe(
      `DataDirInUse: ${dataDir} is in use (process ${first.child.pid}): stop it first, or choose another DATA_DIR`,
    )
    expect(await serverId()).toBe(server)
    await first.store('m1')
  })

  it('of several at once on an abandoned directory one gets it', { timeout: LONG }, async () => {
    await writeFile(join(dataDir, 'lock'), JSON.stringify({ pid: process.pid, start: 'long ago' }))
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => startEmbeddedPostgres(dataDir)))
    const running = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    for (const each of running) await each.stop()
    expect(running).toHaveLength(1)
  })

  it('is not deceived by a pid file whose number is now another process', { timeout: LONG }, async () => {
    await (await startEmbeddedPostgres(dataDir)).stop()
    const pidFile = ['postgres', 'postmaster.pid'].join('/')
    await writeFile(join(dataDir, pidFile), `${process.pid}\n${dataDir}/postgres\n0\n5432\n`)
    const database = await startEmbeddedPostgres(dataDir)
    await database.stop()
  })
})

describe('what it leaves on the disk and opens on the network', () => {
  it('is for its owner only', { timeout: LONG }, async () => {
    const database = await startEmbeddedPostgres(dataDir)
    try {
      const modes = await Promise.all(
        ['postgres', 'postgres-password', 'postgres.log', 'lock'].map(
          async (name) => `${name} ${((await stat(join(dataDir, name))).mode & 0o777).toString(8)}`,
        ),
      )
      expect(modes).toEqual(['postgres 700', 'postgres-password 600', 'postgres.log 600', 'lock 600'])
      const client = new Client({ connectionString: database.ownerUrl })
      await client.connect()
      const { rows } = await client.query(`
        SELECT current_setting('listen_addresses') AS listens, current_setting('unix_socket_directories') AS sockets,
          (SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = 'assistant') AS mighty,
          datctype AS ctype FROM pg_database WHERE datname = 'ledger'`)
      await client.end()
      expect(rows).toEqual([
        { listens: '127.0.0.1', sockets: '', mighty: false, ctype: expect.stringMatching(/UTF-?8/iu) },
      ])
      const stranger = new Client({ connectionString: database.url.replace(/:[^:@]+@/u, ':guess@') })
      await expect(stranger.connect()).rejects.toThrow(/password authentication failed/u)
    } finally {
      await database.stop()
    }
  })
})
