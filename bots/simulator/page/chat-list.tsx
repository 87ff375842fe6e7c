// The rooms and the direct chat of one person, with what was said last and what is unread.
import type { ChatRoom, Member } from '../cast.ts'
import type { Desk } from '../desk.ts'
import { type Place, placeKey } from '../place.ts'
import { texts } from '../texts.ts'
import type { Utterance } from '../utterance.ts'
import { textOf } from '../words.ts'
import { AssistantAvatar, RoomAvatar } from './avatar.tsx'
import { shortMoment } from './talk.tsx'

const words = texts.chats

interface ChatListProps {
  readonly desk: Desk
  readonly viewer: Member
  readonly open: Place
}

function preview(last: Utterance | undefined, viewer: Member, inRoom: boolean): string {
  if (!last) return words.nothing
  const text = textOf(last).replaceAll('\n', ' ')
  if (!inRoom) return text
  if (last.from === 'assistant') return `${texts.assistant.name}：${text}`
  const { sender } = last.inbound
  return `${sender.account === viewer.account ? words.yourself : sender.name}：${text}`
}

const Item = ({
  desk,
  viewer,
  open,
  place,
  aside,
}: ChatListProps & { readonly place: Place; readonly aside: boolean }) => {
  const room: ChatRoom | null = 'room' in place ? desk.cast.room(place.room) : null
  const name = room?.name ?? texts.assistant.name
  const last = desk.transcripts.known(place).at(-1)
  const isOpen = placeKey(place) === placeKey(open)
  const unread = isOpen ? 0 : desk.transcripts.unread(place, viewer.account)
  return (
    <li id={encodeURIComponent(`${viewer.account}@${placeKey(place)}`)}>
      <button
        type="button"
        class={aside ? 'chat aside' : 'chat'}
        aria-current={isOpen ? 'true' : undefined}
        title={name}
        hx-get="/chat/pane"
        hx-vals={JSON.stringify({ place: placeKey(place) })}
        hx-target="closest .pane"
        hx-swap="outerHTML"
      >
        <span class="face">
          {room ? <RoomAvatar room={room} /> : <AssistantAvatar />}
          {unread > 0 ? <b aria-label={words.unread(unread)}>{unread > 99 ? '99+' : unread}</b> : null}
        </span>
        <span class="about">
          <span class="title">
            <strong>{name}</strong>
            {room ? null : <em>{texts.assistant.badge}</em>}
            {last ? <time>{shortMoment(last.at, desk.clock.now(), desk.zone)}</time> : null}
          </span>
          <span class="preview">{preview(last, viewer, room !== null)}</span>
        </span>
      </button>
    </li>
  )
}

/** So many places fit beside a talk without scrolling; whoever sits in more sees the rest when asking for all. */
const atHand = 8

/** What was said last stands on top; places where nothing was said keep their order. */
export const ChatList = (props: ChatListProps) => {
  const { desk, viewer, open } = props
  const lastAt = (place: Place) => desk.transcripts.known(place).at(-1)?.at ?? 0
  const places = desk.cast.places(viewer).toSorted((one, other) => lastAt(other) - lastAt(one))
  const isAside = (place: Place, index: number) =>
    places.length > atHand &&
    'room' in place &&
    placeKey(place) !== placeKey(open) &&
    (lastAt(place) === 0 || index >= atHand)
  const aside = places.filter(isAside)
  const news = aside.some((place) => desk.transcripts.unread(place, viewer.account) > 0)
  return (
    <>
      <ul>
        {places.map((place) => (
          <Item {...props} place={place} aside={aside.includes(place)} />
        ))}
      </ul>
      {aside.length === 0 ? null : (
        <button type="button" class={news ? 'all news' : 'all'} data-do="list">
          {words.all}
        </button>
      )}
    </>
  )
}
