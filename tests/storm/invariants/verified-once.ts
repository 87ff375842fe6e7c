// I1: what was said, or pressed, twice over has happened once.
import type { Breach } from './breach.ts'
import type { Evidence } from './evidence.ts'

export async function verifiedOnce({ storm, rowOf }: Evidence): Promise<readonly Breach[]> {
  const { house, letters, heard } = storm
  const said = heard.flatMap((each) => (each.verifies !== null && rowOf(each) ? [each.verifies] : []))
  const breaches: Breach[] = []
  for (const number of [...said, ...letters.pressed]) {
    const events = await house.stores.ledger.events(number)
    const times = events.filter(({ type }) => type === 'CaseVerified').length
    if (times !== 1)
      breaches.push({ invariant: 'I1', about: number, expected: 'verified once', found: `${times} times` })
  }
  return breaches
}
