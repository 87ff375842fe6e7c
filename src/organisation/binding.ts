// Which account is whom: bound by a short-lived code given by someone entitled, never by a name.
import type { Instant } from '../deadline/plain-date.ts'

export interface Binding {
  /** Channel and account: `wechat:abc`. */
  readonly account: string
  /** A person of the county, or a case whose relative the account is. */
  readonly to: { readonly person: string } | { readonly case: string }
  readonly by: string
  readonly at: Instant
  /** Set when it no longer holds. */
  readonly endedAt: Instant | null
}

export interface BindingCode {
  /** Six digits. */
  readonly code: string
  readonly to: { readonly person: string } | { readonly case: string }
  readonly by: string
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
}
