// What stands together: a cause told in several clauses is all of them, as written.
import type { Clause } from './clauses.ts'

/** So many clauses on either side belong to a cause at most. */
const clausesBeside = 3

/** 卷硐那截路塌方，交警拉了警戒线不放行; 加上 and 也 go on. Behind a stop, or behind 但是, something else is told. */
const goesOn = /^[，、 ]{1,2}(?:[且又也是]|而且|并且|再?加上|加之|主要|实在)?$/

/** A clause with what stands beside it, as far as that may belong to it; what is led in (主要是…) begins there. */
export function together<One extends Clause>(
  text: string,
  clauses: readonly One[],
  main: One,
  belongs: (clause: One, isBefore: boolean) => boolean,
): string {
  const at = clauses.indexOf(main)
  let { start, end } = main
  for (const next of clauses.slice(at + 1, at + 1 + clausesBeside)) {
    if (!goesOn.test(text.slice(end, next.start)) || !belongs(next, false)) break
    end = next.end
  }
  const before = main.isGiven ? [] : clauses.slice(Math.max(0, at - clausesBeside), at)
  for (const last of before.toReversed()) {
    if (!goesOn.test(text.slice(last.end, start)) || !belongs(last, true)) break
    start = last.start
  }
  return text.slice(start, end)
}
