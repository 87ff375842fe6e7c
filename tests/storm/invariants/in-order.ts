// I5: in each conversation what came first has its effect first, and what was said first is shown first.
import type { Breach } from './breach.ts'
import type { Evidence } from './evidence.ts'
import { match } from './matching.ts'
import { nameOf } from './said-once.ts'

export function inOrder(evidence: Evidence): readonly Breach[] {
  return [...effectsInOrder(evidence), ...shownInOrder(evidence)]
}

/** Numbers are given out as reports are handled, so that within a conversation they follow the order of arrival. */
function effectsInOrder({ storm, cases, rowOf }: Evidence): readonly Breach[] {
  const breaches: Breach[] = []
  const last = new Map<string, { readonly place: number; readonly number: string }>()
  const opened = storm.heard
    .flatMap((each) => {
      const row = rowOf(each)
      const one = cases.find(({ resident }) => each.opens !== null && resident.name === each.opens)
      return row && one ? [{ row, number: one.number }] : []
    })
    .toSorted((one, other) => one.row.place - other.row.place)
  for (const { row, number } of opened) {
    const before = last.get(row.conversation)
    if (before && before.number >= number)
      breaches.push({
        invariant: 'I5',
        about: row.conversation,
        expected: `${before.number} before ${number}`,
        found: `it came ${before.place} before ${row.place}`,
      })
    last.set(row.conversation, { place: row.place, number })
  }
  return breaches
}

function shownInOrder({ outbox, places, shown }: Evidence): readonly Breach[] {
  const breaches: Breach[] = []
  for (const { channel, recipient } of places) {
    const rows = outbox.filter((row) => row.recipient === recipient)
    const seen = new Set<string>()
    let newest = -1
    let last = ''
    for (const { row } of match(shown(channel, recipient) ?? [], rows).shown) {
      if (seen.has(row.id)) continue
      seen.add(row.id)
      const place = rows.indexOf(row)
      if (place < newest)
        breaches.push({
          invariant: 'I5',
          about: `${channel} ${recipient}`,
          expected: `before ${last}`,
          found: nameOf(row),
        })
      if (place > newest) last = nameOf(row)
      newest = Math.max(newest, place)
    }
  }
  return breaches
}
