// The real thing: `npm start` as a process group of its own, as a terminal has it, with nothing of this machine's settings.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export const project = fileURLToPath(new URL('../../', import.meta.url))

export interface RunningAssistant {
  /** Everything it printed, on both outputs. */
  output(): string
  /** The address that logs in. */
  readonly login: string
  /** Ends it as a terminal (SIGINT) or the kernel (SIGKILL) would, npm included. Resolves with the exit code. */
  end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null>
  /** Kills only the npm in front of it. */
  killNpm(): Promise<void>
}

export interface StartOptions {
  readonly settings: Readonly<Record<string, string>>
  readonly role?: 'bot' | 'worker' | 'web'
  /** Another copy of the program than this one. */
  readonly from?: string
}

/** What it printed and how it ended, for a start that ends by itself. */
export interface EndedStart {
  readonly code: number | null
  readonly output: string
}

function launch({ settings, role, from = project }: StartOptions): {
  child: ChildProcess
  output: () => string
} {
  const { PATH, HOME } = process.env
  const child = spawn('npm', ['-s', 'start', ...(role === undefined ? [] : ['--', '--role', role])], {
    cwd: from,
    detached: true,
    env: { PATH, HOME, HOST: '127.0.0.1', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (printed += text))
  // A test process that dies takes it along.
  process.once('exit', () => end(child, 'SIGKILL'))
  return { child, output: () => printed }
}

/** A process group is named by its leader's id with a minus. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // All of it is gone already.
  }
}

/** Starts it and waits for what it prints when it is ready. Throws with all it printed when it ends instead. */
export async function startAssistant(options: StartOptions): Promise<RunningAssistant> {
  const { child, output } = launch(options)
  const ready =
    options.role === 'worker' || options.role === 'bot' ? /^1\+N assistant/mu : /Open\s+(http\S+)/u
  const login = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = ready.exec(output())
      if (found) resolve(found[1] ?? '')
    })
    child.once('close', (code) => reject(new Error(`it ended with ${code}:\n${output()}`)))
  })
  return {
    output,
    login,
    end: async (signal) => {
      const closed = child.exitCode === null && child.signalCode === null ? once(child, 'close') : null
      end(child, signal)
      await closed
      return child.exitCode
    },
    killNpm: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

/** A start that is expected to be refused. */
export async function startInVain(options: StartOptions): Promise<EndedStart> {
  const { child, output } = launch(options)
  await once(child, 'close')
  return { code: child.exitCode, output: output() }
}
