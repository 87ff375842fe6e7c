// Who is at the other end of the line.
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** The address of the other end of the connection. What a header claims does not count. */
export const callerAddress = (context: Context): string => getConnInfo(context).remote.address ?? 'unknown'

/** Whether the caller sits on this machine and speaks for nobody else, as a proxy would. */
export function isLocalCaller(context: Context): boolean {
  const address = callerAddress(context).replace(/^::ffff:/, '')
  const forwarded = context.req.header('forwarded') ?? context.req.header('x-forwarded-for')
  return forwarded === undefined && (address === '::1' || address.startsWith('127.'))
}
