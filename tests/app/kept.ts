// What a ledger holds, read past the assistant: the plain columns, which say how often and when, and nothing of people.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'

export interface Kept {
  /** `0001 visited`, by number. */
  cases(): Promise<readonly string[]>
  /** Types in their order: `CaseDrafted`. */
  events(number: string): Promise<readonly string[]>
  /** `verify 2026-11-19 met` */
  deadlines(number: string): Promise<readonly string[]>
  /** How many rows there are by state: `{ done: 3 }`. */
  inbox(): Promise<Readonly<Record<string, number>>>
  outbox(): Promise<Readonly<Record<string, number>>>
  /** Messages of a kind to somebody, sent: `room:linba`, `person:zhou`. */
  sent(recipient: string, kind: string): Promise<number>
  /** How many answers a survey month has, by state. */
  surveys(month: string): Promise<Readonly<Record<string, number>>>
  query(text: string): Promise<readonly unknown[]>
  close(): Promise<void>
}

/** The owner's way into the database an assistant keeps in that directory. */
export function ownerUrl(dataDir: string): string {
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim()
  // The fourth line of postmaster.pid is the port.
  const port = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]
  return `postgresql://postgres:${password}@127.0.0.1:${port}/ledger`
}

export async function lookInto(url: string): Promise<Kept> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const query = async (text: string, values: readonly string[] = []): Promise<readonly unknown[]> =>
    (await client.query(text, [...values])).rows
  const lines = async (text: string, ...values: readonly string[]) =>
    z
      .array(z.object({ line: z.string() }))
      .parse(await query(text, values))
      .map(({ line }) => line)
  const counts = async (text: string, ...values: readonly string[]) => {
    const rows = z
      .array(z.object({ state: z.string(), rows: z.coerce.number() }))
      .parse(await query(text, values))
    return Object.fromEntries(rows.map(({ state, rows }) => [state, rows]))
  }
  return {
    cases: () => lines(`SELECT number || ' ' || stage AS line FROM cases ORDER BY number`),
    events: (number) =>
      lines(`SELECT type AS line FROM case_events WHERE case_number = $1 ORDER BY version`, number),
    deadlines: (number) =>
      lines(
        `SELECT kind || ' ' || due_on || ' ' || state AS line FROM deadlines WHERE case_number = $1 ORDER BY due_on, id`,
        number,
      ),
    inbox: () => counts(`SELECT state::text, count(*) AS rows FROM inbox GROUP BY state`),
    outbox: () => counts(`SELECT state::text, count(*) AS rows FROM outbox GROUP BY state`),
    sent: async (recipient, kind) =>
      (
        await lines(
          `SELECT id AS line FROM outbox WHERE state = 'sent' AND recipient = $1 AND kind = $2`,
          recipient,
          kind,
        )
      ).length,
    surveys: (month) =>
      counts(`SELECT state, count(*) AS rows FROM surveys WHERE month = $1 GROUP BY state`, month),
    query: (text) => query(text),
    close: () => client.end(),
  }
}
