// What the oracle keeps of a case: the little that its promises depend on.
import type { Day } from '../days.ts'
import type { Owed } from './owed.ts'

export interface SketchedTask {
  readonly service: string
  readonly department: string
  readonly state: 'unsigned' | 'in-hand' | 'reported' | 'settled'
  readonly handedTo: string | null
  readonly finishedOn: Day | null
}

export interface Sketch {
  readonly owed: readonly Owed[]
  readonly tasks: ReadonlyMap<string, SketchedTask>
  /** Departments that come along, and whether they have signed. */
  readonly companions: ReadonlyMap<string, boolean>
  readonly township: string | null
  readonly village: string | null
  readonly objected: boolean
  readonly visited: boolean
  readonly ended: boolean
  readonly callbacks: number
}
