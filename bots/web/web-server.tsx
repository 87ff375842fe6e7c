// The web server: one table of routes behind one gate, served by Node.
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { type Handler, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { admit, admitProven, checkCsrf, loggedIn, turnAway } from './admit.ts'
import { createAssetFolder } from './assets.ts'
import { type HealthSource, healthRoute } from './health.ts'
import { createLoginAddresses } from './login-addresses.ts'
import { loginRoutes } from './login.tsx'
import { metricsRoute } from './metrics.ts'
import { InsideNote } from './inside-note.tsx'
import { NotePage } from './page.tsx'
import type { Route, Section, WebEnv } from './route.ts'
import { securityHeaders } from './security-headers.ts'
import { createSessions } from './session.ts'
import type { Shell } from './shell.ts'
import { texts } from './texts.ts'
import { commonAssets, loginAssets } from './web-assets.ts'

export interface WebServerOptions {
  /** The rooms of the console, in the menu's order; `/` leads to the first. */
  readonly sections: readonly Section[]
  /** What answers beside them: webhooks of platforms, links in mails. */
  readonly routes?: readonly Route[]
  readonly health: HealthSource
  readonly metrics: Registry
  /** Signs sessions; the same in every process, and from one start to the next. At least 32 characters. */
  readonly sessionSecret: string
  /** CONSOLE_PASSWORD; null when only printed addresses let in. */
  readonly password: string | null
  readonly log: Pick<Logger, 'error'>
  /** Real time in milliseconds: sessions do not follow the county's clock. */
  readonly now?: () => number
}

export interface WebServer {
  /** Every route that answers, with who may see it. */
  readonly routes: readonly Route[]
  readonly app: Hono<WebEnv>
  /**
   * Begins to listen.
   * @param port 0 for any free one
   * @returns the address to open in a browser
   * @throws what Node says when the port is taken (`EADDRINUSE`) or not allowed
   */
  listen(where: { host: string; port: number }): Promise<{ port: number; address: string }>
  /** A new address that logs in once, within ten minutes. Throws when the server does not listen. */
  loginAddress(): string
  /** Ends every connection, also the live ones. */
  close(): Promise<void>
}

/** A printed address is opened at once or asked for again. */
const loginAddressMs = 10 * 60_000

/** 64 KB: a form with the longest message (16 KB of text) encoded, and nothing larger. */
const bodyBytes = 64 * 1024

/** @throws when two routes share method and path, an asset is missing, or the secret is short */
export function createWebServer(options: WebServerOptions): WebServer {
  const now = options.now ?? Date.now
  const sessions = createSessions(options.sessionSecret, now)
  const addresses = createLoginAddresses(now, loginAddressMs)
  const open = createAssetFolder('/login/assets', 'anyone', loginAssets)
  const assets = createAssetFolder('/assets', 'session', [
    ...commonAssets,
    ...options.sections.flatMap((section) => section.assets),
  ])
  const home = options.sections[0]?.path ?? '/login'

  const routes: readonly Route[] = [
    healthRoute(options.health),
    metricsRoute(options.metrics),
    open.route,
    ...loginRoutes({ sessions, addresses, password: options.password }),
    assets.route,
    { method: 'GET', path: '/', audience: 'session', handle: (context) => context.redirect(home, 303) },
    ...options.sections.flatMap((section) => section.routes),
    ...(options.routes ?? []),
  ]
  const doubled = routes.find(
    (one, index) =>
      routes.findIndex((each) => each.method === one.method && each.path === one.path) !== index,
  )
  if (doubled) throw new RangeError(`two routes for ${doubled.method} ${doubled.path}`)

  const app = new Hono<WebEnv>()
  app.use(securityHeaders())
  app.use(async (context, next) => {
    const session = await sessions.read(context)
    context.set('session', session)
    // A visitor's page with a form needs a session to tie its token to; machines asking for health do not.
    const needed = session ?? (context.req.path === '/login' ? await sessions.begin(context, false) : null)
    context.set('session', needed)
    context.set('shell', {
      sections: options.sections.map(({ title, path }) => ({ title, path })),
      csrfToken: needed ? sessions.csrfToken(needed) : '',
      asset: (name) => (open.has(name) ? open : assets).address(name),
    } satisfies Shell)
    await next()
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store')
  })

  const limit = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (context) => context.text(texts.refused.body, 413) })
  for (const route of routes) {
    const handle: Handler<WebEnv> = (context) => route.handle(context)
    const { method, path, audience, bodyBytes: most = bodyBytes } = route
    if (method === 'GET') app.get(path, admit(audience), handle)
    else if (audience === 'signed') app.post(path, admitProven(route), limit(most), handle)
    else app.post(path, admit(audience), limit(most), checkCsrf(sessions), handle)
  }

  // Without a login nobody learns which addresses exist.
  app.notFound((context) =>
    loggedIn(context)
      ? context.html(
          <InsideNote shell={context.get('shell')} title={texts.notFound.title} here={null}>
            <h1>{texts.notFound.title}</h1>
            <p>{texts.notFound.how}</p>
            <p>
              <a href="/">{texts.notFound.back}</a>
            </p>
          </InsideNote>,
          404,
        )
      : turnAway(context),
  )
  app.onError((error, context) => {
    options.log.error(
      { err: error, method: context.req.method, route: context.req.routePath },
      'a page failed',
    )
    return context.html(
      <NotePage shell={context.get('shell')} title={texts.fault.title}>
        <h1>{texts.fault.title}</h1>
        <p>{texts.fault.how}</p>
        <p>
          <a href="/">{texts.notFound.back}</a>
        </p>
      </NotePage>,
      500,
    )
  })

  let listening: { server: ServerType; address: string } | null = null

  return {
    routes,
    app,
    listen: ({ host, port }) =>
      new Promise((resolve, reject) => {
        const server = createAdaptorServer({ fetch: app.fetch })
        server.once('error', reject)
        server.listen(port, host, () => {
          server.off('error', reject)
          const bound = server.address()
          const at = bound !== null && typeof bound === 'object' ? bound.port : port
          // 0.0.0.0 and :: are for listening; nobody can open them.
          const shown =
            host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
          const address = `http://${shown}:${at}`
          listening = { server, address }
          resolve({ port: at, address })
        })
      }),
    loginAddress() {
      if (!listening) throw new Error('the web server does not listen')
      return addresses.issue(listening.address)
    },
    close: () =>
      new Promise((resolve, reject) => {
        if (!listening) return resolve()
        const { server } = listening
        listening = null
        server.close((error) => (error ? reject(error) : resolve()))
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
