// Mail, opened as the settings say: one process sends, the one with the page receives what links bring.
import { createMailChannel } from '../../bots/mail/channel.ts'
import type { Card, Cards } from '../../bots/mail/link-routes.tsx'
import { derivedKey } from './derived-key.ts'
import type { ChannelParts, OpenedChannel } from './opened-channel.ts'

/** A letter a second is no burden for any server, and none takes it for an attack. */
const pace = { perSecond: 1, burst: 5 }

/** @param now milliseconds of the clock by which links end and are pressed */
export function openMail(parts: ChannelParts, now: () => number = Date.now): OpenedChannel | null {
  const { settings, county, dataKeys, log } = parts
  const { role, mail, publicUrl } = settings
  if (mail === null || role === 'worker') return null
  const channel = createMailChannel({
    ...mail,
    publicUrl,
    keys: dataKeys.map((key) => derivedKey(key, 'links in mails')),
    county: county.name,
    cards: cardsOf(parts),
    log,
    now,
  })
  return { channel, pace: role === 'web' ? null : pace, routes: channel.routes }
}

/** Letters are rows of the outbox, and a link that was followed is a row of the inbox: nothing else is kept of them. */
const cardsOf = ({ stores, addresses }: Pick<ChannelParts, 'stores' | 'addresses'>): Cards => ({
  async find(delivery): Promise<Card | null> {
    const message = await stores.outbox.read(delivery)
    if (message === null || !('person' in message.to)) return null
    const account = addresses.accountOn('mail', message.to.person)
    return account === null ? null : { account, text: message.text, cases: message.cases }
  },
  came: (id) => stores.inbox.has({ channel: 'mail', id }),
})
