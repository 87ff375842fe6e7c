// The same entry written as Prisma's documentation would have it: an interactive transaction, statement by statement.
import { caseIndex } from '../../prisma/case-index.ts'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import { recipientKey } from '../../prisma/keys.ts'
import type { Seal } from '../../prisma/seal.ts'
import type { Entry } from '../../src/entry.ts'

/** Writes what the benchmark's entries have: an inbox row, cases, events, deadlines, a dialogue, a timer, messages. */
export function commitInteractively(prisma: PrismaClient, entry: Entry, seal: Seal): Promise<string> {
  const sealed = (value: unknown, place: string) => new Uint8Array(seal.seal(value, place))
  return prisma.$transaction(async (tx) => {
    const settled = await tx.inboxMessage.updateMany({
      where: { id: BigInt(entry.inbox ?? 0), state: 'waiting' },
      data: { state: 'done', settledAt: new Date() },
    })
    if (settled.count === 0) return 'stale'
    for (const { from, case: changed, events } of entry.cases) {
      const { nextDueOn, ...index } = caseIndex(changed)
      const updated = await tx.case.updateMany({
        where: { number: changed.number, version: from },
        data: {
          version: changed.version,
          stage: changed.stage,
          ...index,
          nextDueOn: nextDueOn === null ? null : new Date(nextDueOn),
          content: sealed(changed, `cases/${changed.number}`),
        },
      })
      if (updated.count === 0) throw new Error('stale')
      await tx.caseEvent.createMany({
        data: events.map((event, place) => ({
          caseNumber: changed.number,
          version: from + place + 1,
          type: event.type,
          at: new Date(event.at),
          by: event.by,
          content: sealed(event, `case_events/${changed.number}/${from + place + 1}`),
        })),
      })
      for (const { id, state, dueOn } of changed.deadlines) {
        await tx.deadline.update({
          where: { caseNumber_id: { caseNumber: changed.number, id } },
          data: { state, dueOn: new Date(dueOn) },
        })
      }
    }
    for (const dialogue of entry.dialogues) {
      const content = sealed(dialogue, `dialogues/${dialogue.key}`)
      await tx.dialogue.upsert({
        where: { key: dialogue.key },
        create: { key: dialogue.key, content },
        update: { content },
      })
    }
    for (const { key, dueAt, task } of entry.timers.set) {
      const row = { dueAt: new Date(dueAt), task: { ...task } }
      await tx.timer.upsert({ where: { key }, create: { key, ...row }, update: row })
    }
    await tx.outboxMessage.createMany({
      data: entry.messages.map((message) => ({
        id: message.id,
        at: new Date(message.at),
        recipient: recipientKey(message.to),
        kind: message.kind,
        content: sealed(message, `outbox/${message.id}`),
      })),
    })
    return 'committed'
  })
}
