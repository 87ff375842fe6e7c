// The time of a storm as the database tells it: set forward for every connection at once.
import pg from 'pg'

export interface DatabaseTime {
  /** From now on `now()` is so many milliseconds ahead of the machine, for every connection there is. */
  setAhead(milliseconds: number): Promise<void>
}

/** Gives the database a `now()` of its own; whoever connects afterwards sees it, and each time it is set. */
export async function ownTimeOf(url: string): Promise<DatabaseTime> {
  const run = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(text)
    await client.end()
  }
  const name = new URL(url).pathname.slice(1)
  await run(`ALTER DATABASE "${name}" SET search_path = public, pg_catalog`)
  return {
    setAhead: (milliseconds) =>
      run(`CREATE OR REPLACE FUNCTION public.now() RETURNS timestamptz STABLE LANGUAGE sql
        AS $$ SELECT pg_catalog.now() + make_interval(secs => ${milliseconds / 1_000}) $$`),
  }
}
