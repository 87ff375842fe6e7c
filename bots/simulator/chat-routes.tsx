// The addresses of the chat: looking at a person's talks, and speaking as that person.
import { randomUUID } from 'node:crypto'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import type { Attachment } from '../../src/stimulus.ts'
import type { Route, WebContext } from '../web/route.ts'
import type { Member } from './cast.ts'
import type { Desk } from './desk.ts'
import { ChatList } from './page/chat-list.tsx'
import { Composer } from './page/composer.tsx'
import { Pane } from './page/pane.tsx'
import { TalkLines } from './page/talk.tsx'
import { parsePlace, type Place, placeKey } from './place.ts'
import { texts } from './texts.ts'
import type { Utterance } from './utterance.ts'
import { fileCalled, largestPicture, messageOf, pressOf } from './words.ts'

/** A picture with the rest of the form. */
const sayBytes = largestPicture + 64 * 1024

/** A person writes at most this; longer than any message people send, shorter than what an inbox has to take. */
const longestTyped = 4_000

const seatSchema = z.object({ as: z.string().min(1).max(200), place: z.string().max(200) })
const saySchema = seatSchema.extend({
  id: z.uuid(),
  text: z.string().transform((text) => text.replaceAll('\r\n', '\n').trim()),
  quote: z.string().default(''),
  attached: z.string().max(80).default(''),
  step: z.string().default(''),
  /** Browsers send an empty file where none was chosen. */
  picture: z
    .instanceof(File)
    .optional()
    .transform((file) => (file && file.size > 0 ? file : null)),
})
const pressSchema = seatSchema.extend({ message: z.string().min(1), button: z.string().min(1) })
const againSchema = seatSchema.extend({ message: z.string().min(1) })

export interface Seat {
  readonly viewer: Member
  readonly place: Place
}

/** Who acts where; null when there is no such person, or he does not sit there. */
export function seatOf(desk: Desk, words: { readonly as: string; readonly place: string }): Seat | null {
  const viewer = desk.cast.member(words.as)
  const place = parsePlace(words.place)
  return viewer && place && desk.sitsIn(viewer, place) ? { viewer, place } : null
}

/** Reads what was said last everywhere these people sit, for their lists; a place that cannot be read stays empty. */
export async function recall(desk: Desk, viewers: readonly Member[]): Promise<void> {
  const places = new Map(
    viewers.flatMap((viewer) => desk.cast.places(viewer)).map((place) => [placeKey(place), place]),
  )
  await Promise.allSettled([...places.values()].map((place) => desk.transcripts.of(place)))
}

/** What was said there, seen now; null when the ledger could not be read. */
export async function look(desk: Desk, { viewer, place }: Seat): Promise<readonly Utterance[] | null> {
  try {
    const utterances = await desk.transcripts.of(place)
    desk.transcripts.read(place, viewer.account)
    return utterances
  } catch (error) {
    desk.log.error({ err: error }, 'reading the history of a place failed')
    return null
  }
}

/** Another person takes the telephone: in the same place if he sits there, else in his first. */
function seatNear(desk: Desk, words: { readonly as: string; readonly place: string }): Seat | null {
  const viewer = desk.cast.member(words.as)
  const [place] = viewer ? desk.cast.places(viewer) : []
  return seatOf(desk, words) ?? (viewer && place ? { viewer, place } : null)
}

/** A fragment of the page for a seat, or 404 where there is none. */
const view = (
  path: string,
  desk: Desk,
  find: typeof seatOf,
  show: (seat: Seat) => Child | Promise<Child>,
): Route => ({
  method: 'GET',
  path,
  audience: 'session',
  handle: async (context) => {
    const parsed = seatSchema.safeParse(context.req.query())
    const seat = parsed.success ? find(desk, parsed.data) : null
    if (!seat) return context.text(texts.composer.wrongPlace, 404)
    return context.html(<>{await show(seat)}</>)
  },
})

