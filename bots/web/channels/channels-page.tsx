// The channels as a county sees them: how each is, what reached nobody, what could not be handled, who is bound.
import { raw } from 'hono/html'
import { Header, headerStyles } from '../header.tsx'
import { Page } from '../page.tsx'
import type { Shell } from '../shell.ts'
import type { ChannelDesk, ChannelView, ContactView, DoubtfulView, QuarantinedView } from './channel-desk.ts'
import { channelName } from './channel-name.ts'
import { ContactsList } from './contacts-list.tsx'
import { texts as console } from '../texts.ts'
import { texts } from './texts.ts'

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
  <Page
    shell={shell}
    title={`${texts.title} · ${console.product}`}
    styles={[...headerStyles, 'pages.css', 'channels.css']}
    scripts={['htmx.js']}
  >
    <Header shell={shell} title={texts.title} here="/channels" />
    <main class="page beside">
      {/* What is to be scanned changes every minute; whoever looks for somebody on the right is not disturbed. */}
      <div class="news" hx-get="/channels" hx-trigger="every 10s" hx-select=".news" hx-swap="outerHTML">
        <section>
          <h1>{texts.channels.heading}</h1>
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
          <p class="none">
            {shown.quarantined.length === 0 ? texts.quarantined.none : texts.quarantined.why}
          </p>
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
      </div>
      {/* In the simulator everybody has a place. */}
      {shown.channels.length === 0 ? null : <ContactsList contacts={shown.contacts} shell={shell} />}
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
      <strong>{channelName(one.name)}</strong>
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
      {desk.timeText(one.at)} → {one.to} {channelName(one.channel)}
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
