// What answers on the web: one row a route, with who may see it. What is not in the table does not answer.
import type { Context } from 'hono'
import type { Session } from './session.ts'
import type { Shell } from './shell.ts'

/**
 * `anyone`: without a login. `monitor`: a caller on this machine itself, or a login. `session`: only after login.
 * `signed`: whoever brings a proof of its own, such as a platform's secret or a signed link. A browser's session means
 * nothing here, so neither does the CSRF check.
 */
export type Audience = 'anyone' | 'monitor' | 'session' | 'signed'

export interface WebEnv {
  Variables: {
    /** Who is logged in; null for a visitor. */
    session: Session | null
    /** What every page needs around itself. */
    shell: Shell
  }
}

export type WebContext = Context<WebEnv>

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly audience: Audience
  /** Whether a `signed` caller's headers prove who it is; asked before the body is read. Others get 401. */
  readonly proves?: (context: WebContext) => boolean
  /** The largest body of a POST, in bytes; 64 KB when nothing is said. */
  readonly bodyBytes?: number
  /** Every POST passes the body limit and, unless it is signed, the CSRF check before it comes here. */
  readonly handle: (context: WebContext) => Response | Promise<Response>
}

/** A room of the console: its place in the menu, its routes and its files. */
export interface Section {
  readonly title: string
  /** The path of its first page; its other routes begin with it. */
  readonly path: string
  readonly routes: readonly Route[]
  readonly assets: readonly Asset[]
}

/** A file the browser loads: style or script. */
export interface Asset {
  /** Its name under /assets. */
  readonly name: string
  readonly file: URL | string
}
