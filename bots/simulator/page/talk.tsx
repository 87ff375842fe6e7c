// What was said in a place, as one of its people sees it, with the time where a pause was.
import { dateAt, timeAt } from '../../../src/deadline/instant.ts'
import { addDays, formatDay, type Instant, weekdayName } from '../../../src/deadline/plain-date.ts'
import type { Member } from '../cast.ts'
import type { Desk } from '../desk.ts'
import type { Place } from '../place.ts'
import { texts } from '../texts.ts'
import type { Utterance } from '../utterance.ts'
import { AssistantAvatar } from './avatar.tsx'
import { Bubble, type TalkView } from './bubble.tsx'

/** A longer pause than five minutes gets a time, as people are used to. */
const pauseMs = 5 * 60_000

/** 09:10, 昨天, 11月12日 */
export function shortMoment(at: Instant, now: Instant, zone: string): string {
  const [day, today] = [dateAt(at, zone), dateAt(now, zone)]
  if (day === today) return timeAt(at, zone)
  return addDays(day, 1) === today ? texts.talk.yesterday : formatDay(day, today)
}

/** 09:10, 昨天 09:10, 11月12日 周四 09:10 */
function momentText(at: Instant, now: Instant, zone: string): string {
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

/** Where nothing was said yet: what this place is for, and a sentence or two to begin with. */
const Welcome = ({ viewer, inRoom }: { viewer: Member; inRoom: boolean }) => {
  const words = texts.assistant
  const suggestions: readonly string[] = texts.suggestions[viewer.role][inRoom ? 'room' : 'direct']
  return (
    <li class="welcome">
      <AssistantAvatar />
      <h3>{words.hello(viewer.name)}</h3>
      <p>{inRoom ? words.empty.room : words.empty.direct}</p>
      {suggestions.length > 0 ? <p class="try">{words.tryThis}</p> : null}
      {suggestions.map((each) => (
        <button type="button" data-do="suggest" data-text={each}>
          {each}
        </button>
      ))}
    </li>
  )
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
  if (utterances.length === 0) return <Welcome viewer={viewer} inRoom={inRoom} />

  const room = inRoom ? desk.cast.room(place.room) : null
  const view: TalkView = {
    viewer,
    inRoom,
    memberOf: (account, name) =>
      desk.cast.member(account) ?? {
        account,
        name,
        role: 'relative',
        title: texts.roles.relative,
        group: '',
      },
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
