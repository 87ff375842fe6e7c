// By which day: 在11月19日（周四）前 or 11月19日（周四）前; without a day, 尽快.
import { clauseOf, type DeadlineKind, proposed } from '../../deadline/limits.ts'

export const by = (due: string | null): string => (due ? `在${due}前` : '尽快')
export const until = (due: string | null): string => (due ? `${due}前` : '尽快')

/** The scheme gives papers, printing and delivery no time; ours is said to be ours. */
export const ours = (kind: DeadlineKind): string => (clauseOf(kind) === proposed ? `（${proposed}）` : '')
