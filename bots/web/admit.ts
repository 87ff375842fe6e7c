// Who comes in: one gate for every route, by the audience in the table.
import type { MiddlewareHandler } from 'hono'
import { isLocalCaller } from './caller.ts'
import type { Audience, Route, WebContext, WebEnv } from './route.ts'
import { sameSecret } from './same-secret.ts'
import type { Sessions } from './session.ts'
import { texts } from './texts.ts'

export const loggedIn = (context: WebContext): boolean => context.get('session')?.loggedIn === true

const mayEnter: Readonly<Record<Audience, (context: WebContext) => boolean>> = {
  anyone: () => true,
  monitor: (context) => isLocalCaller(context) || loggedIn(context),
  session: loggedIn,
  signed: () => true,
}

/** A page sends its reader to the login; whatever else asks is told 401, and htmx where to go. */
export function turnAway(context: WebContext): Response {
  const wantsPage =
    context.req.method === 'GET' && context.req.header('accept')?.includes('text/html') === true
  if (wantsPage && context.req.header('hx-request') === undefined) return context.redirect('/login', 303)
  return context.text('401', 401, { 'HX-Redirect': '/login' })
}

export const admit =
  (audience: Audience): MiddlewareHandler<WebEnv> =>
  (context, next) =>
    mayEnter[audience](context) ? next() : Promise.resolve(turnAway(context))

/** Lets in a caller who proves himself, where the route asks for it. Nothing of a body was read before. */
export const admitProven =
  ({ proves }: Pick<Route, 'proves'>): MiddlewareHandler<WebEnv> =>
  (context, next) =>
    proves === undefined || proves(context) ? next() : Promise.resolve(context.text('401', 401))

/** Refuses a mutation whose form or header does not carry the token of its session. */
export const checkCsrf =
  (sessions: Sessions): MiddlewareHandler<WebEnv> =>
  async (context, next) => {
    const session = context.get('session')
    const header = context.req.header('x-csrf-token')
    const given = header ?? (await context.req.parseBody())['csrf']
    if (session && typeof given === 'string' && sameSecret(given, sessions.csrfToken(session))) return next()
    return context.text(texts.refused.csrf, 403)
  }
