// One process of the assistant, put together from the rooms: what it receives, works on, sends and shows.
import type { Logger } from 'pino'
import { createSimulator, type Simulator } from '../../bots/simulator/simulator.tsx'
import { channelsSection, filesSection } from '../../bots/web/channels/channels-section.tsx'
import { offeredFilesRoutes } from '../../bots/web/offered-files/offered-files-routes.tsx'
import { createWebServer, type WebServer } from '../../bots/web/web-server.tsx'
import { createPictureReader } from '../../jobs/pictures/picture-reader.ts'
import { createPoll } from '../../jobs/poll.ts'
import { systemTimers, type Timers } from '../../jobs/timers.ts'
import type { PictureReader } from '../ports/picture-reader.ts'
import type { WakeHandlers } from '../ports/queue.ts'
import type { World } from '../world.ts'
import { createChannelDesk } from './channel-desk.ts'
import { createAssistant } from './assistant.ts'
import { type Closing, createClosing } from './closing.ts'
import { openChannels } from './channels.ts'
import { type Courier, createCourier } from './courier.ts'
import { derivedKey } from './derived-key.ts'
import { type Foundation, layFoundation } from './foundation.ts'
import { createGate } from './gate.ts'
import type { OpenedChannel } from './opened-channel.ts'
import { createOfferedFiles } from './offered-files.ts'
import { openIntake } from './open-intake.ts'
import { createRetention } from './retention.ts'
import { resume } from './resume.ts'
import type { Settings } from './settings.ts'
import { simulatorHistory } from './simulator-history.ts'
import { stillWaits } from './still-waits.ts'
import { createTimeMachine } from './time-machine.ts'
import { createWatch, type Watch } from './watch.ts'
import { createWorker, type Worker } from './worker.ts'
import { createWorld } from './world.ts'

export interface House {
  /** Where it listens; null when this role has nothing to show and no PORT. */
  readonly address: string | null
  /** An address that logs in once; null where nothing is to be seen. */
  loginAddress(): string | null
  /** Finishes what is in hand and lets go of everything; what was accepted is kept. */
  close(): Promise<void>
}

/** What a house takes from outside: how its channels are opened, who reads its pictures, and how time passes for it. */
export interface Means {
  readonly openChannels: typeof openChannels
  readonly openReader: () => PictureReader
  /** For its loops and pauses. */
  readonly timers: Timers
}

const usual: Means = { openChannels, openReader: () => createPictureReader(), timers: systemTimers }

/**
 * Opens the process of this role. Throws what a start may be refused with, having closed what was open.
 * @param others than those of this machine and of the real platforms, for rehearsals
 */
export async function openHouse(
  settings: Settings,
  log: Logger,
  others: Partial<Means> = {},
): Promise<House> {
  const means = { ...usual, ...others }
  const closing = createClosing(log)
  try {
    const foundation = await layFoundation(settings, { log, closing, timers: means.timers })
    return await furnish(settings, foundation, { log, closing, means })
  } catch (error) {
    await closing.close()
    throw error
  }
}

interface Frame {
  readonly log: Logger
  readonly closing: Closing
  readonly means: Means
}

