// Coming in and going out: by an address that works once, or by the password.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { callerAddress } from './caller.ts'
import type { LoginAddresses } from './login-addresses.ts'
import { InsideNote } from './inside-note.tsx'
import { NotePage } from './page.tsx'
import type { Route, WebContext } from './route.ts'
import { sameSecret } from './same-secret.ts'
import type { Sessions } from './session.ts'
import { texts } from './texts.ts'

const words = texts.login

/** Ten tries a minute from one address: enough for slow fingers, hopeless for guessing. */
const triesPerMinute = 10

interface LoginOptions {
  readonly sessions: Sessions
  readonly addresses: LoginAddresses
  /** Null: no password is set, the printed address is the only way in. */
  readonly password: string | null
}

const LoginPage = ({
  context,
  password,
  complaint,
}: {
  context: WebContext
  password: boolean
  complaint?: string
}) => (
  <NotePage shell={context.get('shell')} title={`${words.title} · ${texts.product}`}>
    <h1>{words.hello}</h1>
    <p>{words.why}</p>
    {complaint === undefined ? null : (
      <p class="complaint" role="alert">
        {complaint}
      </p>
    )}
    {password ? (
      <form method="post" action="/login">
        <input type="hidden" name="csrf" value={context.get('shell').csrfToken} />
        <label>
          {words.password}
          <input type="password" name="password" required autocomplete="current-password" autofocus />
        </label>
        <button type="submit">{words.enter}</button>
      </form>
    ) : (
      <p class="hint">{words.byAddress}</p>
    )}
  </NotePage>
)

/**
 * A session cookie is not sent along with a step that began on another site, such as a link in a web mail. So the
 * address answers with a page of our own, and the next step begins here.
 */
const EnteringPage = ({ context }: { context: WebContext }) => (
  <NotePage shell={context.get('shell')} title={texts.product} onwards="/">
    <h1>{words.entering}</h1>
    <p>
      <a href="/">{words.onwards}</a>
    </p>
  </NotePage>
)

export function loginRoutes({ sessions, addresses, password }: LoginOptions): Route[] {
  const tries = new RateLimiterMemory({ points: triesPerMinute, duration: 60 })

  /** Counts this try. @returns the answer when there were too many, else null. */
  async function tooMany(context: WebContext): Promise<Response | null> {
    try {
      await tries.consume(callerAddress(context))
      return null
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const seconds = Math.ceil(refusal.msBeforeNext / 1000)
      const page = (
        <LoginPage context={context} password={password !== null} complaint={words.tooMany(seconds)} />
      )
      return context.html(page, 429, { 'Retry-After': String(seconds) })
    }
  }

  async function letIn(context: WebContext): Promise<void> {
    await tries.delete(callerAddress(context))
    await sessions.begin(context, true)
  }

  const ask = (context: WebContext, status: 200 | 401, complaint?: string) =>
    context.html(
      <LoginPage
        context={context}
        password={password !== null}
        {...(complaint === undefined ? {} : { complaint })}
      />,
      status,
    )

  return [
    {
      method: 'GET',
      path: '/login',
      audience: 'anyone',
      handle: async (context) => {
        const token = context.req.query('token')
        if (token === undefined) return ask(context, 200)
        const refusal = await tooMany(context)
        if (refusal) return refusal
        if (!addresses.redeem(token)) return ask(context, 401, words.spentAddress)
        await letIn(context)
        return context.html(<EnteringPage context={context} />)
      },
    },
    {
      method: 'POST',
      path: '/login',
      audience: 'anyone',
      handle: async (context) => {
        const refusal = await tooMany(context)
        if (refusal) return refusal
        const given = (await context.req.parseBody())['password']
        if (password === null || typeof given !== 'string' || !sameSecret(given, password))
          return ask(context, 401, password === null ? undefined : words.wrongPassword)
        await letIn(context)
        return context.redirect('/', 303)
      },
    },
    {
      method: 'POST',
      path: '/logout',
      audience: 'session',
      handle: async (context) => {
        await sessions.begin(context, false)
        return context.redirect('/login', 303)
      },
    },
    {
      method: 'POST',
      path: '/login/another',
      audience: 'session',
      handle: (context) => {
        const address = addresses.issue(new URL(context.req.url).origin)
        return context.html(
          <InsideNote shell={context.get('shell')} title={texts.another.title} here={null}>
            <h1>{texts.another.title}</h1>
            <p>{texts.another.how}</p>
            <p class="address">{address}</p>
            <p>
              <a href="/">{texts.another.back}</a>
            </p>
          </InsideNote>,
        )
      },
    },
  ]
}
