// Where somebody belongs and how he was written down: whether a stretch puts right, gives away or claims.
import type { MessageContext } from '../act.ts'
import type { Entity } from '../entity.ts'
import type { Chosen } from './decision.ts'

/** A stretch with its words and what stands around it. */
export interface Told {
  readonly one: Chosen
  readonly said: string
  readonly text: string
  readonly entities: readonly Entity[]
  readonly context: MessageContext
}

/** 你们登记成团石村了; 户口上是女，派单写的男 */
const written =
  /(?:登记|[写录填打弄报搞])[成错](?!功|绩)[^，。；]{1,8}[，。\s]+[^，。；]{0,6}(?:是|叫|住|在)|(?:是|叫|住|在)[^，。；]{1,8}[，\s]+[^，。；]{0,6}(?:登记|[写录填打弄报搞])[成错]|(?:是|年龄|叫|在)[^，。；]{1,8}[，\s]+(?:派单|单子|系统|通知)(?:上|里)?(?:头)?(?:写|登记|录|显示)/

/** Nothing is wanted or given back beside it. */
export function isWrittenOtherwise({ one, said, entities }: Told): boolean {
  return (
    written.test(said) &&
    !/退|不归|想|申请|办/.test(said) &&
    !entities.some(({ kind, start, end }) => kind === 'service' && start >= one.start && end <= one.end)
  )
}

const denied = /不(?:是|属于?|归|在)(?:我们|咱们?|本)?$/
const claimed = /(?<!不)(?:是|在|归|属于?)(?:我们|咱们?|本)?$/
/** Somebody is told of, and not how he was written down: 这个人, 这户, 老人家. */
const ofSomebody = /人|户|老|他|她|[这那]个|归|属|查/

/** A township in which both places lie only says which of them is right. */
export function belongings({
  one: { start, end },
  text,
  entities,
  context,
}: Told): 'elsewhere' | 'here' | undefined {
  const { role, org } = context
  if ((role !== 'village' && role !== 'township') || org === undefined) return undefined
  const isOurs = (code: string): boolean => org.startsWith(code) || code.startsWith(org)
  let isHere = false
  let denies: 'ours' | 'theirs' | undefined
  for (const one of entities) {
    if ((one.kind !== 'village' && one.kind !== 'township') || one.start < start || one.end > end) continue
    const before = text.slice(Math.max(start, one.start - 6), one.start)
    if (denied.test(before)) denies = isOurs(one.code) ? 'ours' : 'theirs'
    else isHere ||= claimed.test(before) && isOurs(one.code)
  }
  if (denies === 'ours') return !isHere && ofSomebody.test(text.slice(start, end)) ? 'elsewhere' : undefined
  return denies === 'theirs' && isHere ? 'here' : undefined
}
