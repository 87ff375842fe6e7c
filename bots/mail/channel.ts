// Mail as a channel: letters go out; what comes back are the links in them, never letters.
import { setTimeout as sleep } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'
import { onAChannel } from '../../src/conversation/sentences/on-a-channel.ts'
import { type Channel, type Delivery, DeliveryError, type Receipt } from '../../src/ports/channel.ts'
import type { InboundMessage } from '../../src/stimulus.ts'
import { createLine } from '../line.ts'
import type { Route } from '../web/route.ts'
import { letterOf } from './letter.tsx'
import { linkRoutes, type Cards } from './link-routes.tsx'
import { createLinks } from './links.ts'
import { describeFault, isAway, refusalOf, restOf } from './refusal.ts'
import { texts } from './texts.ts'

export interface MailOptions {
  /** `smtps://user:password@host:465` */
  readonly smtpUrl: string
  /** `assistant@example.org`, also with a name before it. */
  readonly from: string
  /** Where this server is found from outside, without a slash at its end; null: letters have no links. */
  readonly publicUrl: string | null
  /** What links are signed with; the first signs. */
  readonly keys: readonly Uint8Array[]
  /** 渠县 */
  readonly county: string
  /** What was sent and what was followed, for the links. */
  readonly cards: Cards
  readonly log: Pick<Logger, 'info' | 'warn'>
  /** Milliseconds of the real clock. */
  readonly now?: () => number
}

export interface MailChannel extends Channel {
  /** Where the links lead. */
  readonly routes: readonly Route[]
}

/** A month and the days around it: a task's card is followed when the task is done. */
const linkMs = 30 * 24 * 3_600_000

/** A mail server is quicker than this, or it does not answer; a sender's turn is over after 45 s. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
const sendLimitMs = 40_000
const lookLimitMs = 5_000
/** How often it is looked whether the server is there: some count logins. */
const lookMs = 60_000

const isMail = (account: string): boolean => /^[^\s@<>,;]+@[^\s@<>,;]+$/u.test(account)

/** Nothing is asked of the server before `start`. */
export function createMailChannel(options: MailOptions): MailChannel {
  const { smtpUrl, from, publicUrl, county, log, now = Date.now } = options
  const transport = createTransport({ url: smtpUrl, requireTLS: leavesTheMachine(smtpUrl), ...patience })
  const links = createLinks(options.keys)
  const domain = /@([^\s<>@]+)>?$/u.exec(from)?.[1] ?? 'localhost'
  let receive: ((message: InboundMessage) => Promise<void>) | null = null

  const line = createLine({
    name: 'mail',
    describe: describeFault,
    restOf,
    log,
    contact: async ({ signal, up }) => {
      await within(lookLimitMs, transport.verify())
      up()
      await sleep(lookMs, undefined, { signal })
    },
  })

  async function post(delivery: Delivery, account: string, mark: string): Promise<Receipt> {
    const expiresAt = now() + linkMs
    const linkOf =
      publicUrl === null
        ? null
        : (label: string) =>
            `${publicUrl}/mail/${links.write({ delivery: delivery.id, label, expiresAt }, account)}`
    const [only, ...others] = delivery.cases
    const thread = only !== undefined && others.length === 0 ? `<case-${only}@${domain}>` : null
    try {
      const { messageId } = await transport.sendMail({
        ...(await letterOf({ ...delivery, text: `${mark}${delivery.text}` }, { county, linkOf })),
        from: from.includes('<') ? from : { name: texts.sender(county), address: from },
        to: { name: '', address: account },
        // Sent again it has the same id: a server or reader that has it shows it once.
        messageId: `<${delivery.id}@${domain}>`,
        ...(thread === null ? {} : { inReplyTo: thread, references: thread }),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        signal: AbortSignal.timeout(sendLimitMs),
      })
      return { message: messageId }
    } catch (fault) {
      if (isAway(fault)) line.doubt()
      throw refusalOf(fault)
    }
  }

  return {
    name: 'mail',
    routes:
      publicUrl === null
        ? []
        : linkRoutes({
            links,
            cards: options.cards,
            now,
            receive: (message) =>
              receive ? receive(message) : Promise.reject(new Error('the channel does not receive')),
          }),
    async start(given) {
      receive = given
      await line.open()
    },
    partsOf(delivery) {
      if ('room' in delivery.to) throw new DeliveryError('mail has no rooms', { retry: false })
      const { account } = delivery.to
      if (!isMail(account)) throw new DeliveryError('no address of mail', { retry: false })
      return [
        {
          says: delivery.text,
          async turn() {
            if (line.state() !== 'ready') throw new DeliveryError(`mail is ${line.state()}`, { retry: true })
          },
          send: ({ repeat }) => post(delivery, account, repeat ? onAChannel.repeated : ''),
        },
      ]
    },
    state: line.state,
    async stop() {
      receive = null
      await line.close()
      transport.close()
    },
  }
}

/** Letters speak of people: on the way to another machine they are encrypted, or not sent. */
function leavesTheMachine(smtpUrl: string): boolean {
  const { hostname, searchParams } = new URL(smtpUrl)
  const loopback = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  return !loopback && !searchParams.has('ignoreTLS') && !searchParams.has('requireTLS')
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController()
  const late = sleep(milliseconds, undefined, { signal: over.signal }).then(() => {
    throw new Error('no answer')
  })
  try {
    await Promise.race([work, late])
  } finally {
    over.abort()
    late.catch(() => undefined)
  }
}
