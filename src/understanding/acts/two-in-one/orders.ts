// What the county orders beside something else: two departments, each sent to a case of its own; a visit that was, and who is to come after it.
import type { Entity } from '../../entity.ts'
import type { Chosen } from '../decision.ts'
import { splitAt } from './clauses.ts'

const sent = /^(?:同时|另外?|再|并)?(?:请|\d{4}由)[^，。；]{0,12}\d{4}|^\d{4}由/
const sentBefore = /请[^，。；]{0,12}\d{4}|\d{4}由/

export const splitOrders = (one: Chosen, text: string): readonly Chosen[] =>
  splitAt(one, text, (said, before) => (sent.test(said) && sentBefore.test(before) ? [{}, {}] : undefined))

/** 0231已上门，他家房子漏，加一个危房改造，请住建跟进: where the team was, somebody else is sent. */
const wasThere =
  /^\d{4}(?:号|这户|那户)?(?:今天|昨天|上午|下午)?(?:已经?上了?门|上门了|上过门|去过了)了?[，。；\s]+$/

export const splitVisited = (one: Chosen, text: string): readonly Chosen[] =>
  splitAt(one, text, (_said, before) =>
    wasThere.test(before) ? [{ act: 'visit', variant: 'done' }, {}] : undefined,
  )

const lacks = /(?:缺|还?差|少了|没有|欠)[^，。；]{2,}[，。；\s]+$/
/** So far in front of what is ordered it stands what is wanting. */
const farthest = 60
const asksToSupply = /^[^，。；]{0,6}(?:请|麻烦|烦请|务必)[^。；]{0,24}(?:补|送|交|报)/

/** 0290缺监护人签字，请13号下班前补齐: what is wanting is told, and by when it is to come is ordered. */
export const splitSupply = (one: Chosen, text: string, entities: readonly Entity[]): readonly Chosen[] =>
  splitAt(one, text, (said, before) => {
    if (!asksToSupply.test(said) || !lacks.test(before.slice(-farthest))) return undefined
    const place = one.start + before.length
    const isLimited = entities.some(
      ({ kind, start, end }) =>
        (kind === 'when' || kind === 'duration') && start >= place && end <= place + said.length,
    )
    return isLimited
      ? [
          { act: 'materials', variant: 'missing' },
          { act: 'assign', variant: undefined },
        ]
      : undefined
  })
