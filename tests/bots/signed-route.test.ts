// Routes whose callers bring a proof of their own instead of a login: webhooks, links in mails.
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Route } from '../../bots/web/route.ts'
import { createWebServer, type WebServer } from '../../bots/web/web-server.tsx'
import { createWebClient } from './web-client.ts'

/** Where a platform calls, with a secret in a header. */
const webhook: Route = {
  method: 'POST',
  path: '/webhook',
  audience: 'signed',
  bodyBytes: 1_000_000,
  proves: (context) => context.req.header('x-secret') === 'known',
  handle: async (context) => context.text(`${(await context.req.text()).length} characters`),
}

let server: WebServer
let address: string
beforeEach(async () => {
  server = createWebServer({
    sections: [],
    routes: [webhook],
    health: { database: () => Promise.resolve(), jobs: () => Promise.resolve(), channels: [] },
    metrics: new Registry(),
    sessionSecret: 'a secret of the tests, long enough to be one',
    password: null,
    log: pino({ level: 'silent' }),
  })
  ;({ address } = await server.listen({ host: '127.0.0.1', port: 0 }))
})
afterEach(() => server.close())

const call = (secret: string, body: string) =>
  fetch(new URL('/webhook', address), {
    method: 'POST',
    headers: { 'X-Secret': secret, Connection: 'close' },
    body,
  })

describe('a signed route', () => {
  it('stands in the table with everything else that answers', () => {
    expect(server.routes.filter(({ audience }) => audience === 'signed')).toEqual([webhook])
  })

  it('lets in who proves himself, without a login and with a larger body than a form has', async () => {
    expect(await (await call('known', 'x'.repeat(900_000))).text()).toBe('900000 characters')
    expect((await call('known', 'x'.repeat(1_000_001))).status).toBe(413)
  })

  it('tells anybody else 401, also one who is logged in, whatever he sends', async () => {
    const clerk = createWebClient(address)
    await clerk.enter(server.loginAddress())
    expect((await clerk.post('/webhook', {}, null)).status).toBe(401)
    expect((await call('', 'x'.repeat(2_000_000))).status).toBe(401)
  })
})
