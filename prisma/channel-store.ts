// The channels between two starts, on PostgreSQL: under which id they are logged in, when they last heard, whom they reach.
import { z } from 'zod'
import type { ChannelState } from '../src/ports/channel.ts'
import type { Binding } from '../src/organisation/binding.ts'
import { bindingPlace, targetOf } from './keys.ts'
import type { Seal } from './seal.ts'
import { nameContent } from './sealed-content.ts'
import type { StoreParts } from './store-parts.ts'
import type { Channels } from './stores.ts'

const stateSchema: z.ZodType<ChannelState> = z.enum(['starting', 'ready', 'away', 'stopped'])

interface BindingRow {
  readonly account: string
  readonly target: string
  readonly by: string
  readonly at: Date
  readonly endedAt: Date | null
  readonly successor: Uint8Array | null
}

export const bindingOf = (row: BindingRow, seal: Seal): Binding => ({
  account: row.account,
  to: targetOf(row.target),
  by: row.by,
  at: row.at.getTime(),
  endedAt: row.endedAt?.getTime() ?? null,
  ...(row.successor ? { successor: nameContent.parse(seal.open(row.successor, bindingPlace(row))) } : {}),
})

export function channelStore({ prisma, seal, now }: Pick<StoreParts, 'prisma' | 'seal' | 'now'>): Channels {
  return {
    noteSelf: async (channel, self) => {
      // Only another self than the one known changes the row, so that of several who note it one is told.
      const [row] = await prisma.$queryRaw<{ renewed: boolean }[]>`
        INSERT INTO channels AS known (name, self) VALUES (${channel}, ${self})
        ON CONFLICT (name) DO UPDATE SET self = excluded.self,
          renewed_at = CASE WHEN known.self IS NULL THEN known.renewed_at ELSE ${now()} END
          WHERE known.self IS DISTINCT FROM excluded.self
        RETURNING renewed_at IS NOT NULL AS renewed`
      return row?.renewed ?? false
    },
    noteState: async (channel, { state, scan, hears }) => {
      const [row] = await prisma.$queryRaw<{ before: Date | null }[]>`
        WITH before AS (SELECT alive_at FROM channels WHERE name = ${channel}), noted AS (
          INSERT INTO channels AS known (name, state, scan, alive_at)
            VALUES (${channel}, ${state}, ${scan}, CASE WHEN ${hears}::boolean THEN ${now()} END)
          ON CONFLICT (name) DO UPDATE SET state = excluded.state, scan = excluded.scan,
            alive_at = coalesce(excluded.alive_at, known.alive_at)
        )
        SELECT (SELECT alive_at FROM before) AS before`
      return row?.before?.getTime() ?? null
    },
    known: async () => {
      const rows = await prisma.channel.findMany({ orderBy: { name: 'asc' } })
      return rows.map(({ name, renewedAt, aliveAt, state, scan }) => ({
        name,
        renewedAt: renewedAt?.getTime() ?? null,
        aliveAt: aliveAt?.getTime() ?? null,
        state: stateSchema.nullable().parse(state),
        scan,
      }))
    },
    contacts: async () => {
      const rows = await prisma.binding.findMany({
        where: { endedAt: null, NOT: { target: { startsWith: 'case:' } } },
        orderBy: [{ at: 'asc' }, { account: 'asc' }],
      })
      return rows.map((row) => bindingOf(row, seal))
    },
  }
}
