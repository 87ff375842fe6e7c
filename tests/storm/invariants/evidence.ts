// What is judged: what the platforms have seen, and what the ledger holds, put side by side.
import { z } from 'zod'
import type { Case } from '../../../src/case/case.ts'
import type { OutgoingMessage } from '../../../src/outgoing-message.ts'
import { federation, mailOf, townships } from '../county.ts'
import type { Chat } from '../county.ts'
import type { Heard } from '../heard.ts'
import type { Storm } from '../storm.ts'

interface InboxRow {
  readonly place: number
  readonly channel: string
  readonly id: string
  readonly conversation: string
  readonly state: string
}

export interface OutboxRow {
  readonly id: string
  readonly recipient: string
  readonly channel: string
  readonly state: string
  readonly inDoubt: number
  readonly told: boolean
  readonly message: OutgoingMessage
}

export interface Evidence {
  readonly storm: Storm
  /** In the order of arrival. */
  readonly inbox: readonly InboxRow[]
  /** In the order of sending. */
  readonly outbox: readonly OutboxRow[]
  readonly cases: readonly Case[]
  /** The row of a message, when the ledger has it. */
  rowOf(heard: Heard): InboxRow | undefined
  /** What a recipient was shown on that channel, in order; null where he has no place on it. */
  shown(channel: string, recipient: string): readonly string[] | null
  /** By which channels a recipient was ever shown anything. */
  readonly places: readonly { readonly channel: string; readonly recipient: string }[]
}

const inboxRow = z.object({
  place: z.coerce.number(),
  channel: z.string(),
  id: z.string(),
  conversation: z.string(),
  state: z.string(),
})
const outboxRow = z.object({
  id: z.string(),
  recipient: z.string(),
  channel: z.string(),
  state: z.string(),
  inDoubt: z.number(),
  told: z.boolean(),
})

export async function gather(storm: Storm): Promise<Evidence> {
  const { house, platforms, letters } = storm
  const inbox = await house.query(
    inboxRow,
    `SELECT id AS place, channel, message_id AS id, conversation, state::text FROM inbox ORDER BY id`,
  )
  const rows = await house.query(
    outboxRow,
    `SELECT id, recipient, channel, state::text, in_doubt AS "inDoubt", told FROM outbox ORDER BY position`,
  )
  const outbox: OutboxRow[] = []
  for (const row of rows) {
    const message = await house.stores.outbox.read(row.id)
    if (message) outbox.push({ ...row, message })
  }
  const known = new Map(inbox.map((row) => [`${row.channel}/${row.id}`, row]))
  const chatOn = chatsOf()
  const recipients = [...new Set(outbox.map(({ recipient }) => recipient))]
  const shown = (channel: string, recipient: string): readonly string[] | null => {
    if (channel === 'mail')
      return recipient.startsWith('person:') ? letters.shown(mailOf(recipient.slice('person:'.length))) : null
    const chat = chatOn(channel, recipient)
    return chat === null ? null : platforms[channel as Chat].shown(chat)
  }
  return {
    storm,
    inbox,
    outbox,
    cases: await house.stores.ledger.cases({}),
    rowOf: ({ channel, id }) => known.get(`${channel}/${id}`),
    shown,
    places: recipients.flatMap((recipient) =>
      ['wechat', 'wecom', 'telegram', 'mail']
        .filter((channel) => (shown(channel, recipient) ?? []).length > 0)
        .map((channel) => ({ channel, recipient })),
    ),
  }
}

/** The chat on a platform in which a recipient of the ledger reads. */
function chatsOf(): (channel: string, recipient: string) => string | null {
  const chats = new Map<string, string>([[`wecom/person:${federation.id}`, federation.account]])
  for (const { channel, room, cadres, clerk } of townships) {
    chats.set(`${channel}/room:${room.id}`, room.chat)
    for (const { id, account } of [...cadres, ...(clerk ? [clerk] : [])])
      chats.set(`${channel}/person:${id}`, account)
  }
  return (channel, recipient) => {
    const own = `person:${channel}:`
    if (recipient.startsWith(own)) return recipient.slice(own.length)
    return chats.get(`${channel}/${recipient}`) ?? null
  }
}
