// What no answer ever says: whose number it is, what it is called in anger, a grade, a sum. Over any case there can be.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from '../../src/case/case.ts'
import type { PlainDate } from '../../src/deadline/plain-date.ts'
import type { Role } from '../../src/organisation/county.ts'
import type { Place } from '../../src/privacy/case-in-words.ts'
import { ledgerRow } from '../../src/ledger/ledger-row.ts'
import { listInWords } from '../../src/ledger/list-in-words.ts'
import { policyInWords } from '../../src/ledger/policy-in-words.ts'
import { statusInWords } from '../../src/ledger/status-in-words.ts'
import { anyCase, anyService } from './arbitrary-case.ts'
import { anyQuestion } from './arbitrary-question.ts'
import { calendar, directory } from './told-case.ts'

const roles: readonly Role[] = ['relative', 'village', 'township', 'county', 'department', 'leader']
const filters = ['open', 'due-soon', 'overdue', 'unacknowledged', 'unreported', 'counts'] as const
const asked = fc.uniqueArray(anyService, { maxLength: 2 })

function* answers(
  one: Case,
  place: Place,
  today: PlainDate,
  services: Parameters<typeof policyInWords>[1],
): Generator<string> {
  const view = { place, directory, calendar, today }
  for (const role of roles) {
    yield statusInWords(one, { ...view, role })
    yield statusInWords(one, { ...view, role, services })
  }
  for (const filter of filters) {
    yield listInWords([one], { ...view, filter, title: '临巴镇' })
    yield listInWords([one], { ...view, filter, title: '县民政局', department: 'civil-affairs' })
  }
  yield Object.values(ledgerRow(one, view)).join('\n')
}

/** Holidays are named as spans, and the reckoning of a date names the day it counts from. */
const withoutReckoning = (text: string): string =>
  text
    .replaceAll(/^日期怎么算.*$/gmu, '')
    .replaceAll(/\d+月\d+日(?:至(?:\d+月)?\d+日)?(?:、[^，；]*)?放假/gu, '')

const grade = /[一二三四1-4]\s*级/u
const slur = /残废|瘫子|拜子|瞎子|聋子|哑巴/u

describe('an answer to a group', () => {
  it('holds no whole name, number, telephone, address or illness', () => {
    fc.assert(
      fc.property(anyCase, asked, ({ one, today }, services) => {
        const { name, phone, idNumber, address } = one.resident
        const private_ = [name, phone, idNumber, address].filter((each) => each !== null)
        for (const answer of answers(one, 'group', today, services)) {
          for (const each of private_) expect(answer).not.toContain(each)
          expect(answer).not.toMatch(/\d{7}|住院|过世|未达到|不符合条件/u)
        }
      }),
    )
  })

  it('is one or two lines on a case', () => {
    fc.assert(
      fc.property(anyCase, asked, fc.constantFrom(...roles), ({ one, today }, services, role) => {
        const answer = statusInWords(one, { place: 'group', role, directory, calendar, today, services })
        expect(answer.split('\n').length).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('an answer anywhere', () => {
  it('never repeats an insult, states a grade or names a sum', () => {
    fc.assert(
      fc.property(anyCase, asked, fc.constantFrom('group', 'direct'), ({ one, today }, services, place) => {
        for (const answer of answers(one, place, today, services)) {
          expect(answer).not.toMatch(slur)
          expect(answer).not.toMatch(grade)
          expect(answer).not.toMatch(/元(?!旦)/u)
          expect(answer).not.toMatch(/undefined|null|NaN/u)
        }
      }),
    )
  })

  it('gives every date its weekday', () => {
    fc.assert(
      fc.property(anyCase, asked, fc.constantFrom('group', 'direct'), ({ one, today }, services, place) => {
        for (const answer of answers(one, place, today, services))
          expect(withoutReckoning(answer)).not.toMatch(/\d+月\d+日(?!（周[一二三四五六日]）)/u)
      }),
    )
  })

  it('tells the family nothing of returns, rulings and who is entitled', () => {
    fc.assert(
      fc.property(anyCase, asked, ({ one, today }, services) => {
        const answer = statusInWords(one, {
          place: 'direct',
          role: 'relative',
          directory,
          calendar,
          today,
          services,
        })
        expect(answer).not.toMatch(/退单|裁定|延期|督办|签收|不符合|改派|内部/u)
      }),
    )
  })
})

describe('an answer about the rules', () => {
  it('never repeats an insult, states a grade, names a sum or promises', () => {
    fc.assert(
      fc.property(
        anyQuestion,
        asked,
        anyCase,
        fc.constantFrom(...roles),
        (text, services, { today }, role) => {
          for (const place of ['group', 'direct'] as const) {
            const answer = policyInWords(text, services, { place, role, directory, calendar, today })
            expect(answer).not.toMatch(slur)
            expect(answer).not.toMatch(grade)
            expect(answer).not.toMatch(/元(?!旦)|保证|一定能|肯定能|undefined/u)
            expect(withoutReckoning(answer)).not.toMatch(/\d+月\d+日(?!（周[一二三四五六日]）)/u)
          }
        },
      ),
    )
  })
})
