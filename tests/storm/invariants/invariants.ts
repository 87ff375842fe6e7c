// What must hold of every storm, in the words of reliability: what was accepted, said, reminded of, ordered and accounted for.
import { gather } from './evidence.ts'
import type { Storm } from '../storm.ts'
import { accounted } from './accounted.ts'
import { answered } from './answered.ts'
import type { Breach, Invariant } from './breach.ts'
import { gapsTold } from './gaps-told.ts'
import { heardOnce } from './heard-once.ts'
import { inOrder } from './in-order.ts'
import { nobodyInTheLog } from './nobody-in-the-log.ts'
import { rebuilt } from './rebuilt.ts'
import { remindedOnce } from './reminded-once.ts'
import { saidOnce } from './said-once.ts'
import { verifiedOnce } from './verified-once.ts'

/** I1 to I5 as everywhere; the letters are of a storm's own. */
export const invariants: Readonly<
  Record<string, { readonly says: string; readonly checks: readonly Invariant[] }>
> = {
  I1: {
    says: 'what a platform handed over is in the ledger once, was handled, and has had its effect once',
    checks: [heardOnce, verifiedOnce],
  },
  A: { says: 'every answer owed was given once', checks: [answered] },
  I2: {
    says: 'every message was shown once, or given up; twice only what was in doubt, with a mark',
    checks: [saidOnce],
  },
  U: { says: 'of what reached nobody the county federation was told', checks: [accounted] },
  I3: { says: 'every reminder came once', checks: [remindedOnce] },
  I4: { says: 'the events alone make the cases', checks: [rebuilt] },
  I5: { says: 'in each conversation effects and answers keep the order of arrival', checks: [inOrder] },
  P: { says: 'no person is in the log', checks: [nobodyInTheLog] },
  G: { says: 'every room was told of what the assistant did not hear', checks: [gapsTold] },
}

export async function breachesOf(storm: Storm): Promise<readonly Breach[]> {
  const evidence = await gather(storm)
  const found: Breach[] = []
  for (const { checks } of Object.values(invariants))
    for (const check of checks) found.push(...(await check(evidence)))
  return found
}
