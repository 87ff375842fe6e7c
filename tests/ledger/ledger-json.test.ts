// The ledger as others read it after a replay: exactly the agreed fields.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { CaseEvent, RecordedEvent } from '../../src/case/event.ts'
import { isOverdue } from '../../src/deadline/deadline.ts'
import { plainDate } from '../../src/deadline/plain-date.ts'
import { caseJson, ledgerJson } from '../../src/ledger/ledger-json.ts'
import { anyCase } from './arbitrary-case.ts'
import { drafted, reported, sent, told, visited } from './told-case.ts'

const zone = 'Asia/Shanghai'
const date = z.iso.date()

/** The interface others rely on, field by field; nothing more. */
const caseSchema = z.strictObject({
  number: z.string().regex(/^\d{4,}$/),
  resident: z.strictObject({
    name: z.string().nullable(),
    village: z.string().nullable(),
    township: z.string().nullable(),
  }),
  source: z.enum(['survey', 'chat', 'phone', 'hotline', 'console']),
  inScope: z.boolean().nullable(),
  stage: z.enum([
    'draft',
    'requested',
    'reported',
    'dispatched',
    'visited',
    'closed',
    'referred',
    'declined',
    'withdrawn',
    'merged',
  ]),
  closedBecause: z.string().nullable(),
  onHold: z.strictObject({ reason: z.string(), until: date.nullable() }).nullable(),
  services: z.array(z.string()),
  tasks: z.array(
    z.strictObject({
      service: z.string(),
      department: z.string(),
      dueOn: date.nullable(),
      state: z.enum([
        'assigned',
        'acknowledged',
        'in-progress',
        'completion-reported',
        'done',
        'return-requested',
        'extension-requested',
        'reassigned',
        'not-eligible',
        'cancelled',
      ]),
    }),
  ),
  visit: z.strictObject({
    scheduledFor: z.string().nullable(),
    doneOn: date.nullable(),
    failures: z.int(),
  }),
  certificate: z
    .enum([
      'assessed',
      'notice',
      'objection',
      'materials',
      'audit',
      'printed',
      'collected',
      'delivered',
      'not-qualified',
    ])
    .nullable(),
  callbacks: z.array(
    z.strictObject({
      dueOn: date,
      state: z.enum(['due', 'done', 'overdue']),
      result: z.string().nullable(),
      attempts: z.int(),
      spotCheck: z.enum(['drawn', 'consistent', 'false']).nullable(),
    }),
  ),
  deadlines: z.array(
    z.strictObject({
      kind: z.string(),
      dueOn: date,
      state: z.enum(['open', 'met', 'late', 'paused', 'cancelled']),
      provisional: z.boolean(),
    }),
  ),
  events: z.array(z.strictObject({ at: z.string(), by: z.string(), type: z.string() })),
})

describe('a case as JSON', () => {
  it('has the agreed fields and no other, whatever became of it', () => {
    fc.assert(
      fc.property(anyCase, ({ one, today }) => {
        const json: unknown = JSON.parse(JSON.stringify(caseJson(one, [], { today, zone })))
        expect(caseSchema.safeParse(json).error).toBeUndefined()
      }),
    )
  })

  it('calls a call-back overdue only when its clock runs and its day is over', () => {
    fc.assert(
      fc.property(anyCase, ({ one, today }) => {
        const json = caseJson(one, [], { today, zone }).callbacks
        const clocks = json.map((_each, index) =>
          one.deadlines.filter((each) => each.kind.startsWith('callback') && each.subject === String(index)),
        )
        const standing = json.filter(
          ({ state }, index) =>
            state === 'overdue' &&
            (clocks[index] ?? []).length > 0 &&
            !clocks[index]?.some((each) => isOverdue(each, today)),
        )
        expect(standing).toEqual([])
        expect(json.map(({ state }) => state === 'done')).toEqual(
          one.callbacks.map((each) => each.doneOn !== null),
        )
      }),
    )
  })

  it('writes moments in county time', () => {
    const events: RecordedEvent[] = [
      {
        ...drafted(['AID'], plainDate('2026-11-12')),
        at: Date.parse('2026-11-12T01:10:00Z'),
        by: 'chen',
        inbox: null,
      },
    ]
    const one = told(reported(['AID']).slice(0, 2))
    expect(caseJson(one, events, { today: plainDate('2026-11-12'), zone }).events).toEqual([
      { at: '2026-11-12T09:10:00+08:00', by: 'chen', type: 'CaseDrafted' },
    ])
  })

  it('gives a task the day of its own clock', () => {
    const one = told([
      ...reported(['LEGAL']),
      sent('2026-11-18', [{ id: 'LEGAL-1', service: 'LEGAL', department: 'justice' }]),
    ])
    // 法律援助法第四十三条: seven calendar days.
    expect(caseJson(one, [], { today: plainDate('2026-11-18'), zone }).tasks).toEqual([
      { service: 'LEGAL', department: 'justice', dueOn: '2026-11-25', state: 'assigned' },
    ])
  })

  it('moves a call-back’s day with its deadline', () => {
    const held: readonly (readonly [string, CaseEvent])[] = [
      ...reported(['AID']),
      ...visited('2026-11-20', '2026-12-21'),
      ['2026-11-30', { type: 'PutOnHold', reason: 'hospital', until: plainDate('2026-12-30') }],
      ['2026-12-07', { type: 'HoldEnded' }],
    ]
    const [callback] = caseJson(told(held), [], { today: plainDate('2026-12-22'), zone }).callbacks
    expect(callback).toMatchObject({ dueOn: '2026-12-28', state: 'due' })
  })
})

describe('the ledger as JSON', () => {
  it('counts what was drawn and what was checked, in the cases themselves', () => {
    const today = plainDate('2026-12-05')
    const one = told([
      ...reported(['AID']),
      ...visited('2026-11-20', '2026-12-21'),
      [
        '2026-11-27',
        {
          type: 'CallbackMade',
          index: 0,
          result: 'satisfied',
          method: 'phone',
          open: [],
          on: plainDate('2026-11-27'),
        },
      ],
      ['2026-12-01', { type: 'SpotCheckDrawn', index: 0 }],
      ['2026-12-02', { type: 'SpotCheckMade', index: 0, result: 'consistent' }],
    ])
    const json = ledgerJson(
      {
        cases: [{ case: one, events: [] }],
        surveys: [
          {
            month: '2026-11',
            village: '511725102214',
            state: 'late',
            requests: 1,
            answeredAt: 0,
            answeredBy: 'chen',
          },
        ],
        draws: [
          {
            month: '2026-11',
            township: '511725102',
            seed: '1',
            callbacks: ['0231/0', '0232/0'],
            drawn: ['0231/0', '0232/0'],
            checked: [],
          },
        ],
      },
      { today, zone },
    )
    expect(json.cases).toHaveLength(1)
    expect(json.surveys).toEqual([{ month: '2026-11', village: '511725102214', state: 'late', requests: 1 }])
    expect(json.spotChecks).toEqual([
      { month: '2026-11', township: '511725102', callbacks: 2, drawn: 2, checked: 1 },
    ])
  })
})
