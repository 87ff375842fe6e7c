// The shape of a message that came in, checked where it enters and where it is read again; its text is cleaned on the way.
import { z } from 'zod'
import type { Attachment, InboundMessage } from '../src/stimulus.ts'
import { cleanText } from './json-text.ts'

const text = z.string().transform(cleanText)
const id = text.pipe(z.string().min(1))

const attachment = z.object({
  kind: z.enum(['image', 'file', 'voice', 'forward']),
  name: text,
  kept: z.object({ key: id, type: id, size: z.int() }).exactOptional(),
  refused: z.enum(['too-large', 'unknown-type', 'unreadable']).exactOptional(),
} satisfies Record<keyof Attachment, z.ZodType>)

export const inboundMessageSchema: z.ZodType<InboundMessage> = z.object({
  channel: id,
  id,
  at: z.int(),
  sender: z.object({ account: id, name: text }),
  room: text.nullable(),
  text,
  mentioned: z.boolean(),
  quote: z.object({ text, message: text.nullable() }).nullable(),
  button: text.nullable(),
  attachments: z.array(attachment),
  album: id.exactOptional(),
  topic: id.exactOptional(),
  retracts: id.exactOptional(),
} satisfies Record<keyof InboundMessage, z.ZodType>)
