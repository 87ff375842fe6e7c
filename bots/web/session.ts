// Who is logged in: a signed cookie, so that a session outlives the process and holds for several of them.
import { createHmac, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getSignedCookie, setSignedCookie } from 'hono/cookie'
import { z } from 'zod'

export interface Session {
  readonly id: string
  /** A visitor has a session too, so that the login form itself is protected. */
  readonly loggedIn: boolean
  /** Milliseconds of the real clock. */
  readonly expiresAt: number
}

const cookieName = 'one-plus-n'

/** A working week: who left the page on Friday finds it on Monday, and a lost telephone is not in for ever. */
const sessionMs = 7 * 24 * 3_600_000

const cookieSchema = z.tuple([z.string().min(1), z.enum(['in', 'out']), z.coerce.number().int().positive()])

/** Over TLS, also where a proxy in front of this server ends it. */
const isEncrypted = (context: Context): boolean =>
  new URL(context.req.url).protocol === 'https:' || context.req.header('x-forwarded-proto') === 'https'

export interface Sessions {
  /** @returns null without a cookie, with one that was not signed here, and after its time. */
  read(context: Context): Promise<Session | null>
  /** Begins a session under a new id and sets its cookie. */
  begin(context: Context, loggedIn: boolean): Promise<Session>
  /** What a form of this session must carry. */
  csrfToken(session: Session): string
}

/**
 * @param secret signs cookies and tokens; whoever has it can log in. At least 32 characters.
 * @param now the real time in milliseconds
 */
export function createSessions(secret: string, now: () => number): Sessions {
  if (secret.length < 32) throw new RangeError('the session secret is shorter than 32 characters')
  return {
    async read(context) {
      const value = await getSignedCookie(context, secret, cookieName)
      const parsed = cookieSchema.safeParse(typeof value === 'string' ? value.split('.') : null)
      if (!parsed.success) return null
      const [id, state, expiresAt] = parsed.data
      return expiresAt > now() ? { id, loggedIn: state === 'in', expiresAt } : null
    },

    async begin(context, loggedIn) {
      const session = { id: randomBytes(16).toString('hex'), loggedIn, expiresAt: now() + sessionMs }
      // One answer sets one session: the visitor's, begun a moment ago, gives way to that of the login.
      context.header('Set-Cookie', undefined)
      const value = [session.id, loggedIn ? 'in' : 'out', session.expiresAt].join('.')
      await setSignedCookie(context, cookieName, value, secret, {
        path: '/',
        httpOnly: true,
        sameSite: 'Strict',
        secure: isEncrypted(context),
        maxAge: sessionMs / 1000,
      })
      return session
    },

    csrfToken: (session) => createHmac('sha256', secret).update(`csrf:${session.id}`).digest('base64url'),
  }
}
