// What the rules of acts that stand together look at.
import type { Act, MessageContext, PersonMention } from '../../act.ts'

export interface Message {
  readonly isList: boolean
  readonly text: string
  readonly role: MessageContext['role']
}

/** What both are about, of the later one first. */
export const caseAndPersonOf = (
  first: { readonly case?: string; readonly person?: PersonMention },
  next: { readonly case?: string; readonly person?: PersonMention },
): { case?: string; person?: PersonMention } => {
  const number = next.case ?? first.case
  const person = next.person ?? first.person
  return { ...(number === undefined ? {} : { case: number }), ...(person === undefined ? {} : { person }) }
}

/** What two neighbours are together: one act, or nothing when they stay two. */
export type Pair = (first: Act, next: Act, message: Message) => Act | undefined

/** Whether the later one is about the same case, as far as it says. */
export const namesNoOther = (first: { readonly case?: string }, next: { readonly case?: string }): boolean =>
  (next.case ?? first.case) === first.case
