// I5: every case has ended, or somebody owes something by a day, or it waits with a day on which it is looked at again.
import type { Case } from '../../../src/case/case.ts'
import { openStages } from '../../../src/case/case.ts'
import type { Company } from '../company.ts'
import type { Breach } from './breach.ts'

/** What may keep an open case waiting: one row a way. */
const reasonsToWait: readonly {
  readonly why: string
  readonly holds: (one: Case, timers: ReadonlySet<string>) => boolean
}[] = [
  {
    why: 'a form half made, asked about and then dropped',
    holds: ({ stage, number }, timers) => stage === 'draft' && timers.has(`form/${number}`),
  },
  {
    why: 'a promise that runs',
    holds: ({ stage, onHold, deadlines }) =>
      stage !== 'draft' && !onHold && deadlines.some(({ state }) => state === 'open'),
  },
  {
    why: 'on hold until a day on which it is asked about',
    holds: ({ onHold, number }, timers) => onHold !== null && timers.has(`hold/${number}`),
  },
  {
    why: 'a notice objected to, until the county has settled it',
    holds: ({ certificate, onHold, deadlines }) =>
      !onHold &&
      certificate === 'objection' &&
      deadlines.some(({ kind, state }) => kind === 'notice' && state === 'paused'),
  },
]

export function neverIdle({ theatre }: Company): readonly Breach[] {
  const timers = new Set(theatre.chronicle.timers.keys())
  return [...theatre.chronicle.cases.values()]
    .filter((one) => openStages.some((stage) => stage === one.stage))
    .filter((one) => !reasonsToWait.some(({ holds }) => holds(one, timers)))
    .map((one) => ({
      invariant: 'I5',
      about: one.number,
      at: theatre.now,
      expected: 'a promise that runs, or a day on which it is looked at again',
      found: `${one.stage}, certificate ${one.certificate}, on hold ${one.onHold?.reason ?? 'no'}, tasks ${one.tasks
        .map(({ id, state }) => `${id} ${state}`)
        .join(', ')}, deadlines ${one.deadlines.map(({ id, state }) => `${id} ${state}`).join(', ')}`,
    }))
}
