// The id under which a conversation is woken: a queue's ids go to places that hold nothing of people, and an account may be a name.
import { createHash } from 'node:crypto'

export const wakeId = (conversation: string): string =>
  createHash('sha256').update(conversation).digest('base64url').slice(0, 22)
