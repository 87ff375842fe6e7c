// Whose eyes the files of a case are for: what holds for every post and every case.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordedEvent } from '../../src/case/event.ts'
import type { CaseFile } from '../../src/case/case.ts'
import type { Role } from '../../src/organisation/county.ts'
import { knows } from '../../src/organisation/permissions.ts'
import { identify, type Speaker } from '../../src/organisation/speaker.ts'
import { filesFor } from '../../src/privacy/who-may-open.ts'
import { anyCase } from '../ledger/arbitrary-case.ts'
import { smallCounty } from '../talks/small-county.ts'

const speakerOf = (id: string): Speaker =>
  identify(smallCounty, { channel: 'sim', handle: id, shownName: id, bindings: [], renewedAt: null })
const senders = [...smallCounty.people.map(({ id }) => id), 'x8', 'x9']
const posts = (...roles: readonly Role[]) =>
  fc.constantFrom(...senders.map(speakerOf).filter(({ role }) => roles.includes(role)))
const anyone = fc.constantFrom(...senders).map(speakerOf)

/** A case with a file or two of somebody, and the history that says whose. */
const anyFiled = fc
  .record({ told: anyCase, by: fc.array(fc.constantFrom(...senders), { minLength: 1, maxLength: 3 }) })
  .map(({ told: { one }, by }) => {
    const files = by.map((_, index): CaseFile => ({
      key: `k${index}`,
      type: 'image/png',
      size: 9,
      kind: 'image',
      name: '',
    }))
    const events = files.map((file, index): RecordedEvent => ({
      type: 'FileAttached',
      file,
      at: index,
      by: by[index] ?? '',
      inbox: null,
    }))
    return { one: { ...one, files, boundTo: ['x9'] }, events, by }
  })

describe('the files of a case', () => {
  it('are for nobody who may not know of it, and for no leader', () => {
    fc.assert(
      fc.property(anyFiled, anyone, ({ one, events }, speaker) => {
        fc.pre(!knows(speaker, one) || speaker.role === 'leader')
        expect(filesFor(speaker, one, events)).toEqual([])
      }),
    )
  })

  it('are for a cadre and a family what they sent themselves', () => {
    fc.assert(
      fc.property(anyFiled, posts('village', 'relative'), ({ one, events }, speaker) => {
        for (const { by } of filesFor(speaker, one, events)) expect(by).toBe(speaker.id)
      }),
    )
  })

  it('are for a department while it has a task to do, and not because it comes along', () => {
    fc.assert(
      fc.property(anyFiled, posts('department'), ({ one, events }, speaker) => {
        const isAtWork = one.tasks.some(
          ({ department, state }) =>
            department === speaker.org &&
            !['completion-reported', 'done', 'reassigned', 'not-eligible', 'cancelled'].includes(state),
        )
        expect(filesFor(speaker, one, events).length > 0).toBe(isAtWork)
      }),
    )
  })

  it('are all for the county, and for the clerk of the township', () => {
    fc.assert(
      fc.property(anyFiled, posts('county', 'township'), ({ one, events, by }, speaker) => {
        fc.pre(knows(speaker, one))
        expect(filesFor(speaker, one, events).map((each) => each.by)).toEqual(by)
      }),
    )
  })
})
