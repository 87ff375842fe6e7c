// The assistant's time, on top of everything, with the buttons that move it.
import { dateAt, timeAt } from '../../../src/deadline/instant.ts'
import { formatDay, weekdayName } from '../../../src/deadline/plain-date.ts'
import { kindOfDay, moves } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { texts } from '../texts.ts'
import { Icon } from './icons.tsx'

const words = texts.clock

export const ClockFace = ({ desk, complaint }: { desk: Desk; complaint?: string | null }) => {
  const now = desk.clock.now()
  const today = dateAt(now, desk.zone)
  const day = kindOfDay(today, desk.calendar)
  const { underway, complaint: last } = desk.moving()
  const trouble = complaint ?? last
  const kind = words.kinds[day.kind]
  return (
    <>
      <span class="date">
        <span class="year">{today.slice(0, 4)}年</span>
        {formatDay(today)} <span>{weekdayName(today)}</span>
      </span>
      <strong class="time">{timeAt(now, desk.zone)}</strong>
      <em class={`day ${day.kind}`}>{day.kind === 'holiday' && day.name ? `${day.name}${kind}` : kind}</em>
      {underway ? (
        <span class="moving" role="status">
          {words.moving}
        </span>
      ) : null}
      {trouble === null || underway ? null : (
        <span class="complaint" role="alert">
          {trouble}
        </span>
      )}
    </>
  )
}

export const ClockBar = ({ desk }: { desk: Desk }) => {
  const now = desk.clock.now()
  return (
    <div class="clock" role="group" aria-label={words.label}>
      <p
        class="now"
        id="now"
        hx-get="/chat/clock"
        hx-trigger="sse:clock, every 30s"
        hx-swap="morph:innerHTML"
      >
        <ClockFace desk={desk} />
      </p>
      <button type="button" class="open-moves" data-do="open-moves">
        <Icon name="clock" /> {words.open}
      </button>
      <div class="moves">
        {moves.map((move) => (
          <button type="button" hx-post="/chat/clock" hx-vals={JSON.stringify({ move })} hx-target="#now">
            {words.moves[move]}
          </button>
        ))}
        <details class="pick">
          <summary>{words.pick}</summary>
          <form hx-post="/chat/clock" hx-target="#now">
            <input
              type="datetime-local"
              name="at"
              aria-label={words.pick}
              value={`${dateAt(now, desk.zone)}T${timeAt(now, desk.zone)}`}
              required
            />
            <button type="submit">{words.go}</button>
          </form>
        </details>
      </div>
    </div>
  )
}
