// The addresses beside the chat: the clock, the story, the cases, the people.
import { z } from 'zod'
import { CalendarMissing } from '../../src/deadline/calendar.ts'
import type { Route, WebContext } from '../web/route.ts'
import { relativeAccount } from './cast.ts'
import { destination, moves, typedMoment } from './clock.ts'
import type { Desk } from './desk.ts'
import { CasePanel } from './page/case-panel.tsx'
import { ClockFace } from './page/clock-bar.tsx'
import { PeopleList } from './page/people-list.tsx'
import { StoryPanel } from './page/story-panel.tsx'
import type { CaseCard } from './case-card.ts'
import { texts } from './texts.ts'

const words = texts.clock

const clockSchema = z.union([z.object({ move: z.enum(moves) }), z.object({ at: z.string().max(20) })])

/** A header holds ASCII only. */
const ascii = (json: string) =>
  json.replace(/[^\x20-\x7e]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  )

/** The cases for the panel; null when the ledger could not be read. */
export async function readCases(desk: Desk): Promise<readonly CaseCard[] | null> {
  try {
    return await desk.cases()
  } catch (error) {
    desk.log.error({ err: error }, 'reading the cases failed')
    return null
  }
}

export function panelRoutes(desk: Desk): Route[] {
  const { clock, calendar, zone, story } = desk

  async function moveClock(context: WebContext): Promise<Response> {
    const face = (complaint: string | null) => context.html(<ClockFace desk={desk} complaint={complaint} />)
    const parsed = clockSchema.safeParse(await context.req.parseBody())
    if (!parsed.success) return face(words.unreadable)
    try {
      const to =
        'move' in parsed.data
          ? destination(parsed.data.move, clock.now(), calendar, zone)
          : typedMoment(parsed.data.at, clock.now(), zone)
      if (typeof to === 'string') return face(words[to])
      return face(desk.move(to) ? null : words.busy)
    } catch (error) {
      if (error instanceof CalendarMissing) return face(words.noCalendar)
      throw error
    }
  }

  async function moveStory(context: WebContext): Promise<Response> {
    const { step } = await context.req.parseBody()
    if (step === '') await story.again()
    const found = (await story.steps()).find((each) => each.id === step)
    if (found?.kind === 'clock' && desk.move(found.to)) story.take(found.id)
    return context.body(null, 204)
  }

  const page = (path: string, handle: Route['handle']): Route => ({
    method: 'GET',
    path,
    audience: 'session',
    handle,
  })

  return [
    page('/chat/clock', (context) => context.html(<ClockFace desk={desk} />)),
    { method: 'POST', path: '/chat/clock', audience: 'session', handle: moveClock },
    page('/chat/story', async (context) =>
      context.html(<StoryPanel desk={desk} steps={await story.steps()} />),
    ),
    { method: 'POST', path: '/chat/story', audience: 'session', handle: moveStory },
    page('/chat/cases', async (context) =>
      context.html(<CasePanel desk={desk} cards={await readCases(desk)} />),
    ),
    page('/chat/people', (context) => context.html(<PeopleList cast={desk.cast} />)),
    page('/chat/relative', (context) => {
      const account = relativeAccount(context.req.query('name') ?? '')
      if (account === null) return context.text(texts.people.badName)
      return context.text('', 200, { 'HX-Trigger': ascii(JSON.stringify({ choose: { as: account } })) })
    }),
  ]
}
