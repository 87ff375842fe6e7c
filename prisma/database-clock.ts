// What time it is for the rows: by the database, so that no worker's clock counts; or by a set clock, for rehearsals.
import type { Instant } from '../src/deadline/plain-date.ts'
import type { Clock } from '../src/ports/world.ts'
import { Prisma, type PrismaClient } from './generated/client.ts'

/** `now` in SQL, evaluated anew for each statement. */
export const databaseClock = (clock: Clock | null) => (): Prisma.Sql =>
  clock === null ? Prisma.sql`now()` : Prisma.sql`${new Date(clock.now()).toISOString()}::timestamptz`

export type SqlNow = ReturnType<typeof databaseClock>

/** So many milliseconds as an interval of SQL. */
export const milliseconds = (count: number): Prisma.Sql =>
  Prisma.sql`make_interval(secs => ${count / 1_000}::float8)`

/** What time it is by that clock. */
export async function readClock(prisma: PrismaClient, now: SqlNow): Promise<Instant> {
  const [row] = await prisma.$queryRaw<{ now: Date }[]>`SELECT ${now()} AS now`
  if (!row) throw new Error('the database did not tell the time')
  return row.now.getTime()
}
