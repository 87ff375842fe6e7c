// What was said before: some puppets hand over the account's history once more after every login, even under new ids.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Instant } from '../../src/deadline/plain-date.ts'
import type { InboundMessage } from '../../src/stimulus.ts'

type Said = Pick<InboundMessage, 'at' | 'text' | 'id' | 'retracts'>

export interface History {
  /** The account has logged in: from here on what is older than all that was taken in before is history. */
  begin(): void
  /** Whether that was said before, and must change nothing. */
  isPast(said: Said): boolean
  /** It is stored. */
  note(said: Said): void
  /** Writes down what it knows. */
  save(): void
}

/** Clocks of telephones and servers differ, and a room may be slower than another: so much is looked at one by one. */
const blurMs = 10 * 60_000
/** Of what was said in that time, so many are remembered. */
const most = 5_000

const schema = z.object({ newest: z.int(), recent: z.array(z.tuple([z.int(), z.string()])) })

/** @param dataDir where it is kept from one start to the next */
export function openHistory(dataDir: string, now: () => Instant): History {
  const file = join(dataDir, 'history.json')
  const before = read(file)
  // At the very first start all that was said until then is history.
  let newest: Instant = before?.newest ?? now()
  let border: Instant = newest
  const recent = new Map<string, Instant>(before?.recent.map(([at, mark]) => [mark, at]))
  let changed = before === null

  function note(said: Said): void {
    // A clock that is ahead must not make everything after it history.
    newest = Math.max(newest, Math.min(said.at, now()))
    recent.set(markOf(said), said.at)
    for (const [mark, at] of recent)
      if (recent.size > most || at < newest - 2 * blurMs) recent.delete(mark)
      else break
    changed = true
  }

  return {
    begin: () => void (border = newest),
    // Under its own id the inbox knows it. Under a new one it is known by its time and its words.
    isPast: (said) =>
      said.at < border - blurMs ||
      (said.at <= border && said.retracts === undefined && recent.has(markOf(said))),
    note,
    save() {
      if (!changed) return
      mkdirSync(dataDir, { recursive: true, mode: 0o700 })
      const draft = `${file}.draft`
      const kept = [...recent].map(([mark, at]) => [at, mark] as const)
      writeFileSync(draft, JSON.stringify({ newest, recent: kept }), { mode: 0o600 })
      renameSync(draft, file)
      changed = false
    },
  }
}

/** A digest: what was said is not written down. */
const markOf = ({ at, text }: Said): string =>
  createHash('sha256').update(`${at}\n${text}`).digest('base64url').slice(0, 22)

function read(file: string): z.infer<typeof schema> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
