// One process of the assistant in a storm: started, killed, stopped, told of time.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** What a process does: everything, or its part of several on several machines. */
export type Role = 'all' | 'bot' | 'worker' | 'web'

export interface Member {
  readonly role: Role
  isUp(): boolean
  /** Resolves when it says that it is ready. @param aheadMs how far the time of the storm is ahead of the machine's */
  start(aheadMs: number): Promise<void>
  /** Without warning. */
  kill(): Promise<void>
  /** As a machine that is shut down. */
  stop(): Promise<void>
  /** So many milliseconds pass at once. */
  pass(milliseconds: number): void
}

const child = fileURLToPath(new URL('house-child.ts', import.meta.url))
const readySchema = z.object({ ready: z.string().nullable() })

/** As much of what it printed as shows why it did not start. */
const lastWords = 4_000

/** @param print takes everything it prints */
export function createMember(
  role: Role,
  settings: Readonly<Record<string, string>>,
  print: (text: string) => void,
): Member {
  let running: ChildProcess | null = null

  process.once('exit', () => running?.kill('SIGKILL'))

  async function end(how: (one: ChildProcess) => void): Promise<void> {
    const ending = running
    if (!ending) return
    running = null
    const gone = once(ending, 'exit')
    how(ending)
    await gone
  }

  return {
    role,
    isUp: () => running !== null,
    async start(aheadMs) {
      const { PATH, HOME, TZ } = process.env
      let printed = ''
      const started = fork(child, {
        execArgv: ['--import', 'tsx'],
        env: { PATH, HOME, TZ, STORM_AHEAD_MS: String(aheadMs), STORM_ROLE: role, ...settings },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      })
      running = started
      for (const stream of [started.stdout, started.stderr])
        stream?.setEncoding('utf8').on('data', (text: string) => {
          printed = (printed + text).slice(-lastWords)
          print(text)
        })
      await new Promise<void>((resolve, reject) => {
        started.once('message', (told) => {
          readySchema.parse(told)
          resolve()
        })
        started.once('exit', (code) => reject(new Error(`the ${role} ended with ${code}:\n${printed}`)))
      })
    },
    kill: () => end((one) => one.kill('SIGKILL')),
    stop: () => end((one) => one.send({ stop: true })),
    pass: (milliseconds) => void running?.send({ pass: milliseconds }),
  }
}
