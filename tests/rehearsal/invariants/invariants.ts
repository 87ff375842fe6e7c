// What must hold of a whole rehearsal.
import type { Breach, Invariant } from './breach.ts'
import { explained, rebuilt } from './explained.ts'
import { heardOnce } from './heard-once.ts'
import { neverIdle } from './never-idle.ts'
import { personal, statesNothing } from './private.ts'
import { neverAll, quiet } from './quiet.ts'
import { reminded } from './reminded.ts'
import { saidOnce } from './said-once.ts'
import { chatterIsNothing, nothingRevealed } from './silence.ts'
import { surveyed } from './surveyed.ts'
import type { Company } from '../company.ts'

export const invariants: Readonly<
  Record<string, { readonly says: string; readonly checks: readonly Invariant[] }>
> = {
  I1: { says: 'every message is heard once', checks: [heardOnce] },
  I2: {
    says: 'nothing is said twice; each reminder is said once or rightly dropped',
    checks: [saidOnce, reminded, surveyed],
  },
  I3: { says: 'nothing unasked outside working hours or beyond the ceiling', checks: [quiet] },
  I4: { says: 'nothing personal in a group', checks: [personal] },
  I5: {
    says: 'every case has ended, or somebody owes something, or it is looked at again',
    checks: [neverIdle],
  },
  I6: { says: 'every deadline is explained and counted right', checks: [explained] },
  I7: { says: 'the events alone make the case', checks: [rebuilt] },
  I8: { says: 'nobody calls for all', checks: [neverAll] },
  I9: { says: 'talk between people is left alone', checks: [chatterIsNothing] },
  I10: { says: 'a stranger learns nothing', checks: [nothingRevealed] },
  I11: { says: 'no grade, amount or entitlement is stated', checks: [statesNothing] },
}

export async function breachesOf(company: Company): Promise<readonly Breach[]> {
  const found: Breach[] = []
  for (const { checks } of Object.values(invariants))
    for (const check of checks) found.push(...(await check(company)))
  return found
}
