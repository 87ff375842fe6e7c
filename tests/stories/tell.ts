// A story in real words: steps as `replay` takes them, in this process; what was said and the ledger come back.
import { playScenario } from '../../src/app/play-scenario.ts'
import type { CaseJson, LedgerJson } from '../../src/ledger/ledger-json.ts'
import type { MessageKind } from '../../src/outgoing-message.ts'
import type { County } from '../../src/organisation/county.ts'
import { smallCounty } from '../talks/small-county.ts'

/** As in a scenario's line; `at` is county time, `2026-11-12T09:10`. */
export interface Step {
  readonly at: string
  readonly from?: string
  readonly room?: string
  readonly text?: string
  readonly quote?: string
  readonly press?: string
  readonly name?: string
  readonly mention?: boolean
  readonly id?: string
  readonly image?: string
}

export interface SaidLine {
  readonly at: string
  readonly to: { readonly room: string } | { readonly person: string }
  readonly kind: MessageKind
  readonly text: string
  readonly mentions: readonly string[]
  readonly buttons: readonly string[]
  readonly cases: readonly string[]
}

/** Which lines: to a room (`linba`) or a person (`@zhou`), between two times of the county, with these words. */
interface Filter {
  readonly to?: string
  readonly from?: string
  readonly until?: string
  readonly kind?: MessageKind
  readonly matches?: RegExp
}

/** County time with its offset; seconds may be left out. */
const withOffset = (at: string): string => `${at.length === 16 ? `${at}:00` : at}+08:00`

export class Story {
  readonly said: readonly SaidLine[]
  readonly ledger: LedgerJson

  constructor(said: readonly SaidLine[], ledger: LedgerJson) {
    this.said = said
    this.ledger = ledger
  }

  /** The newest case of the resident of that name. */
  caseOf(name: string): CaseJson {
    const found = this.ledger.cases.findLast((one) => one.resident.name === name)
    if (!found) throw new Error(`no case of ${name}`)
    return found
  }

  /** `2026-11-23 met`, for each deadline of that kind. */
  deadlines(name: string, kind: string): readonly string[] {
    return this.caseOf(name)
      .deadlines.filter((each) => each.kind === kind)
      .map((each) => `${each.dueOn} ${each.state}`)
  }

  /** `NURSING civil-affairs done`, for each task. */
  tasks(name: string): readonly string[] {
    return this.caseOf(name).tasks.map((each) => `${each.service} ${each.department} ${each.state}`)
  }

  heard({ to, from, until, kind, matches }: Filter): readonly SaidLine[] {
    return this.said.filter(
      (line) =>
        (to === undefined || to === ('room' in line.to ? line.to.room : `@${line.to.person}`)) &&
        (from === undefined || line.at >= withOffset(from)) &&
        (until === undefined || line.at <= withOffset(until)) &&
        (kind === undefined || line.kind === kind) &&
        (matches === undefined || matches.test(line.text)),
    )
  }
}

export async function tell(steps: readonly Step[], county: County = smallCounty): Promise<Story> {
  const lines: object[] = []
  const script = steps.map((step) => JSON.stringify({ ...step, at: withOffset(step.at) })).join('\n')
  await playScenario(county, script, (line) => void lines.push(line))
  const last = lines.pop()
  if (!last || !('ledger' in last)) throw new Error('the story ended without its ledger')
  return new Story(lines as SaidLine[], last.ledger as LedgerJson)
}
