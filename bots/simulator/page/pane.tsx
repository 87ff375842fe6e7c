// One person's telephone: who it is, the chats, the open talk.
import type { Member } from '../cast.ts'
import type { Desk } from '../desk.ts'
import { type Place, placeKey } from '../place.ts'
import { texts } from '../texts.ts'
import type { Utterance } from '../utterance.ts'
import { AssistantAvatar, Avatar, RoomAvatar } from './avatar.tsx'
import { ChatList } from './chat-list.tsx'
import { Composer } from './composer.tsx'
import { Icon } from './icons.tsx'
import { TalkLines } from './talk.tsx'

export interface PaneProps {
  readonly desk: Desk
  readonly viewer: Member
  readonly place: Place
  /** Null when the ledger could not be read. */
  readonly utterances: readonly Utterance[] | null
}

const PlaceHead = ({ desk, place }: PaneProps) => {
  const room = 'room' in place ? desk.cast.room(place.room) : null
  return (
    <header class="place">
      <button type="button" class="back" data-do="list" aria-label={texts.chats.back}>
        <Icon name="back" />
      </button>
      {room ? <RoomAvatar room={room} /> : <AssistantAvatar />}
      <h2>{room?.name ?? texts.assistant.name}</h2>
      {room ? <small>{texts.chats.members(room.members.length)}</small> : <em>{texts.assistant.badge}</em>}
    </header>
  )
}

/** Every request from within says who acts and where. */
export const Pane = (props: PaneProps) => {
  const { desk, viewer, place } = props
  const key = placeKey(place)
  return (
    <section
      class="pane"
      aria-label={viewer.name}
      data-as={viewer.account}
      data-place={key}
      data-view="talk"
      hx-vals={JSON.stringify({ as: viewer.account, place: key })}
    >
      <header class="owner">
        <Avatar member={viewer} />
        <p>
          <strong>{viewer.name}</strong>
          <small>{viewer.title}</small>
        </p>
        <button type="button" data-do="people" title={texts.people.switch}>
          <Icon name="swap" /> <span>{texts.people.switch}</span>
        </button>
        <button type="button" data-do="close-pane" title={texts.people.close} aria-label={texts.people.close}>
          <Icon name="close" />
        </button>
      </header>
      <nav
        class="chats"
        aria-label={texts.chats.label}
        hx-get="/chat/chats"
        hx-trigger="sse:chats, refresh"
        hx-swap="morph:innerHTML"
      >
        <ChatList desk={desk} viewer={viewer} open={place} />
      </nav>
      <div class="conversation">
        <PlaceHead {...props} />
        <div class="scroll">
          <ol
            class="talk"
            role="log"
            aria-label={texts.talk.log}
            hx-get="/chat/talk"
            hx-trigger={`sse:${encodeURIComponent(`talk-${key}`)}, refresh`}
            hx-swap="morph:innerHTML"
          >
            <TalkLines {...props} />
          </ol>
        </div>
        <Composer desk={desk} viewer={viewer} place={place} />
      </div>
    </section>
  )
}
