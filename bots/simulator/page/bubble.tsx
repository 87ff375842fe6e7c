// One line of a talk: somebody's bubble, the assistant's bubble or card, a pressed button.
import type { Member } from '../cast.ts'
import { texts } from '../texts.ts'
import type { Heard, Said, Utterance } from '../utterance.ts'
import { textOf } from '../words.ts'
import { AssistantAvatar, Avatar } from './avatar.tsx'
import { Icon } from './icons.tsx'

export interface TalkView {
  readonly viewer: Member
  readonly inRoom: boolean
  /** Who wrote under an account, for the face and the title. */
  readonly memberOf: (account: string, name: string) => Member
  /** The labels pressed on a card, by its message id. */
  readonly pressed: ReadonlyMap<string, ReadonlySet<string>>
  /** Names that are mentions when an @ stands before them. */
  readonly mentionable: readonly string[]
}

const escaped = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The text with its mentions set off. */
const Words = ({ text, view }: { text: string; view: TalkView }) => {
  if (!text.includes('@')) return <>{text}</>
  const names = view.mentionable.map(escaped).join('|')
  return (
    <>
      {text
        .split(new RegExp(`(@(?:${names}))`, 'u'))
        .map((part, index) => (index % 2 === 1 ? <b class="at">{part}</b> : part))}
    </>
  )
}

const QuoteButton = ({ utterance, author }: { utterance: Utterance; author: string }) => (
  <button
    type="button"
    class="act"
    data-do="quote"
    data-message={utterance.message}
    data-text={`${author}：${textOf(utterance)}`}
  >
    <Icon name="quote" /> {texts.talk.quote}
  </button>
)

const Quoted = ({ text }: { text: string }) => (
  <blockquote class="quoted">
    <span>{text}</span>
  </blockquote>
)

const Attached = ({ message }: { message: Heard['inbound'] }) => (
  <>
    {message.attachments.map((each) => (
      <figure class={`attached ${each.kind}`}>
        <Icon name={each.kind === 'image' ? 'picture' : 'file'} />
        <figcaption>{each.name}</figcaption>
      </figure>
    ))}
  </>
)

const HeardBubble = ({ one, view }: { one: Heard; view: TalkView }) => {
  const { inbound } = one
  const author = view.memberOf(inbound.sender.account, inbound.sender.name)
  const mine = author.account === view.viewer.account
  const said = `${inbound.mentioned && view.inRoom ? `@${texts.assistant.name} ` : ''}${inbound.text}`
  return (
    <div class={mine ? 'line mine' : 'line'}>
      <Avatar member={author} />
      <div class="column">
        {view.inRoom && !mine ? (
          <p class="author">
            {author.name} <small>{author.title}</small>
          </p>
        ) : null}
        <div class="bubble" tabindex={0}>
          {said === '' ? null : (
            <p class="words">
              <Words text={said} view={view} />
            </p>
          )}
          <Attached message={inbound} />
          <span class="acts">
            <QuoteButton utterance={one} author={author.name} />
            {mine ? (
              <button
                type="button"
                class="act"
                title={texts.talk.againHint}
                hx-post="/chat/again"
                hx-vals={JSON.stringify({ message: one.message })}
                hx-swap="none"
              >
                <Icon name="again" /> {texts.talk.again}
              </button>
            ) : null}
          </span>
        </div>
        {inbound.quote === null ? null : <Quoted text={inbound.quote.text} />}
        {one.state === 'offered' ? <p class="offered">{texts.talk.offered}</p> : null}
      </div>
    </div>
  )
}

const Buttons = ({ one, view }: { one: Said; view: TalkView }) => (
  <div class="buttons">
    {one.buttons.map((label) => {
      const done = view.pressed.get(one.message)?.has(label) === true
      return (
        <button
          type="button"
          class={done ? 'pressed' : ''}
          hx-post="/chat/press"
          hx-vals={JSON.stringify({ message: one.message, button: label })}
          hx-swap="none"
          hx-disabled-elt="this"
        >
          {done ? <Icon name="check" /> : null}
          {label}
        </button>
      )
    })}
  </div>
)

const SaidBubble = ({ one, view }: { one: Said; view: TalkView }) => {
  const kind = texts.assistant.kinds[one.kind]
  const text = [
    ...one.mentions.filter((name) => !one.text.includes(`@${name}`)).map((name) => `@${name}`),
    one.text,
  ]
  return (
    <div class="line assistant">
      <AssistantAvatar />
      <div class="column">
        <p class="author">
          {texts.assistant.name} <em>{texts.assistant.badge}</em>
        </p>
        <div class={`bubble ${one.buttons.length > 0 || kind !== '' ? `card ${one.kind}` : ''}`} tabindex={0}>
          {kind === '' ? null : <p class="kind">{kind}</p>}
          <p class="words">
            <Words text={text.join(' ')} view={view} />
          </p>
          {one.buttons.length > 0 ? <Buttons one={one} view={view} /> : null}
          <span class="acts">
            <QuoteButton utterance={one} author={texts.assistant.name} />
          </span>
        </div>
      </div>
    </div>
  )
}

export const Bubble = ({ one, view }: { one: Utterance; view: TalkView }) => {
  if (one.from === 'assistant') return <SaidBubble one={one} view={view} />
  if (one.inbound.button === null) return <HeardBubble one={one} view={view} />
  return <p class="note">{texts.talk.pressed(one.inbound.sender.name, one.inbound.button)}</p>
}
