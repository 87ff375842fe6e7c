// How far the assistant has come, as its ledger shows it: what waits, what rests until when, what was looked at.
import { z } from 'zod'
import type { Chat } from './county.ts'
import type { StormHouse } from './house.ts'
import type { KnownCase } from './speech.ts'
import { type Heard, nameOf } from './heard.ts'
import { until } from './until.ts'

const caseRow = z.object({ number: z.string(), township: z.string(), stage: z.string() })
const countRow = z.object({ count: z.coerce.number() })
const workRow = z.object({ inbox: z.coerce.number(), outbox: z.coerce.number(), due: z.coerce.number() })
const nextRow = z.object({ at: z.coerce.number().nullable() })
const idRow = z.object({ id: z.string() })

/** As long as a look takes, on a machine with much to do. */
const patienceMs = 1_000
/** From one look to the next. */
const lookMs = 10_000
const mostLooks = 30

const yes = () => true
const no = () => false

/** What could be done at this moment: rows that neither rest nor wait behind one that does. */
const work = `
  SELECT
    (SELECT count(*) FROM (SELECT DISTINCT ON (conversation) state, claimed_until, attempts FROM inbox
       WHERE state = 'waiting' ORDER BY conversation, id) AS head
     WHERE claimed_until IS NULL OR claimed_until <= now() OR claimed_until <= now() + interval '8 seconds') AS inbox,
    (SELECT count(*) FROM (SELECT DISTINCT ON (recipient) claimed_until, not_before FROM outbox
       WHERE state = 'waiting' ORDER BY recipient, position) AS head
     WHERE claimed_until IS NOT NULL OR not_before IS NULL OR not_before <= now()) AS outbox,
    (SELECT count(*) FROM notices WHERE release_at <= now())
      + (SELECT count(*) FROM timers WHERE due_at <= now() AND NOT parked) AS due`

/** The next moment at which a row stops resting, in milliseconds. */
const next = `
  SELECT extract(epoch FROM least(
    (SELECT min(claimed_until) FROM inbox WHERE state = 'waiting' AND claimed_until > now()),
    (SELECT min(not_before) FROM outbox WHERE state = 'waiting' AND not_before > now()),
    (SELECT min(release_at) FROM notices WHERE release_at > now()),
    (SELECT min(due_at) FROM timers WHERE due_at > now())
  )) * 1000 AS at`

export class Rest {
  readonly #house: StormHouse

  constructor(house: StormHouse) {
    this.#house = house
  }

  cases(): Promise<readonly KnownCase[]> {
    return this.#house.query(caseRow, `SELECT number, township, stage FROM cases WHERE township IS NOT NULL`)
  }

  /** Resolves when so many more messages are handled. */
  async progress(messages: number): Promise<void> {
    const done = async () =>
      (await this.#house.query(countRow, `SELECT count(*) FROM inbox WHERE state <> 'waiting'`))[0]?.count ??
      0
    const before = await done()
    await until(`${messages} more handled`, async () => (await done()) >= before + messages)
  }

  /** Resolves when the watch has looked at these channels and found that they hear, by the clock as it is now. */
  async looked(channels: readonly Chat[]): Promise<void> {
    const names = channels.map((each) => `'${each}'`).join()
    const seen = `SELECT count(*) FROM channels WHERE name IN (${names}) AND alive_at > now() - interval '8 seconds'`
    const isSo = async () => (await this.#house.query(countRow, seen))[0]?.count === channels.length
    for (let left = mostLooks; left > 0; left -= 1) {
      // The watch looks every ten seconds, and only now and then whether it hears itself.
      await this.#house.pass(lookMs)
      if (await until('looked at', isSo, patienceMs).then(yes, no)) return
    }
    await until(`${names} looked at`, isSo)
  }

  /** Resolves when all that can be done now is done: what was said is stored, handled and answered, or rests. */
  async isQuiet(heard: readonly Heard[]): Promise<void> {
    let last = ''
    const isSo = async () => {
      const ids = new Set(
        (await this.#house.query(idRow, 'SELECT message_id AS id FROM inbox')).map(({ id }) => id),
      )
      const missing = heard.filter(({ id, certain }) => certain && !ids.has(id)).map(nameOf)
      const [row] = await this.#house.query(workRow, work)
      last = JSON.stringify({ missing, ...row })
      return missing.length === 0 && row?.inbox === 0 && row.outbox === 0 && row.due === 0
    }
    await until('quiet', isSo).catch((error: unknown) => {
      throw new Error(`it does not become quiet: ${last}`, { cause: error })
    })
  }

  async next(): Promise<number | null> {
    const [row] = await this.#house.query(nextRow, next)
    return row?.at === undefined || row.at === null || row.at === 0 ? null : row.at
  }
}
