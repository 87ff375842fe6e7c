// Which account is whom, and which chat is which room: bound by a short-lived code given by someone entitled, never by a name.
import type { Instant } from '../deadline/plain-date.ts'

/** A person of the county, a case whose relative the account is, or a room whose chat it is. */
export type BindingTarget =
  | { readonly person: string }
  | { readonly case: string }
  | { readonly room: string }

export interface Binding {
  /** Channel and account, or channel and chat: `wechat:abc`. */
  readonly account: string
  readonly to: BindingTarget
  readonly by: string
  readonly at: Instant
  /** Set when it no longer holds. */
  readonly endedAt: Instant | null
  /** Whose name the post has from then on; absent: whom the county file names. */
  readonly successor?: string
}

export interface BindingCode {
  /** Six digits. */
  readonly code: string
  readonly to: BindingTarget
  readonly by: string
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
  /** Who is to have the post from then on; absent: whoever has it. */
  readonly successor?: string
}

/**
 * Channels where a new login may give every account and chat another id, so that an old id proves nothing any more.
 * reliability.md § B: wechaty#861, puppet-wechat#139
 */
const renewable: readonly string[] = ['wechat']

export const idsMayChange = (channel: string): boolean => renewable.includes(channel)

/**
 * Whether it still says who somebody is.
 * @param renewedAt when the channel's ids last became others; null when they never did
 */
export const holds = ({ at, endedAt }: Binding, renewedAt: Instant | null): boolean =>
  endedAt === null && (renewedAt === null || at >= renewedAt)

/** The channel of an account as the ledger writes it; the simulator's accounts stand alone. */
export const channelOfAccount = (account: string): string =>
  /^(wecom|wechat|telegram|mail|sim):/u.exec(account)?.[1] ?? 'sim'
