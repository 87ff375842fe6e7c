// A table of messages: the acts that were read in each, and those that are meant by them together.
import { expect, test } from 'vitest'
import type { Act } from '../../../src/understanding/act.ts'
import { takeTogether } from '../../../src/understanding/acts/together/together.ts'

export const sure = { confidence: 0.9 } as const

interface Row {
  readonly says: string
  readonly acts: readonly Act[]
  /** A line of a village, no list, unless it says otherwise. */
  readonly message?: Partial<Parameters<typeof takeTogether>[1]>
  readonly together: readonly Act[]
}

export function testTogether(table: readonly Row[]): void {
  test.each(table)('$says', ({ acts, message, together }) => {
    expect(takeTogether(acts, { isList: false, text: '', role: 'village', ...message })).toEqual(together)
  })
}
