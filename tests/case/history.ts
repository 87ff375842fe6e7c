// One case lived through by many people on the real rules: acts are decided, recorded and kept, without a chat.
import { openMemoryLedger } from '../../prisma/memory/open-memory-ledger.ts'
import { createWorld } from '../../src/app/world.ts'
import type { Case } from '../../src/case/case.ts'
import type { Decision } from '../../src/case/decision.ts'
import type { CaseEvent, RecordedEvent } from '../../src/case/event.ts'
import { describeResident } from '../../src/case/describe-resident.ts'
import type { ServiceCode } from '../../src/case/service.ts'
import { type CaseVerb, decideOn } from '../../src/case/verbs.ts'
import { EntryDraft } from '../../src/entry-draft.ts'
import { mayAct } from '../../src/organisation/permissions.ts'
import { identify, type Speaker } from '../../src/organisation/speaker.ts'
import type { Act } from '../../src/understanding/act.ts'
import type { World } from '../../src/world.ts'
import { smallCounty } from '../talks/small-county.ts'

export type CaseAct = Act & { readonly act: CaseVerb }

const number = '0001'
const dayLong = 86_400_000
const clock = { now: () => 0 }
const { ledger } = openMemoryLedger({ clock, leaseMs: 1, channelOf: ({ channel }) => channel })
const world = createWorld(smallCounty, ledger)
const { calendar, directory, dateAt } = world

export class History {
  readonly events: RecordedEvent[] = []
  #case: Case | null = null
  #at: number
  /** How many events there were before the last act that did something. */
  before = 0

  constructor(start: string) {
    this.#at = Date.parse(`${start}:00+08:00`)
  }

  get case(): Case {
    if (!this.#case) throw new Error('nobody has reported anything yet')
    return this.#case
  }

  pass(days: number): void {
    this.#at += days * dayLong
  }

  /** A cadre's report, complete. */
  async request(services: readonly ServiceCode[], age: number | null = null): Promise<void> {
    const today = dateAt(this.#at)
    const drafted: CaseEvent = {
      type: 'CaseDrafted',
      number,
      resident: describeResident({ name: '李大全', village: '511725102214', township: '511725102', age }),
      services,
      source: 'survey',
      reportedBy: 'chen',
      reportedOn: today,
      room: 'linba',
      boundTo: ['x9'],
      urgent: false,
    }
    await this.record([drafted, { type: 'CaseRequested', on: today }], 'chen')
  }

  /** What comes of it when that person does that; null when it is not for him. */
  async does(who: string, act: CaseAct): Promise<Decision | null> {
    const speaker = speakerOf(who)
    if (!mayAct(act.act, speaker, this.case)) return null
    const today = dateAt(this.#at)
    const decision = decideOn(this.case, act, { speaker, today, directory, calendar, named: true })
    if (decision.kind === 'done' && decision.events.length > 0) await this.record(decision.events, who)
    return decision
  }

  async record(events: readonly CaseEvent[], by: string): Promise<void> {
    const draft = new EntryDraft(this.#world(), this.#at, { inbox: `m${this.events.length}` })
    await draft.record(number, events, by)
    const [change] = draft.close().cases
    if (!change) return
    this.before = this.events.length
    this.events.push(...change.events)
    this.#case = change.case
  }

  /** The real world, with this one case in its ledger. */
  #world(): World {
    const ledger = Object.assign(Object.create(world.ledger) as World['ledger'], {
      case: () => Promise.resolve(this.#case),
      events: () => Promise.resolve(this.events),
    })
    return { ...world, ledger }
  }
}

const speakerOf = (who: string): Speaker =>
  identify(smallCounty, { channel: 'sim', handle: who, shownName: who, bindings: [], renewedAt: null })
