// What was said in a place, as one of its people sees it, with the time where a pause was.
import { dateAt, timeAt } from '../../../src/deadline/instant.ts'
import { addDays, formatDay, type Instant, weekdayName } from '../../../src/deadline/plain-date.ts'
import type { Member } from '../cast.ts'
import type { Desk } from '../desk.ts'
import type { Place } from '../place.ts'
import { texts } from '../texts.ts'
import type { Utterance } from '../utterance.ts'
import { Bubble, type TalkView } from './bubble.tsx'

/** A longer pause than five minutes gets a time, as people are used to. */
const pauseMs = 5 * 60_000

/** 09:10, 昨天 09:10, 11月12日 周四 09:10 */
export function momentText(at: Instant, now: Instant, zone: string): string {
  const [day, today] = [dateAt(at, zone), dateAt(now, zone)]
  const time = timeAt(at, zone)
  if (day === today) return time
  if (addDays(day, 1) === today) return `${texts.talk.yesterday} ${time}`
  return `${formatDay(day, today)} ${weekdayName(day)} ${time}`
}

function pressedLabels(utterances: readonly Utterance[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pressed = new Map<string, Set<string>>()
  for (const each of utterances) {
    if (each.from !== 'person' || each.inbound.button === null) continue
    const card = each.inbound.quote?.message ?? ''
    pressed.set(card, (pressed.get(card) ?? new Set()).add(each.inbound.button))
  }
  return pressed
}

interface TalkProps {
  readonly desk: Desk
  readonly viewer: Member
  readonly place: Place
  /** Null when the ledger could not be read. */
  readonly utterances: readonly Utterance[] | null
}

export const TalkLines = ({ desk, viewer, place, utterances }: TalkProps) => {
  const inRoom = 'room' in place
  if (utterances === null) return <li class="note">{texts.talk.unloadable}</li>
  if (utterances.length === 0)
    return <li class="welcome">{inRoom ? texts.assistant.empty.room : texts.assistant.empty.direct}</li>

  const room = inRoom ? desk.cast.room(place.room) : null
  const view: TalkView = {
    viewer,
    inRoom,
    memberOf: (account, name) =>
      desk.cast.member(account) ?? { account, name, role: 'relative', title: texts.roles.relative, group: '' },
    pressed: pressedLabels(utterances),
    mentionable: [texts.assistant.name, ...(room?.members ?? [viewer]).map((each) => each.name)],
  }
  const now = desk.clock.now()
  return (
    <>
      {utterances.map((one, index) => {
        const before = utterances[index - 1]
        const paused = before === undefined || one.at - before.at > pauseMs
        return (
          <li id={encodeURIComponent(`${viewer.account}/${one.id}`)}>
            {paused ? <time>{momentText(one.at, now, desk.zone)}</time> : null}
            <Bubble one={one} view={view} />
          </li>
        )
      })}
    </>
  )
}
