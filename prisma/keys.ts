// How rows are named: conversations, recipients and whom a binding is to, as one text each.
import type { BindingTarget } from '../src/organisation/binding.ts'
import type { InboundMessage, Recipient } from '../src/stimulus.ts'

/** A room, or the direct chat with an account: messages of one conversation are handled one after the other. */
export const conversationOf = ({
  channel,
  room,
  sender,
}: Pick<InboundMessage, 'channel' | 'room'> & {
  readonly sender: Pick<InboundMessage['sender'], 'account'>
}): string => (room === null ? `${channel}:person:${sender.account}` : `${channel}:room:${room}`)

/** `room:linba`, `person:zhou` */
export const recipientKey = (to: Recipient): string =>
  'room' in to ? `room:${to.room}` : `person:${to.person}`

export const recipientOf = (key: string): Recipient => {
  const [kind, id] = halves(key)
  return kind === 'room' ? { room: id } : { person: id }
}

/** `person:zhou`, `case:0001`, `room:linba` */
export const targetKey = (to: BindingTarget): string => ('case' in to ? `case:${to.case}` : recipientKey(to))

export const targetOf = (key: string): BindingTarget => {
  const [kind, id] = halves(key)
  return kind === 'case' ? { case: id } : recipientOf(key)
}

/** Where the sealed name of a successor belongs. */
export const bindingPlace = ({ account, target }: { account: string; target: string }): string =>
  `bindings/${account}/${target}`
export const codePlace = (target: string): string => `binding_codes/${target}`

const halves = (key: string): [kind: string, id: string] => {
  const colon = key.indexOf(':')
  return [key.slice(0, colon), key.slice(colon + 1)]
}
