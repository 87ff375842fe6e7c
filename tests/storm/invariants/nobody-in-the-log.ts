// P: whatever goes wrong, no person is in the log.
import type { Breach } from './breach.ts'
import type { Evidence } from './evidence.ts'

export function nobodyInTheLog({ storm }: Evidence): readonly Breach[] {
  const log = storm.house.log()
  const people = storm.heard.flatMap(({ opens, written }) => [written.by.name, ...(opens ? [opens] : [])])
  return [...new Set(people)]
    .filter((name) => log.includes(name))
    .map((name) => ({ invariant: 'P', about: name, expected: 'not in the log', found: 'in the log' }))
}
