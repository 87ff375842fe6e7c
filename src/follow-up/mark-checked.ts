// A checked call-back is marked in its month's draw, so that the ratio and what is still needed can be shown. 三(四)
import type { EntryDraft } from '../entry-draft.ts'

export async function markChecked(draft: EntryDraft): Promise<void> {
  for (const { event, case: one } of [...draft.happened()]) {
    if (event.type !== 'SpotCheckMade' || one.resident.township === null) continue
    const item = `${one.number}/${event.index}`
    const month = one.callbacks[event.index]?.doneOn?.slice(0, 7)
    if (!month) continue
    const [draw] = await draft.world.ledger.draws({ month, township: one.resident.township })
    if (draw && !draw.checked.includes(item))
      draft.collected.draws.push({ ...draw, checked: [...draw.checked, item] })
  }
}
