// Whom the server runs as: PostgreSQL refuses to run as root.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

const NAME = 'postgres'

/** Null: as whoever runs this program. For root: the user `postgres`, made when the machine has none. */
export async function findServerUser(): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null
  const user = (await look()) ?? (await make())
  if (!user)
    throw new Error(`as root the database needs a user named ${NAME}: make one, or do not run as root`)
  return user
}

async function look(): Promise<ServerUser | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return null
  }
}

async function make(): Promise<ServerUser | null> {
  const nobodyLogsIn = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
  await run('useradd', [...nobodyLogsIn, NAME]).catch(() =>
    run('adduser', ['-S', '-D', '-H', NAME]).catch(() => null),
  )
  return look()
}
