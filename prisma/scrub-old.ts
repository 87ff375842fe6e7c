// What was said long ago is no longer kept, on PostgreSQL: the rows stay, for their ids, without their content.
import type { Instant } from '../src/deadline/plain-date.ts'
import { openInbound } from './inbox-store.ts'
import type { StoreParts } from './store-parts.ts'
import type { Stores } from './stores.ts'

export const scrubOld =
  ({ prisma, seal }: Pick<StoreParts, 'prisma' | 'seal'>): Stores['scrub'] =>
  async (before: Instant, limit) => {
    const then = new Date(before)
    const heard = await prisma.inboxMessage.findMany({
      where: { receivedAt: { lt: then }, content: { not: null }, state: { not: 'waiting' } },
      orderBy: { id: 'asc' },
      take: limit,
      select: { id: true, channel: true, messageId: true, content: true },
    })
    const said = await prisma.outboxMessage.findMany({
      where: { at: { lt: then }, content: { not: null }, state: { not: 'waiting' } },
      orderBy: { position: 'asc' },
      take: limit,
      select: { id: true },
    })
    const files = heard.flatMap((row) =>
      (openInbound(row, seal)?.attachments ?? []).flatMap(({ kept }) => kept?.key ?? []),
    )
    const gone = { content: null, failure: null }
    await prisma.inboxMessage.updateMany({ where: { id: { in: heard.map(({ id }) => id) } }, data: gone })
    await prisma.outboxMessage.updateMany({
      where: { id: { in: said.map(({ id }) => id) } },
      data: { ...gone, progress: null },
    })
    return { messages: heard.length + said.length, files: [...new Set(files)] }
  }
