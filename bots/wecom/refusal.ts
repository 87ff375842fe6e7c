// Why WeChat Work did not take a message, and what helps.
import { DeliveryError } from '../../src/ports/channel.ts'

type Cure = 'wait' | 'retry' | 'give-up'

/** Figures of the platform's list of error codes; one that is not here is tried again with growing pauses. */
const cures: Readonly<Record<number, Cure>> = {
  [-1]: 'retry', // system busy
  40003: 'give-up', // no such userid
  40008: 'give-up', // a message of a kind it does not know
  40031: 'give-up', // no such userid
  40058: 'give-up', // a parameter it does not take
  44004: 'give-up', // empty
  45002: 'give-up', // too long
  45009: 'wait', // called too often
  45033: 'wait', // called too often at the same time
  60011: 'give-up', // this member is not within the bot's sight
  60111: 'give-up', // no such userid
  81013: 'give-up', // nobody who could receive it
  86001: 'give-up', // no such chat
  86003: 'give-up', // the bot is not in the chat
  86008: 'give-up', // not in the chat any more
  93006: 'give-up', // no such chat
}

/** The limits count by the minute: 30 messages a minute to a conversation. */
const waitMs = 60_000

/** What a request was open for: it is too late to answer it, and a message of its own may still be sent. */
const lapsed = new Set([846_605, 846_608])

/** The error's code, when the platform has one for it. */
function codeOf(error: unknown): number | null {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'errcode') : null
  return typeof code === 'number' ? code : null
}

/** Whether the request that was to be answered is closed. */
export const isLapsed = (error: unknown): boolean => lapsed.has(codeOf(error) ?? 0)

/** What the SDK rejected with: the platform's answer, or an error of its own. Nothing of the message is repeated. */
export function refusalOf(error: unknown): DeliveryError {
  const code = codeOf(error)
  if (code !== null) {
    const cure = cures[code] ?? 'retry'
    return new DeliveryError(`WeChat Work answers ${code}`, {
      retry: cure !== 'give-up',
      ...(cure === 'wait' ? { retryAfterMs: waitMs } : {}),
    })
  }
  const message = error instanceof Error ? error.message : ''
  // It went out and no answer came back: nobody knows.
  const inDoubt = /ack timeout|cancelled/u.test(message)
  return new DeliveryError(inDoubt ? 'WeChat Work did not answer' : 'not connected to WeChat Work', {
    retry: true,
    inDoubt,
  })
}
