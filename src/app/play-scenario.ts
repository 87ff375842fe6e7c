// Plays a scenario's lines on the real assistant with an embedded ledger and a set clock.
import { openMemoryLedger } from '../../prisma/memory/open-memory-ledger.ts'
import { ledgerJson } from '../ledger/ledger-json.ts'
import type { County } from '../organisation/county.ts'
import { parseScenario, ScenarioMistake } from './scenario.ts'
import { StorySoFar } from './story-so-far.ts'
import { createStage, setClock } from './stage.ts'
import { createWorld } from './world.ts'

/**
 * @param print takes what is said as it is said, and the ledger last
 * @throws ScenarioMistake
 */
export async function playScenario(
  county: County,
  script: string,
  print: (line: object) => void,
): Promise<void> {
  const steps = parseScenario(script)
  const [first] = steps
  if (!first) throw new ScenarioMistake(1, 'the scenario is empty')
  const clock = setClock(first.step.at)
  const stores = openMemoryLedger({ clock, leaseMs: 8_000, channelOf: ({ channel }) => channel })
  const world = createWorld(county, stores.ledger)
  const story = new StorySoFar(county, print)
  const stage = createStage({
    world,
    stores,
    clock,
    onSaid: (message) => story.said(message),
    onEntry: ({ codes }) => codes.forEach((each) => story.codeGiven(each)),
  })
  await stage.begin()
  for (const { step, line } of steps) {
    await stage.passUntil(step.at)
    story.names = new Map((await stores.ledger.cases({})).map((one) => [one.resident.name ?? '', one.number]))
    const message = story.messageOf(step, line)
    if (message) await stage.hear(message)
  }
  const cases = await stores.ledger.cases({})
  const today = world.dateAt(clock.now())
  print({
    ledger: ledgerJson(
      {
        cases: await Promise.all(
          cases.map(async (one) => ({ case: one, events: await stores.ledger.events(one.number) })),
        ),
        surveys: await stores.ledger.surveys({}),
        draws: await stores.ledger.draws({}),
      },
      { today, zone: county.timezone },
    ),
  })
}
