// Splits a message into groups: list items, 接龙 lines, and stretches that are each about one case or one person.
import { matchesOf } from './entities/matches.ts'
import { within } from './entities/within.ts'
import type { Entity } from './entity.ts'

/** A stretch of the text that is read as one: its acts share what they are about. */
export interface Group {
  readonly start: number
  readonly end: number
  /** An item of a numbered list, the words above such a list, or neither. */
  readonly place: 'plain' | 'heading' | 'item'
}

/** A number at the head of a list item: 1、 2. 3） 一、 (4) 第一， 一是 */
const itemHead =
  /(?:^|(?<=[\n；;。，,\s：:！]))[ \t]*(?:[（(]?(\d{1,2})(?:[、）)]|[.．](?!\d(?!\d{3})))|[（(]?([一二三四五六七八九十]{1,2})[、）)]|第([一二三四五六七八九十])(?:[，、：]|个?(?=[我那这\uE000-\uF8FF]))|([一二三四五])是(?=[^，。]))\s*/g
const chineseDigits = '零一二三四五六七八九十'

/** Where each item of a numbered list starts and where its words start; empty when there is no list. */
function findItems(text: string): { head: number; body: number }[] {
  if (!/[2二][、.．）)是，：]|第二/.test(text) && !text.startsWith('#')) return []
  const items: { head: number; body: number; number: number }[] = []
  for (const match of matchesOf(itemHead, text)) {
    const digits = match[1]
    const number =
      digits === undefined ? chineseDigits.indexOf(match[2] ?? match[3] ?? match[4] ?? '') : Number(digits)
    const expected = (items.at(-1)?.number ?? 0) + 1
    if (number !== expected) continue
    items.push({ head: match.index, body: match.index + match[0].length, number })
  }
  return items.length >= 2 || (items.length === 1 && text.startsWith('#')) ? items : []
}

/** 4. 八庙社区 无⏎没写的请今天补上: where each item is one line, what follows the last line is none. */
function endOfItems(text: string, items: readonly { head: number; body: number }[]): number {
  const lines = items.map(({ body }, index) => text.slice(body, items[index + 1]?.head).trimEnd())
  const isOneLineEach = lines.slice(0, -1).every((line) => !line.includes('\n'))
  const last = lines.at(-1)?.indexOf('\n') ?? -1
  return items.length > 1 &&
    isOneLineEach &&
    text.slice(items[0]?.head, items[1]?.head).includes('\n') &&
    last >= 0
    ? (items.at(-1)?.body ?? 0) + last
    : text.length
}

/** Kinds of entities with which the lines of a list without numbers begin: 八庙村 无 ⏎ 金土村 无. */
const opensLine = ({ kind }: Entity): boolean =>
  kind === 'village' || kind === 'group' || kind === 'case-number'

/** 1 台山 无: a number before a line that needs no sign behind it. */
const bareNumber = /^\s*(?:\d{1,2}[ 、.．)）]\s*)?/

/** 瓮中村三件： */
const isTitle = /^(?:[^，。；]{0,14}[：:]|[^，。；]{0,6})\s*$/

interface Lines {
  readonly items: readonly { head: number; body: number }[]
  /** Where the words below them begin. */
  readonly end: number
}

/**
 * Lines that each begin with a village, a group or a case are items without numbers; above them may stand a line of another
 * kind (瓮中村三件：⏎0311 …), below them 各位辛苦.
 */
function findLines(text: string, entities: readonly Entity[]): Lines {
  const none: Lines = { items: [], end: text.length }
  if (!text.includes('\n')) return none
  const items: { head: number; body: number; kind: Entity['kind'] }[] = []
  let end: number | undefined
  for (const { index, 0: line } of text.matchAll(/[^\n]*[^\s\n][^\n]*/g)) {
    const at = index + (bareNumber.exec(line)?.[0].length ?? 0)
    const kind = entities.find((one) => one.start === at && opensLine(one))?.kind
    if (kind === undefined) {
      if (items.length > 0) end ??= index
    } else if (end === undefined) items.push({ head: index, body: at, kind })
    // What stands between is more than a list.
    else return none
  }
  const [first, second] = items
  if (first?.kind !== second?.kind && isTitle.test(text.slice(first?.body, second?.head))) items.shift()
  return items.length >= 2 ? { items, end: end ?? text.length } : none
}

const clauseEnd = /[，。；！？\n\s]+/g

/** What a stretch is about: a case or a named person; for whoever reports the survey, a village. */
const isTarget = (entity: Entity): boolean =>
  entity.kind === 'case-number' ||
  (entity.kind === 'name' && entity.sure) ||
  (entity.kind === 'village' && entity.sure)

/** What a group has been about so far: its last target, and every one of them by kind. */
interface Told {
  last: Entity | undefined
  readonly targets: Map<Entity['kind'], Set<string>>
}

const joinsTo =
  /(?:(?:说|讲|称|反映|问)(?:是|起|到)?(?:他|她|其)(?:家|屋头)?|不是|不叫|是|和|与|跟|叫|及|同|除了|(?:电话|联系人?|监护人)(?:是|：)?(?:他|她|其)?的?|合并|姓名|名字|应该?为|改成|改为|找|由|为|给|帮|替|代|请|非|的|在|到|去|住)\s*$/

