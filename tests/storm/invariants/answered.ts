// A: whoever is owed an answer has one, and no one has two.
import type { Breach } from './breach.ts'
import type { Evidence } from './evidence.ts'

export function answered({ storm, outbox, rowOf }: Evidence): readonly Breach[] {
  const owed = new Map<string, number>()
  for (const each of storm.heard)
    if (rowOf(each)) owed.set(each.recipient, (owed.get(each.recipient) ?? 0) + each.answers)
  const breaches: Breach[] = []
  for (const [recipient, answers] of owed) {
    const given = outbox.filter((row) => row.recipient === recipient && row.message.kind === 'reply')
    if (given.length !== answers)
      breaches.push({
        invariant: 'A',
        about: recipient,
        expected: `${answers} answers`,
        found: `${given.length}`,
      })
  }
  return breaches
}
