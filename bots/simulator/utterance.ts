// One bubble: what somebody or the assistant said in a place.
import { onAChannel } from '../../src/conversation/sentences/on-a-channel.ts'
import type { Instant } from '../../src/deadline/plain-date.ts'
import type { MessageKind } from '../../src/outgoing-message.ts'
import type { Delivery } from '../../src/ports/channel.ts'
import type { InboundMessage } from '../../src/stimulus.ts'
import { splitAtSentenceEnds } from '../split-at-sentence-ends.ts'

export type Utterance = Heard | Said

/** What a person said. */
export interface Heard {
  readonly from: 'person'
  /** Unique in its place. */
  readonly id: string
  /** The message's id, by which it is quoted. */
  readonly message: string
  readonly at: Instant
  readonly inbound: InboundMessage
  /** `offered`: on its way, not yet stored by the assistant. */
  readonly state: 'offered' | 'accepted'
}

/** What the assistant said; a long text has several. */
export interface Said {
  readonly from: 'assistant'
  readonly id: string
  readonly message: string
  readonly at: Instant
  readonly kind: MessageKind
  readonly text: string
  readonly mentions: readonly string[]
  readonly buttons: readonly string[]
}

/** As much as a person reads at once; the platforms people know take 2,000 to 4,000 too. */
export const longestText = 2_000

export const heardFrom = (inbound: InboundMessage, state: Heard['state']): Heard => ({
  from: 'person',
  id: inbound.id,
  message: inbound.id,
  at: inbound.at,
  inbound,
  state,
})

/** At least one. The mentions stand at the head of the first, the buttons under the last. */
export function saidIn(delivery: Delivery, at: Instant): readonly [Said, ...Said[]] {
  const parts = splitAtSentenceEnds(delivery.text, longestText - onAChannel.repeated.length)
  const said = (text: string, index: number): Said => ({
    from: 'assistant',
    id: index === 0 ? delivery.id : `${delivery.id}/${index + 1}`,
    message: delivery.id,
    at,
    kind: delivery.kind,
    text,
    mentions: index === 0 ? delivery.mentions.map((each) => each.name) : [],
    buttons: index === parts.length - 1 ? delivery.buttons : [],
  })
  const [first = '', ...others] = parts
  return [said(first, 0), ...others.map((text, index) => said(text, index + 1))]
}
