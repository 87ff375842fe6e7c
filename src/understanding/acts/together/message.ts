// What the rules of acts that stand together look at.
import type { MessageContext, PersonMention } from '../../act.ts'

export interface Message {
  readonly isList: boolean
  /** Somebody is reported beside the villages that have nobody. */
  readonly reportsSomebody: boolean
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
