// 个案: where each case stands, what is promised until when, and why just then.
import type { Stage } from '../../../src/case/case.ts'
import { type Calendar, CalendarMissing } from '../../../src/deadline/calendar.ts'
import { dateAt } from '../../../src/deadline/instant.ts'
import { formatDate, type PlainDate } from '../../../src/deadline/plain-date.ts'
import { workdaysBetween } from '../../../src/deadline/working-days.ts'
import type { CaseCard, DeadlineLine } from '../case-card.ts'
import type { Desk } from '../desk.ts'
import { texts } from '../texts.ts'

const words = texts.cases

/** How far along the straight road a case is: so many of its five steps are done. Null beside the road. */
const stepsDone = {
  draft: 0,
  requested: 1,
  reported: 2,
  dispatched: 3,
  visited: 4,
  closed: 5,
  referred: null,
  declined: null,
  withdrawn: null,
  merged: null,
} as const satisfies Record<Stage, number | null>

const Road = ({ stage }: { stage: Stage }) => {
  const done = stepsDone[stage]
  if (done === null) return null
  return (
    <ol class="road">
      {words.road.map((name, index) => (
        <li class={index < done ? 'done' : index === done ? 'next' : ''}>{name}</li>
      ))}
    </ol>
  )
}

/** How many working days are left; nothing beyond every calendar. */
function timeLeft(dueOn: PlainDate, today: PlainDate, calendar: Calendar): string {
  try {
    if (dueOn === today) return words.left(0)
    // After the due day it is late, whether or not a day was worked since.
    const days = workdaysBetween(calendar, today, dueOn)
    return words.left(dueOn < today ? Math.min(days, -1) : days)
  } catch (error) {
    if (error instanceof CalendarMissing) return ''
    throw error
  }
}

const Deadline = ({ line, desk }: { line: DeadlineLine; desk: Desk }) => {
  const today = dateAt(desk.clock.now(), desk.zone)
  const open = line.state === 'open'
  const overdue = open && line.dueOn < today
  return (
    <li class={overdue ? 'late' : line.state}>
      <p>
        <strong>{line.what}</strong>
        <span>
          {words.due(formatDate(line.dueOn, today))}
          {line.provisional ? <em> {words.provisional}</em> : null}
        </span>
        {open ? null : <b>{words.states[line.state]}</b>}
      </p>
      {open || line.state === 'paused' ? (
        <small>
          {open ? <b>{timeLeft(line.dueOn, today, desk.calendar)}</b> : null} {line.why}
        </small>
      ) : null}
    </li>
  )
}

const Card = ({ card, desk }: { card: CaseCard; desk: Desk }) => (
  <li id={`case-${card.number}`} class={`case ${card.stage}`}>
    <header>
      <span class="number">{card.number}</span>
      <strong>{card.name}</strong>
      {card.urgent ? <em class="urgent">{words.urgent}</em> : null}
      <span class="stage">{words.stages[card.stage]}</span>
    </header>
    <p class="where">
      {[card.place, card.services].filter(Boolean).map((each) => (
        <span>{each}</span>
      ))}
    </p>
    <Road stage={card.stage} />
    {card.onHold === null ? null : <p class="hold">{words.onHold(card.onHold)}</p>}
    <ul class="deadlines">
      {card.deadlines.map((line) => (
        <Deadline line={line} desk={desk} />
      ))}
    </ul>
  </li>
)

/** @param cards null when the ledger could not be read */
export const CasePanel = ({ desk, cards }: { desk: Desk; cards: readonly CaseCard[] | null }) => {
  if (cards === null) return <p class="lead">{words.unloadable}</p>
  if (cards.length === 0) return <p class="lead">{words.none}</p>
  return (
    <ol class="cases">
      {cards.map((card) => (
        <Card card={card} desk={desk} />
      ))}
    </ol>
  )
}