async function furnish(
  settings: Settings,
  foundation: Foundation,
  { log, closing, means }: Frame,
): Promise<House> {
  const { role, publicUrl } = settings
  const { county, stores, queue, clock } = foundation
  const world = createWorld(county, stores.ledger, { publicUrl })
  const assistant = createAssistant(world, stores.ledger, stillWaits(stores))
  const gate = createGate()
  const works = role === 'all' || role === 'worker'
  const shows = role === 'all' || role === 'web'

  const simulator = shows && foundation.channels.simulated ? openSimulator() : null
  const channels: readonly OpenedChannel[] = simulator
    ? [simulatedChannel(simulator)]
    : await means.openChannels({ ...foundation, settings, keep: foundation.attachments.keep, log })
  if (simulator) closing.add('simulator', simulator.stop)
  else for (const { channel } of channels) closing.add(`the channel ${channel.name}`, channel.stop)
  const watch = simulator || channels.length === 0 ? null : openWatch()
  const courier = channels.length > 0 ? await openCourier() : null
  if (courier) closing.add('sending', courier.stopSending)
  const worker = works
    ? openWorker(foundation, {
        world,
        simulator,
        // Nothing is begun before the first picture.
        reader: settings.readsPictures ? means.openReader() : null,
      })
    : null

  const timeMachine =
    clock && worker && courier
      ? createTimeMachine({ clock, gate, stores, settle: () => settle(worker, courier) })
      : null

  if (worker) await resume(stores, world)
  await startWork()
  const web = await startWeb()
  log.info({ role, address: web?.address ?? null }, 'started')
  return {
    address: web?.address ?? null,
    loginAddress: () => (web && shows ? web.server.loginAddress() : null),
    close: async () => {
      await closing.close()
      log.info({ role }, 'stopped')
    },
  }

  async function openCourier(): Promise<Courier> {
    const intake = await openIntake(settings.dataDir, foundation, { log, closing })
    const noteLogin = watch?.noteLogin ?? (async () => undefined)
    const { names } = foundation.channels
    return createCourier({ ...foundation, names, channels, intake, noteLogin })
  }

  /** The simulator needs no watching: nobody real is on it. */
  function openWatch(): Watch {
    return createWatch({
      ...foundation.tools,
      channels: channels.map(({ channel }) => channel),
      stores,
      book: foundation.book,
      tell: async (incident) => {
        await assistant.take({ kind: 'incident', incident, at: await stores.now() })
      },
      log,
    })
  }

  function openSimulator(): Simulator {
    return createSimulator({
      county,
      calendar: world.calendar,
      clock: {
        now: () => (clock ? clock.now() : Date.now()),
        moveTo: async (to) => {
          if (!timeMachine) throw new Error('the clock is the database’s own')
          await timeMachine.moveTo(to)
        },
      },
      history: simulatorHistory(stores, foundation.addresses),
      cases: () => stores.ledger.cases({}),
      keep: foundation.attachments.keep,
      log,
    })
  }

  /** From here on messages are taken in, and whatever waits is worked on. */
  async function startWork(): Promise<void> {
    // After an outage what people wrote is read before anybody is reminded of what he may have done meanwhile.
    const caughtUp =
      worker && gate.pass(worker.handle).catch(() => log.warn({}, 'what waited is not all read yet'))
    const handlers: Partial<WakeHandlers> = {
      ...(worker && {
        handle: () => gate.pass(worker.handle),
        sweep: async () => {
          await caughtUp
          await gate.pass(worker.sweep)
        },
      }),
      ...(courier?.sends && { deliver: async (channel) => courier.deliver(channel) }),
    }
    const poll = createPoll({ ...foundation.tools, handlers })
    closing.add('work', async () => {
      await Promise.all([worker?.stop(), poll.stop(), gate.shut()])
      courier?.deliver()
      await courier?.settled()
    })
    await queue.work(handlers)
    poll.start()
    if (worker) {
      const retention = createRetention({ ...foundation.tools, stores, attachments: foundation.attachments })
      closing.add('retention', retention.stop)
      retention.start()
    }
    if (!courier) return
    closing.add('receiving', courier.stopReceiving)
    await courier.start()
    if (!watch) return
    closing.add('watching', watch.stop)
    watch.start()
  }

  async function startWeb(): Promise<{ readonly server: WebServer; readonly address: string } | null> {
    if (!shows && settings.port === null) return null
    const desk = createChannelDesk({
      ...foundation,
      world,
      channels: foundation.channels.names,
      assistant,
    })
    const offered = createOfferedFiles({ ...foundation, world, assistant })
    const linked = shows && publicUrl !== null ? offeredFilesRoutes(offered) : []
    const server = createWebServer({
      sections: [...(simulator ? [simulator.section] : []), channelsSection(desk), filesSection(desk)],
      routes: [...channels.flatMap(({ routes }) => routes), ...linked],
      health: {
        database: async () => expectWell(await stores.health()),
        jobs: async () => expectWell(await queue.health()),
        channels: channels.map(({ channel }) => channel),
      },
      metrics: foundation.meters.registry,
      sessionSecret: sessionSecret(foundation.dataKeys),
      password: settings.consolePassword,
      log,
    })
    const { address } = await listen(server, settings)
    closing.add('web', server.close)
    return { server, address }
  }
}

/** The page takes what it gets; a burst as long as a moved clock may bring. */
const simulatedChannel = ({ channel }: Simulator): OpenedChannel => ({
  channel,
  pace: { perSecond: 1_000, burst: 1_000 },
  routes: [],
})

interface WorkerChoice {
  readonly world: World
  readonly simulator: Simulator | null
  readonly reader: PictureReader | null
}

function openWorker(foundation: Foundation, { world, simulator, reader }: WorkerChoice): Worker {
  const { stores, clock, addresses } = foundation
  const assistant = createAssistant(world, stores.ledger, stillWaits(stores))
  return createWorker({
    ...foundation,
    assistant: {
      take: async (stimulus) => {
        const entry = await assistant.take(stimulus)
        simulator?.refresh()
        return entry
      },
    },
    reader,
    channelOf: addresses.channelOf,
    machineTime: (at) => clock?.machineTime(at) ?? at,
  })
}

async function settle(worker: Worker, courier: Courier): Promise<void> {
  await worker.sweep()
  courier.deliver()
  await courier.settled()
}

function expectWell(health: { readonly ok: boolean }): void {
  if (!health.ok) throw new Error('not well')
}

/** Signs sessions alike in every process and after every start: whoever has the data key has everything anyway. */
function sessionSecret([key]: readonly Uint8Array[]): string {
  return derivedKey(key ?? new Uint8Array(), 'console session').toString('hex')
}

/** Where the page is when nobody says where. */
const usualPort = 4_000

async function listen(server: WebServer, { host, port }: Settings): Promise<{ readonly address: string }> {
  try {
    return await server.listen({ host, port: port ?? usualPort })
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (port !== null || !taken) throw error
    return server.listen({ host, port: 0 })
  }
}
