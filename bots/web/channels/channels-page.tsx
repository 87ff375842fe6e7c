// The channels as a county sees them: how each is, what reached nobody, what could not be handled, who is bound.
import { raw } from 'hono/html'
import { Menu } from '../menu.tsx'
import { Page } from '../page.tsx'
import type { Shell } from '../shell.ts'
import type { ChannelDesk, ChannelView, ContactView, DoubtfulView, QuarantinedView } from './channel-desk.ts'
import { texts } from './texts.ts'

const names: Readonly<Record<string, string>> = texts.channels.names
const nameOf = (channel: string | null): string => (channel === null ? '' : (names[channel] ?? channel))

export interface ChannelsShown {
  readonly channels: readonly (ChannelView & { readonly picture: string | null })[]
  readonly doubtful: readonly DoubtfulView[]
  readonly quarantined: readonly QuarantinedView[]
  readonly contacts: readonly ContactView[]
}

export const ChannelsPage = ({
  shell,
  desk,
  shown,
}: {
  shell: Shell
  desk: Pick<ChannelDesk, 'timeText'>
  shown: ChannelsShown
}) => (
  <Page shell={shell} title={texts.title} styles={['menu.css', 'channels.css']} scripts={['htmx.js']}>
    <header class="bar">
      <h1>{texts.title}</h1>
      <Menu shell={shell} />
    </header>
    {/* What is to be scanned changes every minute; whoever reads on is not disturbed. */}
    <main class="channels" hx-get="/channels" hx-trigger="every 10s" hx-select="main" hx-swap="outerHTML">
      <section>
        <h2>{texts.channels.heading}</h2>
        {shown.channels.length === 0 ? <p class="none">{texts.channels.none}</p> : null}
        {shown.channels.map((each) => (
          <ChannelCard one={each} desk={desk} />
        ))}
      </section>
      <section>
        <h2>{texts.doubtful.heading}</h2>
        {shown.doubtful.length === 0 ? <p class="none">{texts.doubtful.none}</p> : null}
        {shown.doubtful.map((each) => (
          <DoubtfulCard one={each} desk={desk} shell={shell} />
        ))}
      </section>
      <section>
        <h2>{texts.quarantined.heading}</h2>
        <p class="none">{shown.quarantined.length === 0 ? texts.quarantined.none : texts.quarantined.why}</p>
        {shown.quarantined.map(({ at, from, text, reason }) => (
          <article class="card">
            <p class="head">
              {desk.timeText(at)} {from}
            </p>
            <p class="words">{text === '' ? texts.quarantined.gone : text}</p>
            {reason === null ? null : <p class="reason">{reason}</p>}
          </article>
        ))}
      </section>
      <section>
        <h2>{texts.contacts.heading}</h2>
        <ul class="contacts">
          {shown.contacts.map((each) => (
            <ContactLine one={each} shell={shell} />
          ))}
        </ul>
      </section>
    </main>
  </Page>
)

const ChannelCard = ({
  one,
  desk,
}: {
  one: ChannelsShown['channels'][number]
  desk: Pick<ChannelDesk, 'timeText'>
}) => (
  <article class="card">
    <p class="head">
      <strong>{nameOf(one.name)}</strong>
      <span class={`state ${one.state ?? 'unknown'}`}>{texts.channels.states[one.state ?? 'unknown']}</span>
    </p>
    {one.aliveAt === null ? null : <p class="hint">{texts.channels.aliveAt(desk.timeText(one.aliveAt))}</p>}
    {one.renewedAt === null ? null : (
      <p class="hint">{texts.channels.renewedAt(desk.timeText(one.renewedAt))}</p>
    )}
    {one.picture === null ? null : (
      <figure class="scan">
        <figcaption>{texts.channels.scan}</figcaption>
        {raw(one.picture)}
      </figure>
    )}
  </article>
)

const DoubtfulCard = ({
  one,
  desk,
  shell,
}: {
  one: DoubtfulView
  desk: Pick<ChannelDesk, 'timeText'>
  shell: Shell
}) => (
  <article class="card">
    <p class="head">
      <span class={`state ${one.state}`}>{texts.doubtful.states[one.state]}</span>
      {desk.timeText(one.at)} → {one.to} {nameOf(one.channel)}
    </p>
    <p class="words">{one.text}</p>
    {one.reason === null ? null : <p class="reason">{one.reason}</p>}
    <form method="post" class="deeds">
      <input type="hidden" name="csrf" value={shell.csrfToken} />
      <input type="hidden" name="id" value={one.id} />
      {one.state === 'undeliverable' ? (
        <button type="submit" formaction="/channels/again">
          {texts.doubtful.again}
        </button>
      ) : null}
      <button type="submit" formaction="/channels/seen">
        {texts.doubtful.seen}
      </button>
    </form>
  </article>
)

const ContactLine = ({ one, shell }: { one: ContactView; shell: Shell }) => (
  <li class="card contact">
    <div>
      <p class="head">
        <strong>{one.name}</strong> {one.post}
      </p>
      {one.reached.length > 0 ? (
        <p class="hint">{texts.contacts.reached(one.reached.map(nameOf).join('、'))}</p>
      ) : null}
      {one.unproved.length > 0 ? (
        <p class="hint alarm">{texts.contacts.unproved(one.unproved.map(nameOf).join('、'))}</p>
      ) : null}
      {one.reached.length + one.unproved.length === 0 ? <p class="hint">{texts.contacts.nobody}</p> : null}
    </div>
    <form method="post" action="/channels/code">
      <input type="hidden" name="csrf" value={shell.csrfToken} />
      <input type="hidden" name="to" value={one.key} />
      <button type="submit">{texts.contacts.code}</button>
    </form>
  </li>
)
