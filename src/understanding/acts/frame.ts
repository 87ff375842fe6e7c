// What an act's file holds: which field tells its kinds apart, and how its fields are filled from a scene.
import type { County } from '../../organisation/county.ts'
import type { Act, ActName, MessageContext, PersonMention } from '../act.ts'
import type { Entity } from '../entity.ts'

/** What an act is filled from: its own stretch of text, and what the message says around it. */
export interface Scene {
  readonly text: string
  /** The stretch that belongs to this act. */
  readonly start: number
  readonly end: number
  /** The words of that stretch. */
  readonly said: string
  /** The entities of that stretch, in order. */
  readonly own: readonly Entity[]
  /** The entities of the whole group (a list item, a line about one case), in order. */
  readonly group: readonly Entity[]
  /** The entities of the whole message. */
  readonly all: readonly Entity[]
  /** The value of the act's main field as the classifier reads it. */
  readonly variant: string | undefined
  /** The case this act is about, and all of them when it is about several. */
  readonly case: string | undefined
  readonly cases: readonly string[]
  /** The person this act is about: name and relation. */
  readonly person: PersonMention | undefined
  readonly context: MessageContext
  readonly county: County
  readonly confidence: number
}

export interface Frame {
  readonly act: ActName
  /** The kinds of the act that the examples and the corpus tell apart, read off a labelled act. */
  readonly variantOf?: (act: Readonly<Record<string, unknown>>) => string | undefined
  /** Builds the act with its fields. */
  readonly fill: (scene: Scene) => Act
}
