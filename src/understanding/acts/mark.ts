// A text with its entities replaced by one-letter marks, so that a cue speaks of "a case" or "a department", not of digits.
import type { Entity } from '../entity.ts'

/**
 * The marks, from Unicode's private use area, by the name a cue writes between angle brackets.
 * An entity kind that is not here stays in the text as it was written: its words are cues themselves.
 */
export const marks = {
  case: '\uE001',
  name: '\uE002',
  village: '\uE003',
  town: '\uE004',
  group: '\uE005',
  dept: '\uE006',
  svc: '\uE007',
  cert: '\uE008',
  when: '\uE009',
  by: '\uE00A',
  days: '\uE00B',
  month: '\uE00C',
  n: '\uE00D',
  yuan: '\uE00E',
  age: '\uE00F',
  phone: '\uE010',
  id: '\uE011',
  code: '\uE012',
  official: '\uE013',
  kin: '\uE014',
  illness: '\uE015',
} as const

export interface MarkedText {
  readonly text: string
  /** For each letter of `text`, where it stands in the original; one more at the end. */
  readonly places: readonly number[]
}

/** 残疾证, 残疾本本 and, misheard, 残疾正: words for the card itself end so. */
const card = new Set('证本正')

/** The mark that stands for an entity, or nothing when its own words stay. */
function markOf(entity: Entity, text: string): string | undefined {
  switch (entity.kind) {
    case 'case-number':
      return marks.case
    case 'name':
      return entity.sure ? marks.name : undefined
    case 'partial-name':
      return marks.name
    case 'official':
      return marks.official
    case 'relation':
      return marks.kin
    case 'diagnosis':
      return marks.illness
    case 'village':
      return entity.sure ? marks.village : undefined
    case 'township':
      return entity.sure ? marks.town : undefined
    case 'group':
      return marks.group
    case 'department':
      return marks.dept
    case 'service':
      // 评残 and 鉴定 name the certificate's service but are verbs that cues need; the card itself gets its own mark.
      if (entity.service !== 'CERT') return marks.svc
      return card.has(text.charAt(entity.end - 1)) ? marks.cert : undefined
    case 'when':
      return entity.sort === 'by' ? marks.by : marks.when
    case 'duration':
      return marks.days
    case 'month':
      return marks.month
    case 'count':
      return marks.n
    case 'amount':
      return marks.yuan
    case 'age':
      return marks.age
    case 'phone':
      return marks.phone
    case 'id-number':
    case 'certificate-number':
    case 'bank-number':
      return marks.id
    case 'binding-code':
      return marks.code
    default:
      return undefined
  }
}

/** Replaces each entity of a stretch of text by its mark; where two overlap, the longer one that starts first wins. */
export function markEntities(
  text: string,
  start: number,
  end: number,
  entities: readonly Entity[],
): MarkedText {
  let marked = ''
  const places: number[] = []
  let at = start
  for (const entity of entities) {
    if (entity.start < at || entity.end > end) continue
    const mark = markOf(entity, text)
    if (mark === undefined) continue
    marked += text.slice(at, entity.start) + mark
    for (; at <= entity.start; at += 1) places.push(at)
    at = entity.end
  }
  marked += text.slice(at, end)
  for (; at <= end; at += 1) places.push(at)
  return { text: marked, places }
}
