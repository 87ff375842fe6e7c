// Mail under the contract: letters are read at an SMTP server on loopback, links are followed through the web server.
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { vi } from 'vitest'
import { createMailChannel, type MailChannel, type MailOptions } from '../../../bots/mail/channel.ts'
import type { Card } from '../../../bots/mail/link-routes.tsx'
import { createWebServer, type WebServer } from '../../../bots/web/web-server.tsx'
import type { Channel } from '../../../src/ports/channel.ts'
import { freePort } from '../../servers/free-port.ts'
import { type MailServer, type ReceivedMail, startMailServer } from '../../servers/mail-server.ts'
import type { Abilities, ChannelHarness } from '../harness.ts'
import { patience } from '../../patience.ts'
import { send } from '../send.ts'

export const mailCan: Abilities = {
  deaf: true,
  unbounded: true,
  rooms: false,
  mentions: false,
  overhears: false,
  quotes: 'by-id',
  buttons: true,
  attachments: [],
  captions: [],
  files: false,
  retracts: false,
  keeps: false,
  tellsBlocked: true,
  tellsGone: false,
  throttles: false,
}

const account = (address: string) => ({ account: address, name: address })

export interface MailHarness extends ChannelHarness {
  readonly server: MailServer
  readonly web: WebServer
  /** Messages of these ids have come in before. */
  readonly came: Set<string>
  /** What the ledger keeps of the letters sent; a test may change it. */
  readonly cards: Map<string, Card>
  linksOf(mail: ReceivedMail): readonly { readonly label: string; readonly address: string }[]
  pass(milliseconds: number): void
  log(): string
}

/** The words of a letter before everything that stands around them. */
const wordsOf = (mail: ReceivedMail): string =>
  (mail.text ?? '').split(/\n\n(?:点一下就能回复|办理请在工作群里|-- \n)/u)[0] ?? ''

const anchors = /<a href="([^"]+)"[^>]*>([^<]+)<\/a>/gu

export async function openMailHarness(options: Partial<MailOptions> = {}): Promise<MailHarness> {
  const server = await startMailServer()
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const cards = new Map<string, Card>()
  const came = new Set<string>()
  let passed = 0
  let logged = ''
  const mail: MailChannel = createMailChannel({
    smtpUrl: server.url,
    from: 'assistant@county.example',
    publicUrl,
    keys: [new Uint8Array(32).fill(7)],
    county: '渠县',
    cards: {
      find: (delivery) => Promise.resolve(cards.get(delivery) ?? null),
      came: (id) => Promise.resolve(came.has(id)),
    },
    log: pino({ level: 'debug' }, { write: (line: string) => void (logged += line) }),
    now: () => Date.now() + passed,
    ...options,
  })
  const web = createWebServer({
    sections: [],
    routes: mail.routes,
    health: { database: () => Promise.resolve(), jobs: () => Promise.resolve(), channels: [] },
    metrics: new Registry(),
    sessionSecret: 'a secret of the tests, long enough to be one',
    password: null,
    log: pino({ level: 'silent' }),
  })
  await web.listen({ host: '127.0.0.1', port })

  /** As the house does: what comes in is known from then on, and what goes out is kept. */
  const channel: Channel = {
    ...mail,
    start: (receive) =>
      mail.start(async (message) => {
        await receive(message)
        came.add(message.id)
      }),
    partsOf(delivery) {
      const { text, cases, to } = delivery
      if ('account' in to) cards.set(delivery.id, { account: to.account, text, cases })
      return mail.partsOf(delivery)
    },
  }
  const linksOf = (letter: ReceivedMail) =>
    [...(letter.html || '').matchAll(anchors)].map(([, address = '', label = '']) => ({ label, address }))
  const find = (id: string) => {
    const found = server.mails.find((each) => each.messageId === id)
    if (!found) throw new Error('no such letter')
    return found
  }
  const nobodyWrites = () => Promise.reject(new Error('nobody can write to it'))

  return {
    server,
    web,
    came,
    cards,
    channel,
    longest: Infinity,
    people: [account('jiang@county.example'), account('he@county.example')],
    room: { account: 'jiang@county.example' },
    linksOf,
    write: nobodyWrites,
    retract: nobodyWrites,
    writeSwapped: nobodyWrites,
    handOverAgain: nobodyWrites,
    async press(_by, _where, card, label) {
      const link = linksOf(find(card.id)).find((each) => each.label === label)
      if (!link) throw new Error(`no link ${label}`)
      const answer = await fetch(link.address, { method: 'POST' })
      if (!answer.ok) throw new Error(`the link answers ${answer.status}`)
    },
    shown: (where) =>
      Promise.resolve(
        server.mails
          .filter(({ recipients }) => 'account' in where && recipients.includes(where.account))
          .map((letter) => ({
            id: letter.messageId ?? '',
            text: wordsOf(letter),
            buttons: linksOf(letter).map((each) => each.label),
          })),
      ),
    throttle: nobodyWrites,
    block: (address) => Promise.resolve(server.answer(address, 550)),
    expel: nobodyWrites,
    async cut() {
      await server.cut()
      // Nothing is sent now and then: a letter that does not get through is how it is noticed at once.
      const to = { account: 'nobody@county.example' }
      const word = { id: 'cut', kind: 'reply', to, text: '', mentions: [], buttons: [], cases: [] } as const
      await send(mail, word).catch(() => undefined)
      await stateIs('away')
    },
    async restore() {
      await server.restore()
      await stateIs('ready')
    },
    async close() {
      await web.close()
      await server.close()
    },
    pass: (milliseconds) => void (passed += milliseconds),
    log: () => logged,
  }

  function stateIs(state: string): Promise<void> {
    return vi.waitFor(() => {
      if (mail.state() !== state) throw new Error(`it is ${mail.state()}`)
    }, patience)
  }
}
