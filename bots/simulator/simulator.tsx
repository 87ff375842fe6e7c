// The simulator: a channel whose platform is a page of our own, with several people in several rooms in one window.
import { streamSSE } from 'hono/streaming'
import type { Logger } from 'pino'
import type { Case } from '../../src/case/case.ts'
import type { Calendar } from '../../src/deadline/calendar.ts'
import type { KeepFile } from '../../src/ports/attachment-store.ts'
import type { County } from '../../src/organisation/county.ts'
import type { Route, Section, WebContext } from '../web/route.ts'
import { createDirectory } from '../../src/organisation/directory.ts'
import { type Cast, createCast } from './cast.ts'
import { createSimulatorChannel, type SimulatorChannel } from './channel.ts'
import { chatRoutes, look, recall, seatOf, type Seat } from './chat-routes.tsx'
import type { SimulatedClock } from './clock.ts'
import { createDesk, type Desk } from './desk.ts'
import { createLive, type Live } from './live.ts'
import { chatScripts, chatStyles } from './page/chat-assets.ts'
import { ChatPage } from './page/chat-page.tsx'
import { panelRoutes, readCases } from './panel-routes.tsx'
import { texts } from './texts.ts'
import { createTranscripts, type History } from './transcripts.ts'

export interface SimulatorOptions {
  readonly county: County
  readonly calendar: Calendar
  readonly clock: SimulatedClock
  /** What the ledger keeps of a place, for the talks after a restart. */
  readonly history: History
  /** Every case of the ledger; the page masks them as for a group. */
  readonly cases: () => Promise<readonly Case[]>
  /** Keeps the pictures that people send. */
  readonly keep: KeepFile
  readonly log: Pick<Logger, 'error'>
  /** Names of relatives to play; anybody else can be typed on the page. */
  readonly relatives?: readonly string[]
}

export interface Simulator {
  readonly channel: SimulatorChannel
  /** The page, for the web server. */
  readonly section: Section
  /** Says that cases changed without a message, so that open pages look again. */
  refresh(): void
  /** Stops the channel and ends the live connections. */
  stop(): Promise<void>
}

/** A line that is silent for longer is closed by some proxies; most wait 60 s. */
const heartbeatMs = 20_000

/** A page whose line was cut tries again after a second: the browser's own three feel long after a restart. */
const reconnectMs = 1_000

/** Names that open pages listen to, as they come. */
const liveRoute = (live: Live): Route => ({
  method: 'GET',
  path: '/chat/events',
  audience: 'session',
  handle: (context) =>
    streamSSE(context, async (stream) => {
      const left = new AbortController()
      stream.onAbort(() => left.abort())
      const heart = setInterval(() => void stream.writeSSE({ event: 'alive', data: '1' }), heartbeatMs)
      try {
        // At once, so that the page knows it is connected, and looks for what it missed.
        await stream.writeSSE({ event: 'hello', data: '1', retry: reconnectMs })
        for await (const name of live.names(left.signal))
          await stream.writeSSE({ event: encodeURIComponent(name), data: '1' })
      } finally {
        clearInterval(heart)
      }
    }),
})

/** `pane=chen@room-linba`: who is open, and where. Names that are nobody's are left out. */
function seatsOf(context: WebContext, desk: Desk): Seat[] {
  const asked = (context.req.queries('pane') ?? []).flatMap((pane) => {
    const [, as, place] = /^(.+)@((?:room|direct)-.+)$/s.exec(pane) ?? []
    return as === undefined || place === undefined ? [] : (seatOf(desk, { as, place }) ?? [])
  })
  return asked.length > 0 ? asked : firstSeats(desk.cast)
}

/** A newcomer sees the story's three places: a cadre and a clerk in their work group, the county in the joint room. */
function firstSeats(cast: Cast): Seat[] {
  const viewers = cast.leads
    ? [cast.leads.cadre, cast.leads.clerk, cast.leads.county]
    : cast.members.slice(0, 1)
  return viewers.flatMap((viewer) => {
    const rooms = cast.places(viewer)
    const place = viewer.role === 'county' ? rooms.findLast((each) => 'room' in each) : rooms[0]
    return place ? [{ viewer, place }] : []
  })
}

/** @param options what the simulator needs of the others; nothing is asked before `channel.start` or a page */
export function createSimulator(options: SimulatorOptions): Simulator {
  const { county, calendar, clock, log, keep } = options
  const live = createLive()
  const transcripts = createTranscripts(options.history)
  const cast = createCast(county, options.relatives ?? texts.relatives)
  const channel = createSimulatorChannel({ cast, clock, transcripts, live })
  const desk = createDesk({
    cast,
    transcripts,
    channel,
    live,
    clock,
    calendar,
    zone: county.timezone,
    directory: createDirectory(county),
    log,
    keep,
    cases: options.cases,
  })

  const page: Route = {
    method: 'GET',
    path: '/chat',
    audience: 'session',
    handle: async (context) => {
      const seats = seatsOf(context, desk)
      await recall(
        desk,
        seats.map((seat) => seat.viewer),
      )
      const panes = await Promise.all(
        seats.map(async (seat) => ({ ...seat, utterances: await look(desk, seat) })),
      )
      return context.html(
        <ChatPage
          shell={context.get('shell')}
          desk={desk}
          panes={panes}
          steps={await desk.story.steps()}
          cards={await readCases(desk)}
        />,
      )
    },
  }

  return {
    channel,
    section: {
      title: texts.title,
      path: '/chat',
      routes: [page, liveRoute(live), ...chatRoutes(desk), ...panelRoutes(desk)],
      assets: [...chatStyles, ...chatScripts],
    },
    refresh: () => live.poke('cases'),
    async stop() {
      await channel.stop()
      live.close()
    },
  }
}
