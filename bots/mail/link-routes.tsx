// Where the links in letters lead: a page that asks once more, and the press that it sends in by the one door.
import type { InboundMessage } from '../../src/stimulus.ts'
import { NotePage } from '../web/page.tsx'
import type { Route, WebContext } from '../web/route.ts'
import type { Link, Links } from './links.ts'
import { texts } from './texts.ts'

const words = texts.page

/** A letter that was sent, as the ledger keeps it. */
export interface Card {
  /** Whom it went to; an address of mail. */
  readonly account: string
  readonly text: string
  readonly cases: readonly string[]
}

export interface Cards {
  /** @returns null when there is no such letter, or nobody is reached by it any more. */
  find(delivery: string): Promise<Card | null>
  /** Whether a message of that id has come in. */
  came(id: string): Promise<boolean>
}

interface LinkRouteParts {
  readonly links: Links
  readonly cards: Cards
  readonly receive: (message: InboundMessage) => Promise<void>
  readonly now: () => number
}

/** A link as it stands when it is followed. */
type Followed =
  | { readonly state: 'open'; readonly link: Link; readonly card: Card }
  | { readonly state: 'used' | 'expired' | 'unknown' }

/** By this id a press comes in: a second one of the same link is the same message, and changes nothing. */
const pressId = ({ delivery, label }: Link): string => `${delivery}/${label}`

export function linkRoutes({ links, cards, receive, now }: LinkRouteParts): Route[] {
  async function follow(context: WebContext): Promise<Followed> {
    const link = links.read(context.req.param('word') ?? '')
    if (!link) return { state: 'unknown' }
    if (await cards.came(pressId(link))) return { state: 'used' }
    if (link.expiresAt <= now()) return { state: 'expired' }
    const card = await cards.find(link.delivery)
    // The address belongs to somebody else now: whoever had the letter is not asked any more.
    return card && link.isFor(card.account) ? { state: 'open', link, card } : { state: 'unknown' }
  }

  /** A pressed button; with words beside it, what somebody would have typed as an answer to the card. */
  const press = (link: Link, { account, text }: Card, said: string): InboundMessage => ({
    channel: 'mail',
    id: pressId(link),
    at: now(),
    sender: { account, name: account },
    room: null,
    text: said === '' ? link.label : `${link.label}，${said}`,
    mentioned: false,
    quote: { text, message: link.delivery },
    button: said === '' ? link.label : null,
    attachments: [],
  })

  /** Reads or writes the ledger; while that is away the reader is asked to come again. */
  async function answering(context: WebContext, answer: () => Promise<Response>): Promise<Response> {
    try {
      return await answer()
    } catch {
      return context.html(<Note context={context} {...words.away} />, 503)
    }
  }

  const closed = (context: WebContext, state: Exclude<Followed['state'], 'open'>) =>
    context.html(<Note context={context} {...words[state]} />, statusOf[state])

  /** What is done with a link that still stands; any other is told how it is. */
  const whenOpen =
    (act: (context: WebContext, link: Link, card: Card) => Promise<Response>) => (context: WebContext) =>
      answering(context, async () => {
        const followed = await follow(context)
        return followed.state === 'open'
          ? act(context, followed.link, followed.card)
          : closed(context, followed.state)
      })

  const ask = (context: WebContext, { label }: Link, { cases }: Card) => (
    <ConfirmPage context={context} label={label} cases={cases} />
  )

  return [
    {
      method: 'GET',
      path: '/mail/:word',
      audience: 'signed',
      // Programs that look after mail open every link in it: looking does nothing.
      handle: whenOpen(async (context, link, card) => context.html(ask(context, link, card))),
    },
    {
      method: 'POST',
      path: '/mail/:word',
      audience: 'signed',
      handle: whenOpen(async (context, link, card) => {
        const said = await saidBeside(context)
        if (said === '' && words.wanted[link.label] !== undefined)
          return context.html(ask(context, link, card), 400)
        await receive(press(link, card, said))
        return context.html(<Note context={context} {...words.taken} />)
      }),
    },
  ]
}

/** A line or two; a longer story belongs into a talk. */
const mostWords = 200

/** What was written beside the button. */
async function saidBeside(context: WebContext): Promise<string> {
  const { said } = await context.req.parseBody()
  return typeof said === 'string' ? said.trim().slice(0, mostWords) : ''
}

const statusOf = { used: 200, expired: 410, unknown: 404 } as const

const Note = ({ context, title, how }: { context: WebContext; title: string; how: string }) => (
  <NotePage shell={context.get('shell')} title={title}>
    <h1>{title}</h1>
    <p>{how}</p>
  </NotePage>
)

/** Only numbers and the word on the button: the page has no login, and an address may be seen by others. */
const ConfirmPage = ({
  context,
  label,
  cases,
}: {
  context: WebContext
  label: string
  cases: readonly string[]
}) => (
  <NotePage shell={context.get('shell')} title={words.title}>
    <h1>{words.about(label, cases)}</h1>
    <p>{words.sure}</p>
    <form method="post">
      {words.wanted[label] === undefined ? null : (
        <label>
          {words.wanted[label]}
          <textarea name="said" rows={3} maxlength={mostWords} required></textarea>
        </label>
      )}
      <button type="submit">{words.confirm(label)}</button>
    </form>
  </NotePage>
)