export function chatRoutes(desk: Desk): Route[] {
  const { channel, clock, transcripts } = desk

  const find = async (place: Place, message: string) =>
    (await transcripts.of(place)).find((each) => each.message === message) ?? null

  /** The picture as it was kept; null when it is none that is taken. */
  async function taken(picture: File): Promise<Attachment | null> {
    if (picture.size > largestPicture) return null
    const bytes = new Uint8Array(await picture.arrayBuffer())
    const attachment = await desk.keep({ kind: 'image', name: picture.name.slice(0, 80), bytes })
    return attachment.kept?.type.startsWith('image/') ? attachment : null
  }

  async function say(context: WebContext): Promise<Response> {
    const parsed = saySchema.safeParse(await context.req.parseBody())
    const seat = parsed.success ? seatOf(desk, parsed.data) : null
    if (!parsed.success || !seat) return context.text(texts.composer.wrongPlace, 400)
    const { id, text, quote, attached, step, picture } = parsed.data
    const refuse = (complaint: string) =>
      context.html(<Composer desk={desk} {...seat} kept={{ text, complaint }} focus />)

    if (text === '' && attached === '' && !picture) return refuse(texts.composer.empty)
    if (text.length > longestTyped) return refuse(texts.composer.tooLong)
    const quoted = quote === '' ? null : await find(seat.place, quote)
    if (quote !== '' && !quoted) return refuse(texts.composer.goneQuote)

    const photographed = picture && (await taken(picture))
    if (picture && !photographed) return refuse(texts.composer.noPicture)

    const message = messageOf({
      id,
      at: clock.now(),
      by: seat.viewer,
      place: seat.place,
      text,
      quoted,
      attached: photographed ?? (attached === '' ? null : fileCalled(attached)),
    })
    // The bubble says when it is stored; the next sentence can be written before.
    void channel.hear(message)
    if (step !== '') desk.story.take(step)
    return context.html(<Composer desk={desk} {...seat} focus />)
  }

  async function press(context: WebContext): Promise<Response> {
    const parsed = pressSchema.safeParse(await context.req.parseBody())
    const seat = parsed.success ? seatOf(desk, parsed.data) : null
    const card = parsed.success && seat ? await find(seat.place, parsed.data.message) : null
    if (!parsed.success || !seat || !card) return context.text(texts.composer.goneQuote, 400)
    const { button } = parsed.data
    void channel.hear(
      pressOf({ id: randomUUID(), at: clock.now(), by: seat.viewer, place: seat.place, card, button }),
    )
    return context.body(null, 204)
  }

  async function again(context: WebContext): Promise<Response> {
    const parsed = againSchema.safeParse(await context.req.parseBody())
    const seat = parsed.success ? seatOf(desk, parsed.data) : null
    const found = parsed.success && seat ? await find(seat.place, parsed.data.message) : null
    if (!seat || found?.from !== 'person' || found.inbound.sender.account !== seat.viewer.account)
      return context.text(texts.composer.goneQuote, 400)
    void channel.hearAgain(found.inbound)
    return context.body(null, 204)
  }

  return [
    view('/chat/pane', desk, seatNear, async (seat) => {
      await recall(desk, [seat.viewer])
      return <Pane desk={desk} {...seat} utterances={await look(desk, seat)} />
    }),
    view('/chat/chats', desk, seatOf, ({ viewer, place }) => (
      <ChatList desk={desk} viewer={viewer} open={place} />
    )),
    view('/chat/talk', desk, seatOf, async (seat) => (
      <TalkLines desk={desk} {...seat} utterances={await look(desk, seat)} />
    )),
    { method: 'POST', path: '/chat/say', audience: 'session', bodyBytes: sayBytes, handle: say },
    { method: 'POST', path: '/chat/press', audience: 'session', handle: press },
    { method: 'POST', path: '/chat/again', audience: 'session', handle: again },
  ]
}
