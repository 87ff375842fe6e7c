// The log: one JSON object a line, with ids and never with what is said of people.
import { type DestinationStream, destination, type Logger, pino } from 'pino'
import type { Settings } from './settings.ts'

/** Keys whose values are secrets or somebody's words, wherever they stand. */
const withheld = [
  'text',
  'name',
  'phone',
  'idNumber',
  'content',
  'sender',
  'password',
  'token',
  'cookie',
  'authorization',
]
const paths = withheld.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])

/** Our own sentences are English: Chinese in a line can only be what somebody wrote, or somebody's name. */
const chinese = /\p{Script=Han}+/gu
/** Seven digits in a row may be a phone, an ID or a certificate number. */
const longNumber = /\d{7,}[Xx]?/gu
/** What stands between `//` and `@` in an address. */
const credentials = /\/\/[^\s/@]+@/gu

const scrubbed = (text: string): string =>
  text.replace(credentials, '//***@').replace(chinese, '***').replace(longNumber, '***')

function clean(value: unknown): unknown {
  if (typeof value === 'string') return scrubbed(value)
  if (Array.isArray(value)) return value.map(clean)
  if (value instanceof Error) return describe(value)
  return typeof value === 'object' && value !== null ? cleanFields(value) : value
}

const cleanFields = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, clean(each)]))

/** An error's kind, its words without people, and where it was thrown. */
function describe(error: Error): object {
  const code: unknown = Reflect.get(error, 'code')
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: scrubbed(error.message),
    // The stack begins with the message, line breaks and all: only its frames are told.
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /u.test(line))
      .map((line) => line.trim())
      .slice(0, 8),
  }
}

/** @param stream where the lines go; standard error by default, written at once so that the last one is not lost */
export function createLog(
  level: Settings['logLevel'],
  stream: DestinationStream = destination({ dest: 2, sync: true }),
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths, censor: '***' },
      serializers: { err: (error: unknown) => error },
      formatters: {
        level: (label) => ({ level: label }),
        log: cleanFields,
      },
    },
    stream,
  )
}
