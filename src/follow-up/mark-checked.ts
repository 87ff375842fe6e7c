// A checked call-back is marked in its month's draw, so that the ratio and what is still needed can be shown. 三(四)
import type { EntryDraft } from '../entry-draft.ts'
import { mustCheck } from './draw-from.ts'

/** How far the county has come with the call-backs of a township and month. */
interface Progress {
  readonly month: string
  readonly township: string
  readonly checked: number
  readonly wanted: number
}

export async function markChecked(draft: EntryDraft): Promise<readonly Progress[]> {
  const { ledger, rules, directory } = draft.world
  const progress: Progress[] = []
  for (const { event, case: one } of [...draft.happened()]) {
    if (event.type !== 'SpotCheckMade' || one.resident.township === null) continue
    const item = `${one.number}/${event.index}`
    const month = one.callbacks[event.index]?.doneOn?.slice(0, 7)
    if (!month) continue
    const [draw] = await ledger.draws({ month, township: one.resident.township })
    if (!draw) continue
    const checked = [...new Set([...draw.checked, item])]
    if (checked.length > draw.checked.length) draft.collected.draws.push({ ...draw, checked })
    progress.push({
      month,
      township: directory.township(draw.township)?.name ?? '',
      checked: checked.length,
      wanted: mustCheck(draw.callbacks.length, rules.spotCheckRate),
    })
  }
  return progress
}
