// Splits a message into groups: list items, 接龙 lines, and stretches that are each about one case or one person.
import type { Entity } from './entity.ts'

/** A stretch of the text that is read as one: its acts share what they are about. */
export interface Group {
  readonly start: number
  readonly end: number
  /** The item carries a number of a list (1、…2、…). */
  readonly listed: boolean
}

/** A number at the head of a list item: 1、 2. 3） 一、 (4) */
const itemHead =
  /(?:^|(?<=[\n；;。，,\s：:]))[ \t]*(?:（?(\d{1,2})(?:[、）)]|[.．](?!\d))|（?([一二三四五六七八九十]{1,2})[、）])\s*/g
const chineseDigits = '零一二三四五六七八九十'

/** Where each item of a numbered list starts and where its words start; empty when there is no list. */
function findItems(text: string): { head: number; body: number }[] {
  const items: { head: number; body: number; number: number }[] = []
  for (const match of text.matchAll(itemHead)) {
    const digits = match[1]
    const number = digits === undefined ? chineseDigits.indexOf(match[2] ?? '') : Number(digits)
    const expected = (items.at(-1)?.number ?? 0) + 1
    if (number !== expected && !(items.length > 0 && number === 1)) continue
    items.push({ head: match.index, body: match.index + match[0].length, number })
  }
  return items.length >= 2 || (items.length === 1 && text.startsWith('#')) ? items : []
}

/** Whether the clause that starts here is about something else than the group before it. */
function startsAnew(
  text: string,
  groupStart: number,
  at: number,
  end: number,
  entities: readonly Entity[],
): boolean {
  const isTarget = (entity: Entity) =>
    entity.kind === 'case-number' || (entity.kind === 'name' && entity.sure)
  const next = entities.find((entity) => isTarget(entity) && entity.start >= at && entity.start < end)
  if (next === undefined) return false
  const lead = text.slice(at, next.start)
  if (lead.length > 8 || /(?:不?是|和|与|跟|叫|及|同|除了|电话|联系人|合并)$/.test(lead)) return false
  const before = entities.filter(
    (entity) => isTarget(entity) && entity.start >= groupStart && entity.start < at,
  )
  const last = before.at(-1)
  if (last === undefined || !before.some((entity) => entity.kind === next.kind)) return false
  // 0231、0232，下周二: a bare enumeration goes on.
  const between = text.slice(last.end, at).replace(/[，、。；\s]/g, '')
  return between.length > 0
}

/** Cuts a stretch at clause boundaries where a new case or person begins. */
function cutByTarget(
  text: string,
  start: number,
  end: number,
  entities: readonly Entity[],
  listed: boolean,
): Group[] {
  const groups: Group[] = []
  let from = start
  const boundary = /[，。；！？\n\s]+/g
  boundary.lastIndex = start
  for (let match = boundary.exec(text); match !== null && match.index < end; match = boundary.exec(text)) {
    const at = match.index + match[0].length
    const rest = /[，。；！？\n\s]/.exec(text.slice(at, Math.min(end, at + 60)))
    const clauseEnd = rest ? at + rest.index : Math.min(end, at + 60)
    if (startsAnew(text, from, at, clauseEnd, entities)) {
      groups.push({ start: from, end: at, listed })
      from = at
    }
  }
  groups.push({ start: from, end, listed })
  return groups
}

/** The groups of a text, in order; together they cover it but for list numbers and the 接龙 heading. */
export function segments(text: string, entities: readonly Entity[]): Group[] {
  const items = findItems(text)
  if (items.length === 0) return cutByTarget(text, 0, text.length, entities, false)
  const groups: Group[] = []
  const first = items[0]
  if (first !== undefined && first.head > 0) groups.push({ start: 0, end: first.head, listed: false })
  items.forEach((item, index) => {
    const end = items[index + 1]?.head ?? text.length
    groups.push(...cutByTarget(text, item.body, end, entities, true))
  })
  return groups
}
