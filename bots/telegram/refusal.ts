// What Telegram's refusals mean: for the delivery that met them, and for the line.
import { GrammyError, HttpError } from 'grammy'
import { DeliveryError } from '../../src/ports/channel.ts'

/**
 * No connection was made: nothing has left this machine. The code alone does not tell, since a host may become unreachable
 * while its answer is waited for.
 */
const noConnection = /reason: (?:connect|getaddrinfo) /u

/** The system's word for a broken connection; the rest of such an error holds the address, and that the token. */
function codeOf({ error }: HttpError): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : 'no answer'
}

/** A fault in words that may be logged and stored: no token, no words of a message. */
export function describeFault(fault: unknown): string {
  if (fault instanceof GrammyError) return `${fault.method}: ${fault.error_code} ${fault.description}`
  if (fault instanceof HttpError) return `${fault.message} ${codeOf(fault)}`
  return fault instanceof Error ? fault.name : 'a fault'
}

/** How long Telegram wants to be left alone, in milliseconds. */
export function restOf(fault: unknown): number | null {
  const seconds = fault instanceof GrammyError ? fault.parameters.retry_after : undefined
  return seconds === undefined ? null : seconds * 1_000
}

/** The supergroup that the group has become. */
export const movedTo = (fault: unknown): string | null =>
  fault instanceof GrammyError && fault.parameters.migrate_to_chat_id !== undefined
    ? String(fault.parameters.migrate_to_chat_id)
    : null

/** The topic was closed or deleted: the group itself may still be written to. */
export const isTopicGone = (fault: unknown): boolean =>
  fault instanceof GrammyError &&
  fault.error_code === 400 &&
  /thread not found|TOPIC_(?:CLOSED|DELETED|ID_INVALID)/iu.test(fault.description)

/** Whether the platform as a whole is out of reach, or refuses us as a whole. */
export const isAway = (fault: unknown): boolean =>
  !(fault instanceof GrammyError) || [401, 404].includes(fault.error_code) || fault.error_code >= 500

/**
 * The error of a delivery.
 * - 429: later, when it says. 403 (blocked, put out) and other 400s (no such chat): never.
 * - 401, 404: the token is wrong, which is no fault of the message.
 * - 5xx: it may have arrived; whoever says so may be a gateway before the server that took it. A while later, since while
 *   that goes on every attempt is one more in doubt.
 * - no answer: it may have arrived; Telegram has no way to ask.
 */
export function refusalOf(fault: unknown): DeliveryError {
  const reason = describeFault(fault)
  const rest = restOf(fault)
  if (rest !== null) return new DeliveryError(reason, { retry: true, retryAfterMs: rest })
  if (fault instanceof GrammyError)
    return fault.error_code >= 500
      ? new DeliveryError(reason, { retry: true, retryAfterMs: brokenMs, inDoubt: true })
      : new DeliveryError(reason, { retry: isAway(fault) })
  return new DeliveryError(reason, { retry: true, inDoubt: !neverLeft(fault) })
}

/** As long as Telegram's servers may be broken before a second attempt is made, in milliseconds. */
const brokenMs = 60_000

/** What is thrown there holds the address, and with it the token: it is looked at, never repeated. */
const neverLeft = (fault: unknown): boolean =>
  fault instanceof HttpError && fault.error instanceof Error && noConnection.test(fault.error.message)
