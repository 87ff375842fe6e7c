// Writing a value as JSON that any database takes: PostgreSQL refuses NUL and halves of surrogate pairs in text and jsonb.

/** Text without NUL, and with U+FFFD for half a surrogate pair. */
export const cleanText = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/** What JSON.stringify writes for NUL and for half a surrogate pair; a backslash of the text itself may look alike. */
const suspect = /\\u(?:0000|d[89a-f])/

/** The value as JSON, every text in it clean. */
export function jsonText(value: unknown): string {
  const written = JSON.stringify(value)
  if (!suspect.test(written)) return written
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === 'string' ? cleanText(each) : each))
}
