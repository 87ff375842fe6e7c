// The cluster: PostgreSQL's own directory in DATA_DIR, made whole or not at all.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, type FileHandle, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Programs } from './postgres-programs.ts'
import type { ServerUser } from './server-user.ts'

export interface ClusterOptions {
  readonly programs: Programs
  readonly user: ServerUser | null
  readonly owner: string
  readonly password: string
}

/**
 * UTF-8 for what counts as a letter too: with ctype `C` a trigram index knows no Chinese. Not every system has the first
 * of them.
 */
const ctypes = ['C.UTF-8', 'en_US.UTF-8', 'C']

/** The cluster of that home, made when there is none. A half-made one, of a start that was killed, is made anew. */
export async function makeCluster(home: string, options: ClusterOptions): Promise<string> {
  const cluster = join(home, 'postgres')
  if (existsSync(cluster)) return cluster
  const draft = join(home, 'postgres.new')
  let said = ''
  for (const ctype of ctypes) {
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { mode: 0o700 })
    if (options.user) await chown(draft, options.user.uid, options.user.gid)
    const { code, output } = await initialise(draft, home, ctype, options)
    if (code === 0) {
      await rename(draft, cluster)
      return cluster
    }
    said = output
    if (!/invalid locale/iu.test(output)) break
  }
  throw new Error(`the database could not be made in ${home}: ${said.trim()}`)
}

async function initialise(draft: string, home: string, ctype: string, options: ClusterOptions) {
  const { programs, user, owner } = options
  const password = await namelessFile(home, options)
  try {
    const child = spawn(
      programs.initdb,
      [
        `--pgdata=${pathFromInside(draft)}`,
        `--username=${owner}`,
        '--auth=scram-sha-256',
        '--pwfile=/dev/fd/3',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${ctype}`,
      ],
      { cwd: draft, env: serverEnvironment, stdio: ['ignore', 'ignore', 'pipe', password.fd], ...user },
    )
    let output = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text))
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve)
    })
    return { code, output }
  } finally {
    await password.close()
  }
}

/** The password in a file without a name, which initdb gets open: no directory has to be opened to its user. */
async function namelessFile(home: string, { user, password }: ClusterOptions): Promise<FileHandle> {
  const name = join(home, `password.${randomBytes(6).toString('hex')}`)
  await writeFile(name, `${password}\n`, { mode: 0o600 })
  if (user) await chown(name, user.uid, user.gid)
  const file = await open(name)
  await rm(name)
  return file
}

/**
 * The cluster as its own server names it. The server is started inside it, and on Linux needs no other name: so it works
 * below directories that its user may not pass, such as root's own.
 */
export const pathFromInside = (cluster: string): string =>
  process.platform === 'linux' ? '/proc/self/cwd' : cluster

/** Nothing of this program's own settings: they hold its secrets. */
export const serverEnvironment = {
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  TZ: 'UTC',
} satisfies NodeJS.ProcessEnv

/** What the server says of itself in postmaster.pid: its process, and whether it takes connections. */
export async function readPidFile(cluster: string): Promise<{ pid: number; ready: boolean } | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null)
  const lines = text?.split('\n')
  const pid = Number(lines?.[0])
  return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines?.[7]?.trim() === 'ready' } : null
}
