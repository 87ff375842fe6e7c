// The page on a real server with the scripted assistant behind it.
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { createSimulator, type Simulator } from '../../bots/simulator/simulator.tsx'
import type { History } from '../../bots/simulator/transcripts.ts'
import { channelsSection, filesSection } from '../../bots/web/channels/channels-section.tsx'
import { createWebServer, type WebServer } from '../../bots/web/web-server.tsx'
import { calendarWith } from '../../src/deadline/calendar.ts'
import { instantAt } from '../../src/deadline/instant.ts'
import { plainDate } from '../../src/deadline/plain-date.ts'
import { readCounty } from '../../src/app/county.ts'
import { createShelf } from '../bots/shelf.ts'
import { deskInTest } from './desk-in-test.ts'
import { createScriptedAssistant, type ScriptedAssistant } from './scripted-assistant.ts'

export interface Stage {
  readonly simulator: Simulator
  readonly server: WebServer
  readonly assistant: ScriptedAssistant
  readonly address: string
  close(): Promise<void>
}

/** Thursday 12 November 2026, ten past nine: the first morning of the first story. */
const firstMorning = instantAt(plainDate('2026-11-12'), '09:10')

export async function openStage({
  port = 0,
  history = () => Promise.resolve([]),
}: { port?: number; history?: History } = {}): Promise<Stage> {
  const log = pino({ level: 'silent' })
  const assistant = createScriptedAssistant(firstMorning)
  const simulator = createSimulator({
    county: readCounty(),
    calendar: calendarWith(),
    clock: assistant.clock,
    history,
    cases: () => assistant.cases(),
    keep: createShelf().keep,
    log,
  })
  const desk = deskInTest()
  const server = createWebServer({
    sections: [simulator.section, channelsSection(desk), filesSection(desk)],
    health: {
      database: () => Promise.resolve(),
      jobs: () => Promise.resolve(),
      channels: [simulator.channel],
    },
    metrics: new Registry(),
    sessionSecret: 'a secret of the tests, long enough to be one',
    password: null,
    log,
  })
  await assistant.join(simulator.channel)
  const { address } = await server.listen({ host: '127.0.0.1', port })
  return {
    simulator,
    server,
    assistant,
    address,
    async close() {
      await simulator.stop()
      await server.close()
    },
  }
}
