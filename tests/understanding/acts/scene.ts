// What the tests of the acts start from: a message as one stretch, with all that it names.
import type { MessageContext } from '../../../src/understanding/act.ts'
import type { Scene } from '../../../src/understanding/acts/frame.ts'
import { normalise } from '../../../src/understanding/normalise.ts'
import { county, entitiesIn } from '../entities/finding.ts'

/** Monday 2026-11-23, 10:00, in a direct chat with a clerk unless told otherwise. */
const direct: MessageContext = {
  role: 'township',
  org: '511725102',
  channel: 'direct',
  at: '2026-11-23T10:00:00+08:00',
}

/** The whole message as the stretch of one act; `case` picks one of several that it names. */
export function sceneOf(message: string, context: Partial<MessageContext> = {}, number?: string): Scene {
  const whole = { ...direct, ...context }
  const { text } = normalise(message)
  const entities = entitiesIn(message, whole)
  const cases = entities.flatMap((one) => (one.kind === 'case-number' ? [one.number] : []))
  const mine = number ?? cases[0]
  return {
    text,
    start: 0,
    end: text.length,
    said: text,
    own: entities,
    group: entities,
    all: entities,
    variant: undefined,
    case: mine,
    cases: mine === undefined ? [] : [mine],
    person: undefined,
    context: whole,
    county,
    confidence: 1,
  }
}
