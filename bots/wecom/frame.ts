// What WeChat Work sends over the line, as far as it is read here; whatever else a frame holds is left alone.
import { z } from 'zod'

const text = z.object({ content: z.string() })
/** A picture or file: encrypted, behind an address that is good for five minutes, with a key of its own. */
const file = z.object({ url: z.string(), aeskey: z.string().optional() })
const part = z.object({ msgtype: z.string(), text: text.optional(), image: file.optional() })

const content = {
  msgtype: z.string(),
  text: text.optional(),
  /** The platform has turned it into words. */
  voice: text.optional(),
  image: file.optional(),
  file: file.optional(),
  video: file.optional(),
  mixed: z.object({ msg_item: z.array(part) }).optional(),
}

const quoteSchema = z.object(content)

const origin = {
  /** The same for a repetition. */
  msgid: z.string().min(1),
  /** In seconds. */
  create_time: z.number().optional(),
  /** Only in groups. */
  chatid: z.string().optional(),
  from: z.object({ userid: z.string().min(1) }),
}

const messageSchema = z.object({ ...origin, ...content, quote: quoteSchema.optional() })

const pressed = { event_key: z.string().optional(), task_id: z.string().optional() }
const eventSchema = z.object({
  ...origin,
  msgtype: z.literal('event'),
  // The SDK's types have a press beside the event's name, the platform's documents below it.
  event: z.object({ eventtype: z.string(), template_card_event: z.object(pressed).optional(), ...pressed }),
})

const headersSchema = z.object({ req_id: z.string() })
export const messageFrame = z.object({ headers: headersSchema, body: messageSchema })
export const eventFrame = z.object({ headers: headersSchema, body: eventSchema })

export type WecomFile = z.infer<typeof file>
export type WecomContent = z.infer<typeof quoteSchema>
export type WecomMessage = z.infer<typeof messageSchema>
export type MessageFrame = z.infer<typeof messageFrame>
export type EventFrame = z.infer<typeof eventFrame>
