// Starts the assistant as a newcomer does, says one sentence on its page, waits for the answer, and stops it with Ctrl-C.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const home = mkdtempSync(join(tmpdir(), 'talk-'))
const settings = { DATA_DIR: home, PORT: '0', DATABASE_URL: '', REDIS_URL: '' }
const child = spawn('npm', ['-s', 'start'], {
  detached: true,
  env: { ...process.env, ...settings },
  stdio: ['ignore', 'pipe', 'inherit'],
})
process.once('exit', () => child.exitCode ?? process.kill(-child.pid, 'SIGKILL'))

let printed = ''
for await (const chunk of child.stdout) {
  printed += chunk
  if (/\/login\?token=\S+/.test(printed)) break
}
const login = new URL(
  /http\S+\/login\?token=\S+/.exec(printed)?.[0] ?? assert.fail(`no address:\n${printed}`),
)

const health = await fetch(new URL('/healthz', login))
assert.equal(health.status, 200)
console.log(await health.text())

const entered = await fetch(login, { redirect: 'manual' })
assert.equal(entered.status, 200)
const Cookie = entered.headers.get('set-cookie').split(';')[0]
const page = await (await fetch(new URL('/chat', login), { headers: { Cookie, Accept: 'text/html' } })).text()
const csrf = /X-CSRF-Token&quot;:&quot;([\w-]+)/.exec(page)[1]

const seat = { as: 'chen', place: 'room-linba' }
const text = '报一个：3组李大全，67岁，车祸两只脚都断了，没办过残疾证'
const said = await fetch(new URL('/chat/say', login), {
  method: 'POST',
  headers: { Cookie },
  body: new URLSearchParams({ ...seat, id: randomUUID(), text, csrf }),
})
assert.equal(said.status, 200)

const talk = new URL(`/chat/talk?${new URLSearchParams(seat)}`, login)
let answer = ''
for (let waited = 0; !answer.includes('0001'); waited += 1) {
  assert.ok(waited < 300, `no answer within a minute:\n${answer}`)
  await sleep(200)
  answer = await (await fetch(talk, { headers: { Cookie } })).text()
}
console.log(/data-text="(小助手：[^"]*0001[^"]*)"/.exec(answer)?.[1])

process.kill(-child.pid, 'SIGINT')
await once(child, 'close')
assert.equal(child.exitCode, 0)
rmSync(home, { recursive: true, force: true })
