// Finds where in a message of several acts each of them stands: the division that reads best with what is known so far.
import { shareOf } from './model.ts'
import type { Fitted } from './pack.ts'
import type { Sample, Stretch } from './sample.ts'

/** The stretches of a message whose acts are known in order: each gets at least one clause. */
export function align({ clauses, circumstances, acts, weight }: Sample, fitted: Fitted): Stretch[] {
  const keysOf = (from: number, to: number): number[] => [...clauses.slice(from, to).flat(), ...circumstances]
  /** The best total for the first so many acts ending at each clause, and where the last of them begins. */
  let totals: number[] = [0]
  const begins: number[][] = []
  for (const act of acts) {
    const next: number[] = []
    const begin: number[] = []
    for (let to = 1; to <= clauses.length; to += 1) {
      for (let from = 0; from < to; from += 1) {
        const before = totals[from]
        if (before === undefined) continue
        const total = before + logChance(fitted, keysOf(from, to), act)
        if (total > (next[to] ?? Number.NEGATIVE_INFINITY)) {
          next[to] = total
          begin[to] = from
        }
      }
    }
    totals = next
    begins.push(begin)
  }
  const stretches: Stretch[] = []
  let to = clauses.length
  for (let index = acts.length - 1; index >= 0; index -= 1) {
    const from = begins[index]?.[to] ?? 0
    stretches.unshift({ keys: keysOf(from, to), label: acts[index] ?? 'none', weight })
    to = from
  }
  return stretches
}

function logChance(
  { columns, rowOf, weights, bias }: Fitted,
  keys: readonly number[],
  label: string,
): number {
  const rows = keys.flatMap((key) => rowOf.get(key) ?? [])
  const share = shareOf(rows.length)
  const scores = columns.map((_, column) => {
    let sum = 0
    for (const row of rows) sum += weights[row * columns.length + column] ?? 0
    return sum * share + (bias[column] ?? 0)
  })
  const most = Math.max(...scores)
  const total = scores.reduce((sum, score) => sum + Math.exp(score - most), 0)
  return (scores[columns.indexOf(label)] ?? Number.NEGATIVE_INFINITY) - most - Math.log(total)
}
