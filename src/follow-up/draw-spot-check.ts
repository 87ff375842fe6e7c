// The month's spot check: at least seven in ten of each township's call-backs, drawn by a seed that is kept. 三(四)
import { instantAt } from '../deadline/instant.ts'
import { addMonths, plainDate } from '../deadline/plain-date.ts'
import type { EntryDraft } from '../entry-draft.ts'
import type { TimerTask } from '../stimulus.ts'
import { addNotice } from '../notification/notify.ts'
import { drawFrom } from './draw-from.ts'

export async function fireSpotCheckDraw(
  task: Extract<TimerTask, { kind: 'spot-check-draw' }>,
  draft: EntryDraft,
): Promise<void> {
  const { world } = draft
  const { ledger, rules } = world
  const cases = await ledger.cases({ calledBackIn: task.month })
  const byTownship = new Map<string, string[]>()
  for (const one of cases) {
    one.callbacks.forEach((each, index) => {
      if (!each.doneOn?.startsWith(task.month) || each.spotCheck !== null || one.resident.township === null)
        return
      const entries = byTownship.get(one.resident.township) ?? []
      byTownship.set(one.resident.township, [...entries, `${one.number}/${index}`])
    })
  }
  const rows: string[] = []
  for (const [township, callbacks] of byTownship) {
    const seed = world.chance.digits(12)
    const drawn = drawFrom(callbacks, rules.spotCheckRate, seed)
    draft.collected.draws.push({ month: task.month, township, seed, callbacks, drawn, checked: [] })
    rows.push(`${world.directory.township(township)?.name ?? ''}${callbacks.length}件抽${drawn.length}件`)
    for (const each of drawn) {
      const [number, index] = each.split('/')
      if (number && index)
        await draft.record(number, [{ type: 'SpotCheckDrawn', index: Number(index) }], 'assistant')
    }
  }
  if (rows.length > 0) {
    const percent = Math.round(rules.spotCheckRate * 100)
    for (const { id } of world.directory.federation()) {
      addNotice(draft, {
        to: { person: id },
        kind: 'task',
        deadline: null,
        cases: [],
        sentence: 'spot-check-draw',
        values: { month: task.month, percent, rows },
        mentions: [],
        buttons: [],
        urgent: false,
        lateSince: null,
      })
    }
  }
  const next = addMonths(plainDate(`${task.month}-01`), 2)
  const month = addMonths(plainDate(`${task.month}-01`), 1).slice(0, 7)
  draft.setTimer({
    key: `spot-check-draw/${month}`,
    dueAt: instantAt(next, '00:00', world.time.zone),
    task: { kind: 'spot-check-draw', month },
  })
}
