// Whether the assistant is mentioned in a room, and the words without that.
import type { Payload, Puppet } from './puppet.ts'
import { within } from './within.ts'

/** Behind a name that was picked from the list WeChat puts this space; who types it puts any, or none at the end. */
const after = '(?:[\\u2005\\s]|$)'
const nameMs = 5_000

/**
 * The puppet's list of who is mentioned decides. Where it gives none, the name counts that stands in the words: the one the
 * assistant has in this room, or its own.
 */
export async function withoutMention(
  text: string,
  payload: Payload,
  puppet: Puppet,
): Promise<{ readonly words: string; readonly mentioned: boolean }> {
  const { currentUserId: self } = puppet
  const listed = ('mentionIdList' in payload && payload.mentionIdList) || []
  const names = text.includes('@') ? await namesIn(payload.roomId ?? '', self, puppet) : []
  const words = names.reduce((left, name) => left.replaceAll(mentionOf(name), ''), text)
  return { words, mentioned: listed.length > 0 ? listed.includes(self) : words !== text }
}

const mentionOf = (name: string): RegExp => new RegExp(`[@＠]${escaped(name)}${after}`, 'gu')
const escaped = (name: string): string => name.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)

async function namesIn(room: string, self: string, puppet: Puppet): Promise<string[]> {
  const [member, contact] = await Promise.all([
    within(nameMs, puppet.roomMemberPayload(room, self)).catch(() => null),
    within(nameMs, puppet.contactPayload(self)).catch(() => null),
  ])
  const names = [member?.roomAlias, member?.name, contact?.name].flatMap((each) => each || [])
  // The longer first: one may begin with the other.
  return [...new Set(names)].toSorted((one, other) => other.length - one.length)
}
