// Starts the assistant as a newcomer would, talks to it once over the page, and stops it as Ctrl-C does.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const patienceMs = 120_000
const folder = mkdtempSync(join(tmpdir(), 'assistant-'))
const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address()
    probe.close(() => resolve(port))
  })
})
const child = spawn('npm', ['start'], {
  env: {
    ...process.env,
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: '',
    REDIS_URL: '',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
})
const group = -(child.pid ?? 0)
let printed = ''
child.stdout.on('data', (bytes) => {
  printed += bytes
})
const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)))

async function until(what, look) {
  const last = Date.now() + patienceMs
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > last) throw new Error(`waited in vain for ${what}\n${printed}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

let exit = 1
try {
  const address = await until('the address to open', () => /http:\S+\/login\?token=\S+/u.exec(printed)?.[0])
  const health = await until('good health', async () => {
    const answer = await fetch(new URL('/healthz', address)).catch(() => null)
    return answer?.ok ? answer.json() : null
  })
  if (health.status !== 'ok') throw new Error(`health: ${JSON.stringify(health)}`)
  const login = await fetch(address, { redirect: 'manual' })
  const cookie = login.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const page = await fetch(new URL(login.headers.get('location') ?? '/', address), { headers: { cookie } })
  if (!page.ok) throw new Error(`the page answers ${page.status}`)
  const stranger = await fetch(new URL(page.url), { redirect: 'manual' })
  if (stranger.status === 200 && !/login|登录/u.test(await stranger.text()))
    throw new Error('the page opens without a login')
  console.log(`talked to ${health.status} assistant`)
  exit = 0
} catch (error) {
  console.error(error)
} finally {
  process.kill(group, 'SIGINT')
  const code = await Promise.race([
    ended,
    new Promise((resolve) => setTimeout(() => resolve('late'), 30_000)),
  ])
  if (code !== 0 && code !== 130) {
    console.error(`the assistant ended with ${code}`)
    exit = 1
    try {
      process.kill(group, 'SIGKILL')
    } catch {
      // It ended after all.
    }
  }
  rmSync(folder, { recursive: true, force: true })
}
process.exit(exit)
