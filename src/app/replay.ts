// `npm run -s replay -- [--county FILE] SCENARIO.jsonl`: plays a story on a set clock; prints what is said, then the ledger.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openMemoryLedger } from '../../prisma/memory/open-memory-ledger.ts'
import type { OutgoingMessage } from '../outgoing-message.ts'
import { ledgerJson } from '../ledger/ledger-json.ts'
import type { County } from '../organisation/county.ts'
import type { InboundMessage } from '../stimulus.ts'
import { CountyMistake, readCounty } from './county.ts'
import { parseScenario, ScenarioMistake, type Step } from './scenario.ts'
import { createStage, setClock } from './stage.ts'
import { createWorld, writeInstant } from './world.ts'

async function replay(county: County, script: string, print: (line: object) => void): Promise<void> {
  const steps = parseScenario(script)
  const [first] = steps
  if (!first) throw new ScenarioMistake(1, 'the scenario is empty')
  const clock = setClock(first.step.at)
  const stores = openMemoryLedger({ clock, leaseMs: 8_000, channelOf: ({ channel }) => channel })
  const world = createWorld(county, stores.ledger)
  const story = new Story(county, print)
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

/** What was said so far, for quotes and marks. */
class Story {
  names: ReadonlyMap<string, string> = new Map()
  readonly #county: County
  readonly #print: (line: object) => void
  readonly #said = new Map<string, string[]>()
  readonly #codes = new Map<string, string>()
  /** A code can be for a relative whose name the ledger does not keep: the newest is his. */
  #lastCode: string | undefined

  constructor(county: County, print: (line: object) => void) {
    this.#county = county
    this.#print = print
  }

  said({ at, to, kind, text, mentions, buttons, cases }: OutgoingMessage): void {
    this.#keep('room' in to ? to.room : `@${to.person}`, text)
    this.#print({ at: writeInstant(at, this.#county.timezone), to, kind, text, mentions, buttons, cases })
  }

  codeGiven({
    code,
    to,
  }: {
    readonly code: string
    readonly to: { readonly person: string } | { readonly case: string }
  }): void {
    this.#lastCode = code
    if ('person' in to) {
      const person = this.#county.people.find((each) => each.id === to.person)
      this.#codes.set(to.person, code)
      if (person) this.#codes.set(person.name, code)
      return
    }
    this.#codes.set(to.case, code)
  }

  /** The message a line says, or null when it only lets time pass. */
  messageOf(step: Step, line: number): InboundMessage | null {
    const { from, room } = step
    if (from === undefined) return null
    if (room !== undefined && !this.#county.rooms.some((each) => each.id === room))
      throw new ScenarioMistake(line, `no room ${room}`)
    const place = room ?? `@${from}`
    const text = this.#withMarks(step.text ?? '', line)
    const wanted = step.quote === undefined ? null : this.#withMarks(step.quote, line)
    const quoted = wanted === null ? null : this.#said.get(place)?.findLast((each) => each.includes(wanted))
    if (quoted === undefined)
      throw new ScenarioMistake(line, `nothing was said here that contains “${wanted ?? ''}”`)
    const person = this.#county.people.find((each) => each.id === from)
    this.#keep(place, step.press ?? text)
    return {
      channel: 'sim',
      id: step.id ?? `line-${line}`,
      at: step.at,
      sender: { account: person?.handles['sim'] ?? from, name: step.name ?? person?.name ?? from },
      room: room ?? null,
      text,
      mentioned: step.mention ?? false,
      quote: quoted === null ? null : { text: quoted, message: null },
      button: step.press ?? null,
      attachments: [
        ...(step.image === undefined ? [] : [{ kind: 'image' as const, name: step.image }]),
        ...(step.file === undefined ? [] : [{ kind: 'file' as const, name: step.file }]),
        ...(step.voice === undefined ? [] : [{ kind: 'voice' as const, name: step.voice }]),
      ],
    }
  }

  #keep(place: string, text: string): void {
    this.#said.set(place, [...(this.#said.get(place) ?? []), text])
  }

  #withMarks(text: string, line: number): string {
    return text.replaceAll(/\{\{(case|code):([^}]*)\}\}/gu, (mark, sort: string, name: string) => {
      const found =
        sort === 'case'
          ? this.names.get(name)
          : (this.#codes.get(name) ?? this.#codes.get(this.names.get(name) ?? '') ?? this.#lastCode)
      if (found === undefined) throw new ScenarioMistake(line, `${mark} finds nothing`)
      return found
    })
  }
}

const { values, positionals } = parseArgs({ options: { county: { type: 'string' } }, allowPositionals: true })
const [file] = positionals
try {
  if (file === undefined) throw new ScenarioMistake(0, 'no scenario file is named')
  const script = readFileSync(file === '-' ? process.stdin.fd : file, 'utf8')
  await replay(readCounty(values.county), script, (line) => process.stdout.write(`${JSON.stringify(line)}\n`))
} catch (error) {
  if (!(error instanceof ScenarioMistake || error instanceof CountyMistake || isMissingFile(error)))
    throw error
  process.stderr.write(`${error.message.replaceAll(/\s*\n\s*/gu, '; ')}\n`)
  process.exitCode = 2
}

function isMissingFile(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
