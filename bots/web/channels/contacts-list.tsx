// Who is bound where: the county's people and groups, a township each behind its own line, with a code for whoever needs one.
import type { Shell } from '../shell.ts'
import { channelNames } from './channel-name.ts'
import type { ContactView } from './channel-desk.ts'
import { texts } from './texts.ts'

const words = texts.contacts

export const ContactsList = ({ contacts, shell }: { contacts: readonly ContactView[]; shell: Shell }) => (
  <section class="contacts">
    <h2>{words.heading}</h2>
    <p class="none">{words.why}</p>
    {[...new Set([words.county, ...contacts.map(({ under }) => under)])].map((under) => (
      <Place under={under} contacts={contacts.filter((each) => each.under === under)} shell={shell} />
    ))}
  </section>
)

const isBound = ({ reached }: ContactView): boolean => reached.length > 0

const Place = ({
  under,
  contacts,
  shell,
}: {
  under: string
  contacts: readonly ContactView[]
  shell: Shell
}) => {
  const unproved = contacts.filter((each) => each.unproved.length > 0).length
  return (
    <details class="card place">
      <summary>
        <strong>{under}</strong>
        <span class="hint">{words.bound(contacts.filter(isBound).length, contacts.length)}</span>
        {unproved > 0 ? <span class="hint alarm">{words.toProve(unproved)}</span> : null}
      </summary>
      <ul>
        {contacts.map((each) => (
          <ContactLine one={each} shell={shell} />
        ))}
      </ul>
    </details>
  )
}

const ContactLine = ({ one, shell }: { one: ContactView; shell: Shell }) => (
  <li class="contact">
    <div>
      <p class="head">
        <strong>{one.name}</strong> {one.post}
      </p>
      {isBound(one) ? <p class="hint">{words.reached(channelNames(one.reached))}</p> : null}
      {one.unproved.length > 0 ? (
        <p class="hint alarm">{words.unproved(channelNames(one.unproved))}</p>
      ) : null}
      {one.reached.length + one.unproved.length === 0 ? <p class="hint">{words.nobody}</p> : null}
    </div>
    <form method="post" action="/channels/code">
      <input type="hidden" name="csrf" value={shell.csrfToken} />
      <input type="hidden" name="to" value={one.key} />
      <button type="submit">{words.code}</button>
    </form>
  </li>
)
