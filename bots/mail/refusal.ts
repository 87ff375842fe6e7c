// What a mail server's refusals mean: for the letter that met them, and for the line.
import { z } from 'zod'
import { DeliveryError } from '../../src/ports/channel.ts'

/** What nodemailer tells of a fault, beside words that may hold an address. */
const faultSchema = z.object({
  /** `EAUTH`, `EENVELOPE`, `ESOCKET` … */
  code: z.string().optional().catch(undefined),
  /** What the server answered: 4xx passes, 5xx stays. */
  responseCode: z.int().optional().catch(undefined),
  /** `connect` when no connection was made. */
  syscall: z.string().optional().catch(undefined),
  /** `CONNECT_TIMEOUT`, `GREETING_TIMEOUT`: the server has said nothing yet. */
  timeoutType: z.string().optional().catch(undefined),
  /** `RCPT TO`, `DATA` … */
  command: z.string().optional().catch(undefined),
})

const read = (fault: unknown) => faultSchema.safeParse(fault).data ?? {}

/** In words that may be logged and stored. A server's own words may hold the address: they are left out. */
export function describeFault(fault: unknown): string {
  const { code, responseCode, command } = read(fault)
  return ['mail', command, code, responseCode].filter((each) => each !== undefined).join(' ')
}

/** The letters are not at fault: the server knows the account or the way of speaking no more, or is not there. */
const ofTheLine = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS', 'EPROTOCOL', 'EDNS'])

/** The letter or its address is at fault; without an answer of the server it was found before sending. */
const ofTheLetter = new Set(['EENVELOPE', 'EMESSAGE', 'ESTREAM'])

/** Whether no letter would get through now. */
export function isAway(fault: unknown): boolean {
  const { code = '', responseCode } = read(fault)
  return responseCode === undefined
    ? !ofTheLetter.has(code)
    : ofTheLine.has(code) || responseCode === serviceCloses
}

/** RFC 5321: the server says that it is closing. */
const serviceCloses = 421

/** A password that was refused is not tried every three seconds: an account is locked for less. In milliseconds. */
const refusedRestMs = 5 * 60_000
export const restOf = (fault: unknown): number | null => (read(fault).code === 'EAUTH' ? refusedRestMs : null)

/**
 * The error of a delivery.
 * - 5xx to the letter: given up. 4xx: later.
 * - the line: later. Broken after the connection stood, the letter may have arrived.
 */
export function refusalOf(fault: unknown): DeliveryError {
  const { code = '', responseCode, syscall, timeoutType = '' } = read(fault)
  const reason = describeFault(fault)
  if (!isAway(fault)) return new DeliveryError(reason, { retry: (responseCode ?? 500) < 500 })
  const stood =
    responseCode === undefined &&
    syscall !== 'connect' &&
    !ofTheLine.has(code) &&
    !/^(CONNECT|GREETING|UPGRADE)/u.test(timeoutType)
  return new DeliveryError(reason, { retry: true, inDoubt: stood })
}
