// A database whose clock shows another time and goes on from there, so that a talk begins on a working morning whenever it is run.
import pg from 'pg'

/**
 * Gives the database a `now()` of its own. Who is connected already does not see it.
 * @returns how far it is ahead of the machine, in milliseconds
 */
export async function setDatabaseTo(url: string, at: number): Promise<number> {
  const aheadMs = at - Date.now()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const name = client.escapeIdentifier(new URL(url).pathname.slice(1))
  await client.query(`
    CREATE FUNCTION public.now() RETURNS timestamptz STABLE LANGUAGE sql
      AS $$ SELECT pg_catalog.now() + make_interval(secs => ${aheadMs / 1_000}) $$;
    ALTER DATABASE ${name} SET search_path = public, pg_catalog;
  `)
  await client.end()
  return aheadMs
}
