// Where a person writes: the text, a quote, a picture's name, and whom to mention.
import { randomUUID } from 'node:crypto'
import type { Member } from '../cast.ts'
import type { Desk } from '../desk.ts'
import type { Place } from '../place.ts'
import { assistantName, texts } from '../texts.ts'
import { largestPicture } from '../words.ts'
import { AssistantAvatar, Avatar } from './avatar.tsx'
import { Icon } from './icons.tsx'

const words = texts.composer

interface ComposerProps {
  readonly desk: Desk
  readonly viewer: Member
  readonly place: Place
  /** What stays in the box, with why it was not sent. */
  readonly kept?: { readonly text: string; readonly complaint: string }
  readonly focus?: boolean
}

const Picker = ({ desk, viewer, place }: ComposerProps) => {
  const room = 'room' in place ? desk.cast.room(place.room) : null
  if (!room) return null
  return (
    <ul class="picker" role="listbox" aria-label={words.mention} hidden>
      <li
        role="option"
        data-do="mention"
        data-name={assistantName}
        data-search={`${assistantName} xiaozhushou`}
      >
        <AssistantAvatar /> {assistantName} <em>{texts.assistant.badge}</em>
      </li>
      {room.members
        .filter((each) => each.account !== viewer.account)
        .map((each) => (
          <li
            role="option"
            data-do="mention"
            data-name={each.name}
            data-search={`${each.name} ${each.account}`}
          >
            <Avatar member={each} /> {each.name} <small>{each.title}</small>
          </li>
        ))}
    </ul>
  )
}

/** The message's id is made with the form: sent twice by a double click, it is still one message. */
export const Composer = (props: ComposerProps) => {
  const { place, kept, focus = false } = props
  return (
    <form
      class="composer"
      hx-post="/chat/say"
      hx-encoding="multipart/form-data"
      hx-swap="outerHTML"
      hx-sync="this:drop"
      autocomplete="off"
    >
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="quote" value="" />
      <input type="hidden" name="attached" value="" />
      <input type="hidden" name="step" value="" />
      <Picker {...props} />
      {kept === undefined ? null : (
        <p class="complaint" role="alert">
          {kept.complaint}
        </p>
      )}
      <p class="bringing" data-for="quote" hidden>
        <Icon name="quote" />
        <span></span>
        <button type="button" data-do="drop" data-name="quote" aria-label={words.drop}>
          <Icon name="close" />
        </button>
      </p>
      <p class="bringing" data-for="attached" hidden>
        <Icon name="picture" />
        <span></span>
        <button type="button" data-do="drop" data-name="attached" aria-label={words.drop}>
          <Icon name="close" />
        </button>
      </p>
      <p class="attaching" hidden>
        <label class="choose">
          <Icon name="picture" /> {words.attachPicture}
          <input
            type="file"
            name="picture"
            accept="image/*"
            data-most={largestPicture}
            data-refusal={words.noPicture}
          />
        </label>
        <input
          type="text"
          maxlength={80}
          placeholder={words.attachName}
          aria-label={words.attach}
          data-do="attach-name"
        />
        <button type="button" data-do="attach">
          {words.attachGo}
        </button>
        <small>{words.attachHint}</small>
      </p>
      <div class="row">
        {'room' in place ? (
          <button
            type="button"
            class="tool"
            data-do="open-picker"
            title={words.mention}
            aria-label={words.mention}
          >
            <Icon name="at" />
          </button>
        ) : null}
        <button
          type="button"
          class="tool"
          data-do="open-attach"
          title={words.attach}
          aria-label={words.attach}
        >
          <Icon name="picture" />
        </button>
        <textarea
          name="text"
          rows={1}
          placeholder={'room' in place ? words.room : words.direct}
          aria-label={'room' in place ? words.room : words.direct}
          autofocus={focus}
        >
          {kept?.text ?? ''}
        </textarea>
        <button type="submit" class="send">
          {words.send}
        </button>
      </div>
    </form>
  )
}
