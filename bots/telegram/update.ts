// What Telegram hands over, as far as it is read: checked here once. What is not listed is left out.
import { z } from 'zod'

const chat = z.object({
  id: z.number(),
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: z.string().optional(),
})

const user = z.object({
  id: z.number(),
  is_bot: z.boolean().default(false),
  first_name: z.string(),
  last_name: z.string().optional(),
})

const entity = z.object({
  type: z.string(),
  offset: z.int(),
  length: z.int(),
  user: z.object({ id: z.number() }).optional(),
})

const file = z.object({
  file_id: z.string(),
  file_size: z.number().optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
})

/** What a message may hold besides words. */
const content = {
  photo: z.array(file).optional(),
  document: file.optional(),
  video: file.optional(),
  audio: file.optional(),
  voice: file.optional(),
  video_note: file.optional(),
  sticker: z.object({ emoji: z.string().optional() }).optional(),
  contact: z
    .object({ phone_number: z.string(), first_name: z.string(), last_name: z.string().optional() })
    .optional(),
}

const words = {
  text: z.string().optional(),
  entities: z.array(entity).optional(),
  caption: z.string().optional(),
  caption_entities: z.array(entity).optional(),
}

const keyboard = z.object({
  inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string().optional() }))),
})

const base = z.object({
  message_id: z.int(),
  /** In seconds; 0 where the message can no longer be read. */
  date: z.int(),
  edit_date: z.int().optional(),
  chat,
  /** In a group with topics: in which of them. Elsewhere the same field names a chain of replies. */
  message_thread_id: z.int().optional(),
  is_topic_message: z.boolean().optional(),
  from: user.optional(),
  /** The group itself where an anonymous administrator writes, or the channel a post comes from. */
  sender_chat: chat.optional(),
  reply_markup: keyboard.optional().catch(undefined),
  ...words,
  ...content,
})

const message = base.extend({
  reply_to_message: base.optional().catch(undefined),
  /** The part of it that was marked. */
  quote: z.object({ text: z.string() }).optional(),
  forward_origin: z.looseObject({}).optional(),
  /** Pictures and files sent together are a message each, with this in common. */
  media_group_id: z.string().optional(),
  migrate_to_chat_id: z.number().optional(),
  migrate_from_chat_id: z.number().optional(),
})

const press = z.object({ id: z.string(), from: user, data: z.string().optional(), message: base.optional() })

export const updateSchema = z.object({
  update_id: z.int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: press.optional(),
})

export type TelegramMessage = z.output<typeof message>
export type TelegramPress = z.output<typeof press>
export type TelegramFile = z.output<typeof file>
export type Card = z.output<typeof base>

/** The kinds asked for; whatever else happens in a chat is no message. */
export const wantedUpdates = ['message', 'edited_message', 'callback_query'] as const
