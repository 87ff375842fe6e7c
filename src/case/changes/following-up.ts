// Call-backs of the township and the county's spot checks. 三(四)、四(七)
import type { Callback, Case } from '../case.ts'
import { type Changes, reopened } from './change.ts'

export const followingUp = {
  CallbackDue: (one, { occasion, dueOn }) => ({
    ...reopened(one),
    callbacks: [...one.callbacks, dueCallback(occasion, dueOn)],
  }),
  CallbackMade: (one, { index, on, result, method }) => change(one, index, { doneOn: on, result, method }),
  // Nobody reached is an attempt, never a satisfaction.
  CallbackUnreached: (one, { index }) =>
    change(one, index, { attempts: (one.callbacks[index]?.attempts ?? 0) + 1 }),
  SpotCheckDrawn: (one, { index }) => change(one, index, { spotCheck: 'drawn' }),
  SpotCheckMade: (one, { index, result }) => change(one, index, { spotCheck: result }),
} as const satisfies Changes<
  'CallbackDue' | 'CallbackMade' | 'CallbackUnreached' | 'SpotCheckDrawn' | 'SpotCheckMade'
>

const dueCallback = (occasion: Callback['occasion'], dueOn: Callback['dueOn']): Callback => ({
  occasion,
  dueOn,
  doneOn: null,
  result: null,
  method: null,
  attempts: 0,
  spotCheck: null,
})

const change = (one: Case, index: number, changes: Partial<Callback>): Case => ({
  ...one,
  callbacks: one.callbacks.map((each, at) => (at === index ? { ...each, ...changes } : each)),
})
