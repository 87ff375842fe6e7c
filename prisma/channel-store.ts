// The channels between two starts, on PostgreSQL: under which id they are logged in, when they last heard, whom they reach.
import type { Binding } from '../src/organisation/binding.ts'
import { targetOf } from './keys.ts'
import type { StoreParts } from './store-parts.ts'
import type { Channels } from './stores.ts'

interface BindingRow {
  readonly account: string
  readonly target: string
  readonly by: string
  readonly at: Date
  readonly endedAt: Date | null
}

export const bindingOf = ({ account, target, by, at, endedAt }: BindingRow): Binding => ({
  account,
  to: targetOf(target),
  by,
  at: at.getTime(),
  endedAt: endedAt?.getTime() ?? null,
})

export function channelStore({ prisma, now }: Pick<StoreParts, 'prisma' | 'now'>): Channels {
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
    noteAlive: async (channel) => {
      const [row] = await prisma.$queryRaw<{ before: Date | null }[]>`
        WITH before AS (SELECT alive_at FROM channels WHERE name = ${channel}), noted AS (
          INSERT INTO channels (name, alive_at) VALUES (${channel}, ${now()})
          ON CONFLICT (name) DO UPDATE SET alive_at = excluded.alive_at
        )
        SELECT (SELECT alive_at FROM before) AS before`
      return row?.before?.getTime() ?? null
    },
    known: async () => {
      const rows = await prisma.channel.findMany({ orderBy: { name: 'asc' } })
      return rows.map(({ name, renewedAt, aliveAt }) => ({
        name,
        renewedAt: renewedAt?.getTime() ?? null,
        aliveAt: aliveAt?.getTime() ?? null,
      }))
    },
    contacts: async () => {
      const rows = await prisma.binding.findMany({
        where: { endedAt: null, NOT: { target: { startsWith: 'case:' } } },
        orderBy: [{ at: 'asc' }, { account: 'asc' }],
      })
      return rows.map(bindingOf)
    },
  }
}
