// I4: the events of a case alone make it, as many as its version says.
import { isDeepStrictEqual } from 'node:util'
import { rebuild } from '../../../src/case/evolve.ts'
import type { Breach } from './breach.ts'
import type { Evidence } from './evidence.ts'

export async function rebuilt({ storm, cases }: Evidence): Promise<readonly Breach[]> {
  const breaches: Breach[] = []
  for (const one of cases) {
    const events = await storm.house.stores.ledger.events(one.number)
    const found = plain(rebuild(events))
    if (events.length === one.version && isDeepStrictEqual(found, plain(one))) continue
    breaches.push({
      invariant: 'I4',
      about: one.number,
      expected: `${one.version} events that come to the case`,
      found: `${events.length} events`,
    })
  }
  return breaches
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
