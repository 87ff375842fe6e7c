// A story that was played: what was said after each step, and the ledger in the short form the stories are written in.
import { z } from 'zod'
import { playScenario } from '../../src/app/play-scenario.ts'
import type { CaseJson, LedgerJson } from '../../src/ledger/ledger-json.ts'
import { smallCounty as county } from '../talks/small-county.ts'
import type { Scene, StoryFile } from './story-file.ts'

const heardSchema = z.object({
  at: z.string(),
  to: z.union([z.strictObject({ room: z.string() }), z.strictObject({ person: z.string() })]),
  kind: z.string(),
  text: z.string(),
  mentions: z.array(z.string()),
  buttons: z.array(z.string()),
  cases: z.array(z.string()),
})

export interface Heard extends z.infer<typeof heardSchema> {
  /** `linba`, `@zhou` */
  readonly where: string
}

export interface ToldStory {
  readonly heard: readonly Heard[]
  readonly ledger: LedgerJson
}

export async function tellStory({ scenes }: StoryFile): Promise<ToldStory> {
  const script = scenes.map(({ at, said }) => JSON.stringify({ at, ...said })).join('\n')
  const heard: Heard[] = []
  let ledger: LedgerJson | undefined
  await playScenario(county, script, (line) => {
    if ('ledger' in line) ledger = line.ledger as LedgerJson
    else {
      const message = heardSchema.parse(line)
      heard.push({ ...message, where: 'room' in message.to ? message.to.room : `@${message.to.person}` })
    }
  })
  if (!ledger) throw new Error('the story ended without a ledger')
  return { heard, ledger }
}

/** What was said to a sentence at its minute; what was said while time passed until the step. */
export function heardAfter(
  scene: Scene,
  before: Scene | undefined,
  heard: readonly Heard[],
): readonly Heard[] {
  const until = Date.parse(scene.at)
  const from = before ? Date.parse(before.at) : Number.NEGATIVE_INFINITY
  return heard.filter((each) => {
    const at = Date.parse(each.at)
    return 'from' in scene.said ? at === until : at > from && at <= until
  })
}

const placeName = (code: string | null): string | null =>
  county.villages.find((each) => each.code === code)?.name ??
  county.townships.find((each) => each.code === code)?.name ??
  null

/** A case in few words: `verify: 2026-11-19 met`, `onHold: hospital until 2026-12-24`. */
function shortCase(one: CaseJson): Readonly<Record<string, unknown>> {
  const deadlines: Record<string, string> = {}
  for (const { kind, dueOn, state } of one.deadlines) deadlines[kind] = `${dueOn} ${state}`
  return {
    ...one,
    services: one.services.toSorted(),
    village: placeName(one.resident.village),
    township: placeName(one.resident.township),
    onHold: one.onHold ? `${one.onHold.reason} until ${one.onHold.until}` : null,
    tasks: Object.fromEntries(one.tasks.map((task) => [task.service, `${task.department} ${task.state}`])),
    callbacks: one.callbacks.map((each) => [each.dueOn, each.state, each.result].filter(Boolean).join(' ')),
    deadlines,
    events: one.events.map((each) => each.type),
  }
}

/** Cases by name (the newest) and by number, surveys as `2026-12: { 团石村: nil }`. */
export function shortLedger({ cases, surveys }: LedgerJson): Readonly<Record<string, unknown>> {
  const short: Record<string, unknown> = { cases: cases.length }
  for (const one of cases) {
    short[one.number] = shortCase(one)
    if (one.resident.name) short[one.resident.name] = shortCase(one)
  }
  for (const { month, village, state } of surveys)
    short[month] = { ...(short[month] as object), [placeName(village) ?? village]: state }
  return short
}
