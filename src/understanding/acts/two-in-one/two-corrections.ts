// One stretch that puts several fields right: 村是五爱村不是爱国村，事项是低保不是特困.
import type { Entity } from '../../entity.ts'
import { changesIn, type ChangeTold } from '../changes.ts'
import type { Chosen } from '../decision.ts'

/** The stretch as one of each field that it puts right, in the order of the text; the field is the variant of its part. */
export function splitFields(one: Chosen, text: string, entities: readonly Entity[]): readonly Chosen[] {
  const own = entities.filter(({ start, end }) => start >= one.start && end <= one.end)
  const told = changesIn({ ...one, text, own, all: entities }).filter(isTold)
  if (told.length < 2) return [one]
  const isCrossed = told.some((next, index) => next.start < (told[index - 1]?.end ?? 0))
  return told.map((change, index): Chosen => {
    const part = { ...one, variant: change.field }
    if (isCrossed) return part
    const [before, behind] = [told[index - 1], told[index + 1]]
    return {
      ...part,
      start: before === undefined ? one.start : cutBehind(before, change, text),
      end: behind === undefined ? one.end : cutBehind(change, behind, text),
    }
  })
}

/** 是红花村1组，不是金星村8组: fields that cross are told by the whole. Here: where one has ended, at the first sign behind it. */
function cutBehind({ end }: ChangeTold, next: ChangeTold, text: string): number {
  const sign = /[，。；！？\s]/.exec(text.slice(end, next.start))
  return sign === null ? end : end + sign.index + 1
}

const isTold = ({ field, known, value }: ChangeTold): boolean =>
  field !== 'case' && (known === 'both' || known === 'one' || (known === 'named' && value !== undefined))
