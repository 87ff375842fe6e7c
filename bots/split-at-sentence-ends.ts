// A text too long for one message becomes several, cut where a reader would breathe.

const sentences = new Intl.Segmenter('zh', { granularity: 'sentence' })
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Cuts one sentence that is itself too long, between characters as a reader sees them, never inside one. */
function* slices(sentence: string, longest: number): Generator<string> {
  let slice = ''
  for (const { segment } of characters.segment(sentence)) {
    if (slice !== '' && slice.length + segment.length > longest) {
      yield slice
      slice = ''
    }
    slice += segment
  }
  if (slice !== '') yield slice
}

/**
 * The text in parts, each as long as fits. White space at a cut is dropped; nothing else is.
 * @param longest what the channel takes in one message, in UTF-16 units; at least 20
 */
export function splitAtSentenceEnds(text: string, longest: number): string[] {
  if (longest < 20) throw new RangeError(`too short for a part: ${longest}`)
  if (text.length <= longest) return [text]
  const parts: string[] = []
  let part = ''
  for (const { segment } of sentences.segment(text))
    for (const slice of segment.length > longest ? slices(segment, longest) : [segment]) {
      if (part !== '' && part.length + slice.trimEnd().length > longest) {
        parts.push(part.trim())
        part = ''
      }
      part += slice
    }
  parts.push(part.trim())
  return parts.filter((each) => each !== '')
}
