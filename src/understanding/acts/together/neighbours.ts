// Two acts that stand side by side and are one: said twice, or one a part of the other.
import type { Act } from '../../act.ts'
import type { Message } from './message.ts'
import { ofOneStep } from './of-one-step.ts'
import { partOfTheOther } from './part-of-the-other.ts'
import { reproached } from './reproached.ts'
import { saidTwice } from './said-twice.ts'

const pairs = [...saidTwice, ...reproached, ...ofOneStep, ...partOfTheOther]

/** The one act that two neighbours are, by the first rule that fits; undefined when they stay two. */
export function oneOfBoth(first: Act, next: Act, message: Message): Act | undefined {
  for (const pair of pairs) {
    const one = pair(first, next, message)
    if (one !== undefined) return one
  }
  return undefined
}
