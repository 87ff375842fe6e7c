// Who may do what: the table beside the scheme, and what holds for every act, post, place and case.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from '../../src/case/case.ts'
import { verbs } from '../../src/case/verbs.ts'
import type { Role } from '../../src/organisation/county.ts'
import { createDirectory } from '../../src/organisation/directory.ts'
import { knows, mayAct, permissions, reachOf } from '../../src/organisation/permissions.ts'
import { identify, type Speaker } from '../../src/organisation/speaker.ts'
import type { ActName } from '../../src/understanding/act.ts'
import { anyCase } from '../ledger/arbitrary-case.ts'
import { smallCounty } from '../talks/small-county.ts'

const directory = createDirectory(smallCounty)
const acts = Object.keys(permissions) as ActName[]
const onACase = Object.keys(verbs) as ActName[]

const speakerOf = (id: string): Speaker =>
  identify(smallCounty, { channel: 'sim', handle: id, shownName: id, bindings: [], renewedAt: null })

const anyAct = fc.constantFrom(...acts)
const anyone = fc.constantFrom(...smallCounty.people.map(({ id }) => id), 'x8', 'x9').map(speakerOf)
const someCase = anyCase.chain(({ one }) =>
  fc
    .record({ reportedBy: fc.constantFrom('chen', 'xu', 'zhou', 'x9'), boundTo: fc.subarray(['x8', 'x9']) })
    .map((more): Case => ({ ...one, ...more })),
)
const posts = (...roles: readonly Role[]) => anyone.filter(({ role }) => roles.includes(role))

/** The jurisdiction of a clerk, a department and a relative. */
function isWithin({ role, org, id, account }: Speaker, one: Case): boolean {
  const { township } = one.resident
  if (role === 'township') return township === org || (township === null && one.reportedBy === id)
  if (role === 'relative') return one.boundTo.includes(account)
  return [...one.tasks, ...one.companions].some(({ department }) => department === org)
}

/** The rows of the scheme and the contract that must not move. */
describe.each([
  ['verify', ['township'], '三(一)、四(二): 乡镇残联入户核实'],
  ['assign', ['county'], '四(三): 县残联统筹'],
  ['dispatch', ['county'], '三(二): 县残联牵头组织'],
  ['decide', ['county'], '五(一): 县残联统筹安排'],
  ['callback', ['township'], '三(四): 乡镇残联回访'],
  ['spot-check', ['county'], '三(四): 县残联抽查'],
  ['nil-report', ['village', 'township'], '三(一): 村残联排查'],
  ['merge', ['township', 'county'], ''],
  ['escalate', ['county', 'leader'], '六(二): 督促检查'],
] as const)('%s', (act, roles, _clause) => {
  it(`is for ${roles.join(' and ')}`, () => {
    const allowed = new Set(smallCounty.people.map(({ id }) => speakerOf(id)))
    const mine = [...allowed].filter((speaker) => reachOf(act, speaker) !== null).map(({ role }) => role)
    expect(new Set(mine)).toEqual(new Set(roles))
    expect(reachOf(act, speakerOf('x9'))).toBeNull()
  })
})

describe('for every act, post and case', () => {
  it('nobody acts on a case he may not know', () => {
    fc.assert(
      fc.property(anyAct, anyone, someCase, (act, speaker, one) => {
        expect(!mayAct(act, speaker, one) || knows(speaker, one)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('a village cadre acts in the village, and on whom he reported only to ask and to put right', () => {
    const ofTheReporter: readonly ActName[] = [
      'ask-status',
      'correct',
      'cancel',
      'urge',
      'complain',
      'exception',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...onACase), posts('village'), someCase, (act, speaker, one) => {
        const isHere = one.resident.village === speaker.org
        const isMine =
          one.reportedBy === speaker.id && (one.resident.village === null || ofTheReporter.includes(act))
        expect(!mayAct(act, speaker, one) || isHere || isMine).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('a clerk acts in the township, a department on what it was sent, a relative on what he is bound to', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...onACase),
        posts('township', 'department', 'relative'),
        someCase,
        (act, speaker, one) => {
          expect(!mayAct(act, speaker, one) || isWithin(speaker, one)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('a leader asks, urges and supervises, and changes nothing else', () => {
    const ofLeaders: readonly ActName[] = ['urge', 'complain', 'escalate']
    fc.assert(
      fc.property(fc.constantFrom(...onACase), someCase, (act, one) => {
        expect(mayAct(act, speakerOf('wang'), one)).toBe(ofLeaders.includes(act))
      }),
    )
  })

  it('a claimed name gives nothing', () => {
    const names = smallCounty.people.map(({ name }) => name)
    fc.assert(
      fc.property(anyAct, fc.constantFrom(...names), someCase, (act, name, one) => {
        const claiming = identify(smallCounty, {
          channel: 'sim',
          handle: 'x7',
          shownName: name,
          bindings: [],
          renewedAt: null,
        })
        expect(claiming.role).toBe('relative')
        expect(onACase.includes(act) && mayAct(act, claiming, { ...one, boundTo: [] })).toBe(false)
        expect(knows(claiming, { ...one, boundTo: [] })).toBe(false)
      }),
    )
  })

  it('an account of the county on another channel is nobody until a code has bound it', () => {
    for (const { id } of smallCounty.people)
      expect(
        identify(smallCounty, { channel: 'wechat', handle: id, shownName: id, bindings: [], renewedAt: null })
          .role,
      ).toBe('relative')
    expect(directory.person('zhou')?.role).toBe('township')
  })
})
