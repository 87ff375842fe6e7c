// What an act's table looks like: how it is said, what it leaves no room for, and how its fields are filled.
import type { County } from '../../organisation/county.ts'
import type { Act, ActName, MessageContext, PersonMention } from '../act.ts'
import type { Entity } from '../entity.ts'
import type { Cue, Role } from './cue.ts'

/** A place in the text where a cue was found. */
export interface Evidence {
  readonly act: ActName
  readonly as: string | undefined
  readonly weight: number
  /** In the normalised text. */
  readonly start: number
  readonly end: number
}

/** What an act is filled from: its own stretch of text, and what the message says around it. */
export interface Scene {
  readonly text: string
  /** The stretch that belongs to this act. */
  readonly start: number
  readonly end: number
  /** The entities of that stretch, in order. */
  readonly own: readonly Entity[]
  /** The entities of the whole group (a list item, a line about one case), in order. */
  readonly group: readonly Entity[]
  /** The entities of the whole message. */
  readonly all: readonly Entity[]
  /** The evidence for this act, in order; at least one. */
  readonly evidence: readonly Evidence[]
  /** The value of the act's main field: the variant of the weightiest evidence. */
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

/** A message that shows the act, and what must be understood of it. */
export interface Example {
  readonly says: string
  readonly by?: Role
  readonly expecting?: ActName
  readonly quote?: string
  readonly direct?: true
  /** Fields that must come out, besides the act itself. */
  readonly gives?: Readonly<Record<string, unknown>>
}

export interface Frame {
  readonly act: ActName
  readonly cues: readonly Cue[]
  /** Acts whose evidence anywhere in the same group is part of this one. */
  readonly absorbs?: readonly ActName[]
  /** Acts whose evidence in the same clause is part of this one. */
  readonly covers?: readonly ActName[]
  /** Builds the act with its fields. */
  readonly fill: (scene: Scene) => Act
  /** Messages that are this act (alone or among others). */
  readonly examples: readonly Example[]
  /** Messages that look like it and are not. */
  readonly not: readonly Example[]
}
