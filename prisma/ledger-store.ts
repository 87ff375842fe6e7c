// The core's ledger on PostgreSQL: reading through Prisma's client, writing by one call of `commit_entry`.
import { isUnfinished } from '../src/conversation/dialogue.ts'
import { z } from 'zod'
import type { CaseQuery, Ledger } from '../src/ports/ledger.ts'
import type { SurveyReport } from '../src/survey/survey-report.ts'
import { entryJson, type EntryWriting } from './entry-json.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import { bindingOf } from './channel-store.ts'
import { idOf, openInbound } from './inbox-store.ts'
import { codePlace, recipientKey, targetKey, targetOf } from './keys.ts'
import type { Seal } from './seal.ts'
import {
  caseContent,
  dialogueContent,
  eventContent,
  messageContent,
  nameContent,
  noticeContent,
} from './sealed-content.ts'

export function ledgerStore(prisma: PrismaClient, writing: EntryWriting): Ledger {
  const { seal } = writing
  const openCase = ({ number, content }: { number: string; content: Uint8Array }) =>
    caseContent.parse(seal.open(content, `cases/${number}`))

  return {
    case: async (number) => {
      const row = await prisma.case.findUnique({ where: { number }, select: { number: true, content: true } })
      return row && openCase(row)
    },
    cases: async (query) => {
      const rows = await prisma.case.findMany({
        where: caseConditions(query, seal),
        select: { number: true, content: true },
      })
      return rows.map(openCase).sort((one, other) => Number(one.number) - Number(other.number))
    },
    events: async (number) => {
      const rows = await prisma.caseEvent.findMany({
        where: { caseNumber: number },
        orderBy: { version: 'asc' },
        select: { version: true, content: true },
      })
      return rows.map(({ version, content }) =>
        eventContent.parse(seal.open(content, `case_events/${number}/${version}`)),
      )
    },
    surveys: async ({ month, township, village }) => {
      const rows = await prisma.surveyReport.findMany({
        where: {
          ...(month !== undefined && { month }),
          AND: [
            township === undefined ? {} : { village: { startsWith: township } },
            village === undefined ? {} : { village },
          ],
        },
        orderBy: [{ month: 'asc' }, { village: 'asc' }],
      })
      return rows.map((row) => ({
        ...row,
        state: surveyState.parse(row.state),
        answeredAt: row.answeredAt?.getTime() ?? null,
      }))
    },
    draws: ({ month, township }) =>
      prisma.draw.findMany({
        where: { ...(month !== undefined && { month }), ...(township !== undefined && { township }) },
        orderBy: [{ month: 'asc' }, { township: 'asc' }],
      }),
    dialogue: async (key) => {
      const row = await prisma.dialogue.findUnique({ where: { key } })
      return row && dialogueContent.parse(seal.open(row.content, `dialogues/${key}`))
    },
    unfinished: async () => {
      const rows = await prisma.dialogue.findMany({
        where: { key: { startsWith: 'person:' } },
        orderBy: { key: 'asc' },
      })
      return rows
        .map(({ key, content }) => dialogueContent.parse(seal.open(content, `dialogues/${key}`)))
        .filter(isUnfinished)
    },
    notices: async (recipient, until) => {
      const rows = await prisma.notice.findMany({
        where: { recipient: recipientKey(recipient), releaseAt: { lte: new Date(until) } },
        orderBy: [{ releaseAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(({ id, content }) => noticeContent.parse(seal.open(content, `notices/${id}`)))
    },
    unaskedSince: (recipient, since) =>
      prisma.outboxMessage.count({
        where: { recipient: recipientKey(recipient), kind: { not: 'reply' }, at: { gte: new Date(since) } },
      }),
    bindings: async (account) => {
      const rows = await prisma.binding.findMany({
        where: { account },
        orderBy: [{ at: 'asc' }, { target: 'asc' }],
      })
      return rows.map((row) => bindingOf(row, seal))
    },
    boundTo: async (target) => {
      const rows = await prisma.binding.findMany({
        where: { target: targetKey(target), endedAt: null },
        orderBy: [{ at: 'asc' }, { account: 'asc' }],
      })
      return rows.map((row) => bindingOf(row, seal))
    },
    successors: async () => {
      const rows = await prisma.binding.findMany({
        where: { endedAt: null, successor: { not: null }, target: { startsWith: 'person:' } },
        orderBy: [{ at: 'asc' }, { account: 'asc' }],
      })
      return new Map(
        rows
          .map((row) => bindingOf(row, seal))
          .flatMap(({ to, successor }) =>
            'person' in to && successor !== undefined ? [[to.person, successor] as const] : [],
          ),
      )
    },
    renewedAt: async (channel) => {
      const row = await prisma.channel.findUnique({ where: { name: channel }, select: { renewedAt: true } })
      return row?.renewedAt?.getTime() ?? null
    },
    code: async (code) => {
      const row = await prisma.bindingCode.findFirst({
        where: { digest: { in: seal.digests('code', code) } },
        orderBy: { expiresAt: 'desc' },
      })
      return (
        row && {
          code,
          to: targetOf(row.target),
          by: row.by,
          expiresAt: row.expiresAt.getTime(),
          usedAt: row.usedAt?.getTime() ?? null,
          ...(row.successor
            ? { successor: nameContent.parse(seal.open(row.successor, codePlace(row.target))) }
            : {}),
        }
      )
    },
    received: async (channel, id) => {
      const row = await prisma.inboxMessage.findUnique({
        where: { channel_messageId: { channel, messageId: id } },
        select: { id: true, channel: true, messageId: true, content: true },
      })
      return row && { inbox: String(row.id), message: openInbound(row, seal) }
    },
    changedBy: async (inbox) => {
      const rows = await prisma.caseEvent.findMany({
        where: { inboxId: idOf(inbox) },
        orderBy: [{ caseNumber: 'asc' }, { version: 'asc' }],
        distinct: ['caseNumber'],
        select: { caseNumber: true, version: true, by: true },
      })
      return rows.map(({ caseNumber, version, by }) => ({ case: caseNumber, version: version - 1, by }))
    },
    sent: async (recipient, limit) => {
      const rows = await prisma.outboxMessage.findMany({
        where: {
          recipient: recipientKey(recipient),
          state: { not: 'undeliverable' },
          content: { not: null },
        },
        orderBy: { position: 'desc' },
        take: limit,
        select: { id: true, content: true },
      })
      return rows.flatMap(({ id, content }) =>
        content ? [messageContent.parse(seal.open(content, `outbox/${id}`))] : [],
      )
    },
    untold: async (limit) => {
      const rows = await prisma.outboxMessage.findMany({
        where: { state: 'undeliverable', told: false, content: { not: null } },
        orderBy: { position: 'asc' },
        take: limit,
        select: { id: true, content: true },
      })
      return rows.flatMap(({ id, content }) =>
        content ? [{ outbox: id, message: messageContent.parse(seal.open(content, `outbox/${id}`)) }] : [],
      )
    },
    untoldSetAside: async (limit) => {
      const rows = await prisma.inboxMessage.findMany({
        where: { state: 'quarantined', told: false },
        orderBy: { id: 'asc' },
        take: limit,
        select: { id: true, channel: true, messageId: true, content: true },
      })
      return rows.map((row) => ({ inbox: String(row.id), message: readable(row, seal) }))
    },
    nextCaseNumber: async () => {
      const [row] = await prisma.$queryRaw<{ number: bigint }[]>`SELECT nextval('case_numbers') AS number`
      return String(row?.number).padStart(4, '0')
    },
    commit: async (entry) => {
      const json = entryJson(entry, writing)
      const [row] = await prisma.$queryRaw<
        { outcome: string }[]
      >`SELECT commit_entry(${json}::jsonb) AS outcome`
      return row?.outcome === 'committed' ? 'committed' : 'stale'
    },
  }
}

/** It may have been set aside because it cannot be read. */
function readable(row: Parameters<typeof openInbound>[0], seal: Seal): ReturnType<typeof openInbound> {
  try {
    return openInbound(row, seal)
  } catch {
    return null
  }
}

function caseConditions(query: CaseQuery, seal: Seal): Prisma.CaseWhereInput {
  const { numbers, stages, township, village, department, name, idNumber, phone, boundTo } = query
  const { dueBy, calledBackIn } = query
  return {
    ...(numbers && { number: { in: [...numbers] } }),
    ...(stages && { stage: { in: [...stages] } }),
    ...(township !== undefined && { township }),
    ...(village !== undefined && { village }),
    ...(department !== undefined && { departments: { has: department } }),
    ...(name !== undefined && { nameDigest: { in: seal.digests('name', name) } }),
    ...(idNumber !== undefined && { idDigest: { in: seal.digests('id-number', idNumber) } }),
    ...(phone !== undefined && { phoneDigest: { in: seal.digests('phone', phone) } }),
    ...(boundTo !== undefined && { boundAccounts: { has: boundTo } }),
    ...(dueBy !== undefined && { nextDueOn: { lte: new Date(dueBy) } }),
    ...(calledBackIn !== undefined && { calledBackIn: { has: calledBackIn } }),
  }
}

const surveyState: z.ZodType<SurveyReport['state']> = z.enum(['open', 'reported', 'nil', 'late', 'missing'])
