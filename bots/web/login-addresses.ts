// Addresses that log in once: printed at the start, or taken from a browser that is already in.
import { randomBytes } from 'node:crypto'

export interface LoginAddresses {
  /** A new address under the server's own. */
  issue(server: string): string
  /** Whether this token was issued, is unspent and in time; it is spent by asking. */
  redeem(token: string): boolean
}

/** Tokens live in memory: an address holds only for the process that printed it. */
export function createLoginAddresses(now: () => number, livesMs: number): LoginAddresses {
  const tokens = new Map<string, number>()
  return {
    issue(server) {
      for (const [token, expiresAt] of tokens) if (expiresAt <= now()) tokens.delete(token)
      const token = randomBytes(24).toString('base64url')
      tokens.set(token, now() + livesMs)
      return `${server}/login?token=${token}`
    },
    redeem(token) {
      const expiresAt = tokens.get(token)
      tokens.delete(token)
      return expiresAt !== undefined && expiresAt > now()
    },
  }
}
