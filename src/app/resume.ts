// What is done once at every start, before anything else: what runs by the clock is set going, and days are counted anew.
import type { Stores } from '../../prisma/stores.ts'
import { begin } from '../begin.ts'
import { openStages } from '../case/case.ts'
import { recomputeDeadline } from '../deadline/deadline.ts'
import { recount } from '../recount.ts'
import type { World } from '../world.ts'

/** Doing it again, or in several processes at once, changes nothing. Throws when the database does not answer. */
export async function resume({ ledger, now }: Pick<Stores, 'ledger' | 'now'>, world: World): Promise<void> {
  await ledger.commit(await begin(await now(), world))
  const { calendar } = world
  const open = await ledger.cases({ stages: openStages })
  const outdated = open.filter(({ deadlines }) =>
    deadlines.some((each) => recomputeDeadline(each, calendar).deadline !== each),
  )
  for (const { number } of outdated) {
    const entry = await recount(number, await now(), world)
    // A case that moved on meanwhile was changed by whoever counts by the calendar in force.
    if (entry) await ledger.commit(entry)
  }
}
