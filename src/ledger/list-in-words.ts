// Which cases are open, due, late or unsigned, as numbered rows, most urgent first; villages that owe their report; counts.
import type { Case } from '../case/case.ts'
import type { ListFilter } from '../understanding/act.ts'
import { countsInWords } from './counts-in-words.ts'
import { numbered } from './rows.ts'
import { dueRows, openRows, overdueRows } from './task-rows.ts'
import { unacknowledgedRows } from './unacknowledged-rows.ts'
import { unreportedInWords } from './unreported-in-words.ts'
import type { ListAsk } from './view.ts'

/** Which cases are in reach of the one who asks is decided before. */
export function listInWords(cases: readonly Case[], ask: ListAsk): string {
  return lists[ask.filter](cases, ask)
}

const lists: Record<ListFilter, (cases: readonly Case[], ask: ListAsk) => string> = {
  open: (cases, ask) => {
    const rows = openRows(cases, ask)
    if (rows.length > 0)
      return numbered(`${ask.title}${ask.step ? `待${ask.step.name}` : '在办'}${rows.length}件：`, rows, '件')
    return ask.step
      ? `${ask.title}现在没有等着${ask.step.name}的。`
      : `${ask.title}现在没有在办的事项，都办完了。`
  },
  'due-soon': (cases, ask) => {
    const rows = dueRows(cases, ask)
    return rows.length > 0
      ? numbered(`${ask.title}${ask.step?.name ?? ''}两个工作日内到期${rows.length}件：`, rows, '件')
      : `${ask.title}${ask.step?.name ?? ''}两个工作日内没有到期的，辛苦了。`
  },
  overdue: (cases, ask) => {
    const rows = overdueRows(cases, ask)
    return rows.length > 0
      ? numbered(`${ask.title}${ask.step?.name ?? ''}超期${rows.length}件：`, rows, '件')
      : `${ask.title}${ask.step?.name ?? ''}没有超期的，都在期限内，辛苦了。`
  },
  unacknowledged: (cases, ask) => {
    const { head, rows } = unacknowledgedRows(cases, ask)
    return rows.length > 0
      ? numbered(
          `${ask.title}待签收${rows.length}件${ask.department === undefined ? `：${head}` : '：'}`,
          rows,
          '件',
        )
      : `${ask.title}派出的都签收了，没有等签收的。`
  },
  unreported: (_cases, ask) => unreportedInWords(ask.surveys ?? [], ask),
  counts: (cases, ask) => countsInWords(cases, ask),
}