const isCallNumber = /^的?(?:电话|手机|号码|联系|[：:，]?1\d)/

/** Whether a clause that begins at `at` and is about `next` is about something else than its group before it. */
function startsAnew(
  text: string,
  at: number,
  next: Entity,
  entities: readonly Entity[],
  told: Told,
): boolean {
  // 应该是有庆镇龙滩村, 今为孙女柏小雨申请: the township and the kin belong to whom they stand before.
  const owner = entities.findLast(
    ({ kind, end }) => (kind === 'township' || kind === 'relation') && end === next.start,
  )
  // 他女子刘春燕的电话1380…: whom to call.
  if (owner?.kind === 'relation' && isCallNumber.test(text.slice(next.end, next.end + 6))) return false
  const lead = text.slice(at, owner?.start ?? next.start)
  if (lead.length > 8 || joinsTo.test(lead)) return false
  const same = told.targets.get(next.kind)
  if (told.last === undefined || same === undefined || same.has(targetOf(next))) return false
  // 0231、0232，下周二: a bare enumeration goes on.
  const between = text.slice(told.last.end, at).replace(/[，、。；和跟与及\s~～-]/g, '')
  return between.length > 0
}

/** What makes two targets of a kind the same. */
const targetOf = (entity: Entity): string =>
  entity.kind === 'case-number'
    ? entity.number
    : entity.kind === 'name'
      ? entity.name
      : entity.kind === 'village'
        ? entity.code
        : ''

/** Cuts a stretch at clause boundaries where a new case or person begins. */
function cutByTarget(
  text: string,
  start: number,
  end: number,
  entities: readonly Entity[],
  place: Group['place'],
): Group[] {
  const own = within(entities, start, end)
  if (own.filter(isTarget).length < 2) return [{ start, end, place }]
  const groups: Group[] = []
  let from = start
  let told: Told = { last: undefined, targets: new Map() }
  const starts = [...clauseStarts(text, start, end), ...tellingStarts(text.slice(start, end), own)].toSorted(
    (one, other) => one - other,
  )
  starts.forEach((at, index) => {
    const clause = within(own, at, starts[index + 1] ?? end)
    const targets = clause.filter(isTarget)
    const [next] = targets
    if (at !== start && next !== undefined && startsAnew(text, at, next, clause, told)) {
      groups.push({ start: from, end: at, place })
      from = at
      told = { last: undefined, targets: new Map() }
    }
    for (const target of targets) {
      told.last = target
      const same = told.targets.get(target.kind)
      if (same === undefined) told.targets.set(target.kind, new Set([targetOf(target)]))
      else same.add(targetOf(target))
    }
  })
  groups.push({ start: from, end, place })
  return groups
}

/** 0412属实0413外出0415查无此人: where nobody sets signs, each of a row of cases begins what is told of it. */
const rowOfCases = /^\s*(?:\d{4}[\u4e00-\u9fff（）()]{2,8}){3,}\s*$/

const tellingStarts = (said: string, entities: readonly Entity[]): number[] =>
  rowOfCases.test(said)
    ? entities.flatMap((one) => (one.kind === 'case-number' ? [one.start] : [])).slice(1)
    : []

/** Where the clauses of a stretch begin. */
function clauseStarts(text: string, start: number, end: number): number[] {
  const starts = [start]
  clauseEnd.lastIndex = start
  for (let match = clauseEnd.exec(text); match !== null; match = clauseEnd.exec(text)) {
    const at = match.index + match[0].length
    if (at >= end) break
    if (match.index > start) starts.push(at)
    else starts[0] = at
  }
  return starts
}

/** What makes an item of a list an item about somebody or something of its own. */
const isSubject = (entity: Entity): boolean => isTarget(entity) || isPart.has(entity.kind)

const isPart: ReadonlySet<Entity['kind']> = new Set(['name', 'partial-name', 'group'])

/** The groups of a text, in order; together they cover it but for list numbers. */
export function segments(text: string, entities: readonly Entity[]): Group[] {
  const numbered = findItems(text)
  const { items, end: last } =
    numbered.length > 0 ? { items: numbered, end: endOfItems(text, numbered) } : findLines(text, entities)
  const ends = items.map((_, index) => items[index + 1]?.head ?? last)
  const about = items.filter((item, index) => within(entities, item.body, ends[index] ?? 0).some(isSubject))
  // 还差：1.照片；2.户口本 is one thing said, not a list of things about somebody each.
  if (items.length === 0 || about.length * 2 < items.length)
    return cutByTarget(text, 0, text.length, entities, 'plain')
  const groups: Group[] = []
  const first = items[0]
  if (first !== undefined && first.head > 0) groups.push({ start: 0, end: first.head, place: 'heading' })
  items.forEach((item, index) => {
    groups.push(...cutByTarget(text, item.body, ends[index] ?? last, entities, 'item'))
  })
  if (last < text.length) groups.push(...cutByTarget(text, last, text.length, entities, 'plain'))
  return groups
}
