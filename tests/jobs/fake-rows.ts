// The claims as the tables make them, in memory: rows with leases, pauses and an order per line.
import type { Progress } from '../../jobs/say-parts.ts'
import type { Timers } from '../../jobs/timers.ts'

/** A row of a table that is worked through: the inbox, the outbox or the timers. */
export interface FakeRow {
  readonly id: string
  /** Only the oldest open row of a line can be claimed. */
  readonly line: string
  state: 'open' | 'done' | 'aside'
  attempt: number
  inDoubt: number
  progress: Progress | null
  lease: number
  /** It is being said. */
  underWay: boolean
  leasedUntil: number
  notBefore: number
}

export interface FakeRows {
  readonly rows: readonly FakeRow[]
  readonly add: (id: string, line: string, notBefore?: number) => void
  /** The oldest open row of each line that is neither leased nor paused, oldest first; leased by this. */
  readonly claim: (limit: number, wanted?: (row: FakeRow) => boolean) => FakeRow[]
  /** Marks the row done; false when it was not open any more. */
  readonly finish: (id: string) => boolean
  readonly postpone: (id: string, pauseMs: number, inDoubt?: boolean) => void
  readonly setAside: (id: string) => void
  /** False when the lease is an older one. */
  readonly renew: (
    id: string,
    lease: number,
    change?: Partial<Pick<FakeRow, 'progress' | 'underWay'>>,
  ) => boolean
  readonly get: (id: string) => FakeRow
}

/** As long as production's leases. */
export const LEASE_MS = 8_000

/** An empty table on the given clock. */
export function fakeRows(timers: Pick<Timers, 'now'>): FakeRows {
  const rows: FakeRow[] = []

  function get(id: string): FakeRow {
    const row = rows.find((each) => each.id === id)
    if (!row) throw new Error(`no row ${id}`)
    return row
  }

  return {
    rows,
    get,
    add: (id, line, notBefore = 0) => {
      rows.push({
        id,
        line,
        state: 'open',
        attempt: 0,
        inDoubt: 0,
        progress: null,
        lease: 0,
        underWay: false,
        leasedUntil: 0,
        notBefore,
      })
    },
    claim: (limit, wanted = () => true) => {
      const now = timers.now()
      const lines = new Set<string>()
      const claimed: FakeRow[] = []
      for (const row of rows) {
        if (row.state !== 'open' || lines.has(row.line)) continue
        lines.add(row.line)
        if (claimed.length >= limit || !wanted(row) || row.leasedUntil > now || row.notBefore > now) continue
        if (row.underWay) row.inDoubt += 1 // and nobody told what became of it
        row.underWay = false
        row.attempt += 1
        row.lease += 1
        row.leasedUntil = now + LEASE_MS
        claimed.push({ ...row })
      }
      return claimed
    },
    finish: (id) => {
      const row = get(id)
      if (row.state !== 'open') return false
      row.state = 'done'
      return true
    },
    postpone: (id, pauseMs, inDoubt = false) => {
      const row = get(id)
      row.leasedUntil = 0
      row.notBefore = timers.now() + pauseMs
      if (inDoubt && row.underWay) row.inDoubt += 1
      row.underWay = false
    },
    setAside: (id) => {
      get(id).state = 'aside'
    },
    renew: (id, lease, change) => {
      const row = get(id)
      if (row.state !== 'open' || row.lease !== lease || row.leasedUntil === 0) return false
      row.leasedUntil = timers.now() + LEASE_MS
      Object.assign(row, change)
      if (change?.progress) Object.assign(row, { inDoubt: 0, underWay: false })
      return true
    },
  }
}
