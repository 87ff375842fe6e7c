// The entities that lie in a stretch of a text, without looking at all the others.

interface Span {
  readonly start: number
  readonly end: number
}

/** The first of spans sorted by start that begins at `place` or behind it. */
function firstFrom(spans: readonly Span[], place: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? Infinity) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Those that lie wholly between two places. `spans`: sorted by start, as the finder gives them. */
export function within<One extends Span>(spans: readonly One[], start: number, end: number): One[] {
  const found: One[] = []
  for (let index = firstFrom(spans, start); index < spans.length; index += 1) {
    const one = spans[index]
    if (one === undefined || one.start >= end) break
    if (one.end <= end) found.push(one)
  }
  return found
}
