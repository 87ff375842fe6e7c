// The web server's gate: who comes in, by which routes, and what the browser is told to refuse.
import { pino } from 'pino'
import { Counter, Registry } from 'prom-client'
import { afterEach, describe, expect, it } from 'vitest'
import type { HealthSource } from '../../bots/web/health.ts'
import type { Section } from '../../bots/web/route.ts'
import { createWebServer, type WebServer } from '../../bots/web/web-server.tsx'
import { createWebClient } from './web-client.ts'

const secret = 'a secret of the tests, long enough to be one'
const well: HealthSource = {
  database: () => Promise.resolve(),
  jobs: () => Promise.resolve(),
  channels: [{ name: 'sim', state: () => 'ready' }],
}

/** A room of the console with a page, a fault and a mutation. */
const section: Section = {
  title: 'tried',
  path: '/tried',
  assets: [],
  routes: [
    { method: 'GET', path: '/tried', audience: 'session', handle: (context) => context.text('here') },
    {
      method: 'GET',
      path: '/tried/fault',
      audience: 'session',
      handle: () => Promise.reject(new Error('李大全 does not belong in an answer')),
    },
    {
      method: 'POST',
      path: '/tried/change',
      audience: 'session',
      handle: (context) => context.text('changed'),
    },
  ],
}

let server: WebServer
let time = Date.parse('2026-11-23T09:00:00+08:00')

const metrics = new Registry()
new Counter({ name: 'tried_total', help: 'tried', registers: [metrics] }).inc()
const usual = {
  sections: [section],
  health: well,
  metrics,
  sessionSecret: secret,
  password: null,
  log: pino({ level: 'silent' }),
  now: () => time,
}

async function open(options: { password?: string; health?: HealthSource } = {}) {
  server = createWebServer({ ...usual, ...options })
  const { address } = await server.listen({ host: '127.0.0.1', port: 0 })
  return createWebClient(address)
}

afterEach(() => server.close())

describe('the table of routes', () => {
  it('holds every route that answers', async () => {
    await open()
    const listed = new Set(server.routes.map(({ method, path }) => `${method} ${path}`))
    const answering = server.app.routes.filter((route) => route.path !== '/*')
    expect(answering.length).toBeGreaterThan(0)
    expect(answering.filter(({ method, path }) => !listed.has(`${method} ${path}`))).toEqual([])
  })

  it('lets nobody in without a login but to the health, the login and its looks', async () => {
    await open()
    const outside = server.routes.filter(({ audience }) => audience !== 'session')
    expect(outside.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /healthz',
      'GET /metrics',
      'GET /login/assets/:name',
      'GET /login',
      'POST /login',
    ])
  })

  it('sends a visitor away from everything else, known or not', async () => {
    const visitor = await open()
    const inside = server.routes.filter(({ audience }) => audience === 'session')
    for (const { method, path } of [...inside, { method: 'GET' as const, path: '/nowhere' }]) {
      const answer = method === 'GET' ? await visitor.get(path) : await visitor.post(path, {}, null)
      expect({ path, away: [303, 401].includes(answer.status) }).toEqual({ path, away: true })
    }
  })

  it('tells htmx where the login is, instead of putting its page into the middle of another', async () => {
    const visitor = await open()
    const answer = await visitor.get('/tried', { 'HX-Request': 'true' })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('hx-redirect')).toBe('/login')
  })

  it('refuses to start with one route twice', () => {
    expect(() => createWebServer({ ...usual, sections: [section, section] })).toThrow(/GET \/tried/)
  })
})

