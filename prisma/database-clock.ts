// What time it is for the rows: by the database, so that no worker's clock counts; or by a set clock, for rehearsals.
import type { Clock } from '../src/ports/world.ts'
import { Prisma } from './generated/client.ts'

/** `now` in SQL, evaluated anew for each statement. */
export const databaseClock = (clock: Clock | null) => (): Prisma.Sql =>
  clock === null ? Prisma.sql`now()` : Prisma.sql`${new Date(clock.now()).toISOString()}::timestamptz`

export type SqlNow = ReturnType<typeof databaseClock>

/** So many milliseconds as an interval of SQL. */
export const milliseconds = (count: number): Prisma.Sql =>
  Prisma.sql`make_interval(secs => ${count / 1_000}::float8)`
