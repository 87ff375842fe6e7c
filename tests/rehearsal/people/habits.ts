// How somebody works with the assistant: quick or slow, in which words, at which hours, and how carelessly.
import type { Dice } from '../dice.ts'

export type Manner = 'plain' | 'dialect' | 'voice' | 'terse'

export interface Habits {
  readonly manner: Manner
  /** How long what can be done at once lies there, in working days on average. */
  readonly pace: number
  /** Does nothing before a reminder or somebody's word. */
  readonly waitsToBePressed: boolean
  /** Share of the months in which the survey is forgotten. */
  readonly forgets: number
  /** Share of what is written after hours and on days off. */
  readonly afterHours: number
  /** Share of what is done by a button, by quoting the assistant. */
  readonly presses: number
  readonly quotes: number
  /** Says “收到” to whatever comes. */
  readonly signsEverything: boolean
  /** Answers what the assistant asks back. */
  readonly answers: number
}

export function habitsOf(dice: Dice): Habits {
  const careful = dice.happens(0.6)
  return {
    manner: dice.weighted({ plain: 4, dialect: 3, voice: 1, terse: 2 }),
    pace: careful ? 0.6 + dice.fraction() : 1.5 + 2 * dice.fraction(),
    waitsToBePressed: dice.happens(careful ? 0.05 : 0.35),
    forgets: careful ? 0.02 : 0.2 * dice.fraction(),
    afterHours: careful ? 0.06 : 0.25,
    presses: 0.3 * dice.fraction(),
    quotes: 0.4 * dice.fraction(),
    signsEverything: dice.happens(0.2),
    answers: careful ? 0.95 : 0.6,
  }
}