describe('the login', () => {
  it('lets in once by a printed address, with a cookie that scripts and other sites cannot use', async () => {
    const first = await open()
    const address = server.loginAddress()
    const answer = await first.enter(address)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/)
    expect(await (await first.get('/tried')).text()).toBe('here')

    const second = createWebClient(new URL(address).origin)
    expect((await second.enter(address)).status).toBe(401)
    expect((await second.get('/tried')).status).toBe(303)
  })

  it('forgets an address after ten minutes', async () => {
    const late = await open()
    const address = server.loginAddress()
    time += 10 * 60_000 + 1
    expect((await late.enter(address)).status).toBe(401)
  })

  it('lets in by the password, and not by another', async () => {
    const clerk = await open({ password: 'a good long password' })
    expect((await clerk.post('/login', { password: 'a good long passwort' })).status).toBe(401)
    expect((await clerk.get('/tried')).status).toBe(303)
    expect((await clerk.post('/login', { password: 'a good long password' })).status).toBe(303)
    expect(await (await clerk.get('/tried')).text()).toBe('here')
  })

  it('knows no password where none is set, not even an empty one', async () => {
    const clerk = await open()
    expect((await clerk.post('/login', { password: '' })).status).toBe(401)
    expect((await clerk.post('/login', { password: 'null' })).status).toBe(401)
  })

  it('takes a new session id at the login', async () => {
    const clerk = await open({ password: 'a good long password' })
    await clerk.get('/login')
    const before = clerk.cookie()
    await clerk.post('/login', { password: 'a good long password' })
    expect(clerk.cookie()).not.toBe(before)
  })

  it('stops listening to whoever tries more than ten times a minute', async () => {
    const guesser = await open({ password: 'a good long password' })
    const tries: number[] = []
    for (let each = 0; each < 12; each += 1)
      tries.push((await guesser.post('/login', { password: `guess ${each}` })).status)
    expect(tries.filter((status) => status === 401)).toHaveLength(10)
    expect(tries.slice(10)).toEqual([429, 429])
    const answer = await guesser.post('/login', { password: 'a good long password' })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('ends a session after a week and at the way out', async () => {
    const clerk = await open()
    await clerk.enter(server.loginAddress())
    await clerk.post('/logout')
    expect((await clerk.get('/tried')).status).toBe(303)
    await clerk.enter(server.loginAddress())
    time += 7 * 24 * 3_600_000 + 1
    expect((await clerk.get('/tried')).status).toBe(303)
  })

  it('keeps a session over a restart, and takes none that was made up or changed', async () => {
    const clerk = await open()
    await clerk.enter(server.loginAddress())
    await server.close()
    const again = await open()
    again.use(clerk.cookie())
    expect(await (await again.get('/tried')).text()).toBe('here')
    again.use(clerk.cookie().replace('.in.', '.in.9'))
    expect((await again.get('/tried')).status).toBe(303)
  })

  it('gives an address for another device to whoever is in', async () => {
    const clerk = await open()
    await clerk.enter(server.loginAddress())
    const page = await (await clerk.post('/login/another')).text()
    const address = /http:[^<]*token=[\w-]+/.exec(page)?.[0] ?? ''
    const telephone = createWebClient(new URL(address).origin)
    await telephone.enter(address)
    expect(await (await telephone.get('/tried')).text()).toBe('here')
  })
})

describe('a mutation', () => {
  it('needs the token of its session', async () => {
    const clerk = await open()
    await clerk.enter(server.loginAddress())
    expect((await clerk.post('/tried/change', {}, null)).status).toBe(403)
    expect((await clerk.post('/tried/change', {}, 'made-up')).status).toBe(403)
    expect(await (await clerk.post('/tried/change')).text()).toBe('changed')
  })

  it('is refused with the token of another session, also at the login', async () => {
    const clerk = await open({ password: 'a good long password' })
    await clerk.enter(server.loginAddress())
    const other = await (await createWebClient(server.loginAddress()).get('/login')).text()
    const token = /name="csrf" value="([\w-]+)"/.exec(other)?.[1] ?? ''
    expect(token).not.toBe('')
    expect((await clerk.post('/tried/change', {}, token)).status).toBe(403)
    expect((await clerk.post('/login', { password: 'a good long password' }, token)).status).toBe(403)
  })

  it('may be 64 KB large', async () => {
    const clerk = await open()
    await clerk.enter(server.loginAddress())
    expect((await clerk.post('/tried/change', { text: 'x'.repeat(65_536) })).status).toBe(413)
    expect((await clerk.post('/tried/change', { text: 'x'.repeat(60_000) })).status).toBe(200)
  })
})

describe('every answer', () => {
  it('forbids inline script and style, framing, sniffing and keeping', async () => {
    const clerk = await open()
    await clerk.enter(server.loginAddress())
    for (const path of ['/login', '/tried', '/nowhere', '/tried/fault', '/healthz']) {
      const { headers } = await clerk.get(path)
      expect({ path, ...Object.fromEntries(headers) }).toMatchObject({
        path,
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; script-src 'self'; style-src 'self';/,
        ),
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      })
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
    }
  })

  it('says of a fault that there was one, and nothing else', async () => {
    const clerk = await open()
    await clerk.enter(server.loginAddress())
    const answer = await clerk.get('/tried/fault')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('李大全')
  })
})

describe('/healthz', () => {
  it('names every part, without a login', async () => {
    const monitor = await open()
    const answer = await monitor.get('/healthz')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({
      status: 'ok',
      database: 'ok',
      jobs: 'ok',
      channels: { sim: 'ready' },
    })
  })

  it.each<[string, Partial<HealthSource>]>([
    ['the database', { database: () => Promise.reject(new Error('gone')) }],
    ['the jobs', { jobs: () => Promise.reject(new Error('gone')) }],
    ['a channel', { channels: [{ name: 'sim', state: () => 'away' }] }],
  ])('is 503 when %s is away', async (_part, gone) => {
    const monitor = await open({ health: { ...well, ...gone } })
    const answer = await monitor.get('/healthz')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ status: 'down' })
  })

  it('is 503 when a part does not answer at all', async () => {
    const monitor = await open({ health: { ...well, database: () => new Promise(() => undefined) } })
    const answer = await monitor.get('/healthz')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ database: 'down', jobs: 'ok' })
  })
})

describe('/metrics', () => {
  it('speaks Prometheus to a caller on this machine', async () => {
    const monitor = await open()
    const answer = await monitor.get('/metrics')
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect(await answer.text()).toContain('tried_total 1')
  })

  it('asks a caller who came through a proxy for a login', async () => {
    const monitor = await open()
    const far = { 'X-Forwarded-For': '203.0.113.9' }
    expect((await monitor.get('/metrics', far)).status).toBe(303)
    await monitor.enter(server.loginAddress())
    expect((await monitor.get('/metrics', far)).status).toBe(200)
  })
})
