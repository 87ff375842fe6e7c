// What is put up in the village, and when nothing is.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Resident } from '../../src/case/case.ts'
import type { CaseEvent } from '../../src/case/event.ts'
import { plainDate } from '../../src/deadline/plain-date.ts'
import { adultByBirth, publicNotice } from '../../src/ledger/public-notice.ts'
import { anyCase } from './arbitrary-case.ts'
import { calendar, directory, lidaquan, reported, told, visited } from './told-case.ts'

const assessed = (resident: Resident = lidaquan) =>
  [
    ...reported(['CERT'], resident),
    ...visited('2026-11-20', '2026-12-21'),
    ['2026-11-20', { type: 'CertificateAssessed', result: 'qualified' }],
  ] as const satisfies readonly (readonly [string, CaseEvent])[]

const on = (today: string) => ({ directory, calendar, today: plainDate(today) })

describe('who is of age', () => {
  it('is told by the date of birth, from the eighteenth birthday on', () => {
    expect(adultByBirth('513030190203040012', plainDate('1920-03-03'))).toBe(false)
    expect(adultByBirth('513030190203040012', plainDate('1920-03-04'))).toBe(true)
    expect(adultByBirth('', plainDate('1920-03-04'))).toBeNull()
  })
})

describe('a public notice', () => {
  it('holds name and category, from when to when, and how to object', () => {
    expect(publicNotice(told(assessed()), on('2026-11-23'))).toEqual({
      kind: 'notice',
      text: [
        '残疾人证办理公示',
        '根据《残疾人证管理办法》第九条，现将拟办理残疾人证的人员公示如下：',
        '姓名：李大全',
        '住所：临巴镇团石村',
        '残疾类别：肢体',
        '公示时间：2026年11月23日（周一）至2026年11月30日（周一），共5个工作日（张贴当天不计）',
        '如有异议，请在公示期内向临巴镇残联或渠县残联反映，我们会保密并复核。',
        '渠县残疾人联合会',
        '2026年11月23日（周一）',
      ].join('\n'),
    })
  })

  it('that hangs keeps its days', () => {
    const posted = told([
      ...assessed(),
      ['2026-11-23', { type: 'NoticePosted', on: plainDate('2026-11-23') }],
    ])
    const notice = publicNotice(posted, on('2026-11-26'))
    expect(notice).toMatchObject({
      text: expect.stringContaining('2026年11月23日（周一）至2026年11月30日（周一）'),
    })
  })

  it.each([
    ['a minor', { age: 9 }, 'minor'],
    ['somebody who may be a minor', { age: null, idNumber: null }, 'age-unknown'],
    ['somebody without a village', { village: null }, 'incomplete'],
  ])('is refused for %s', (_who, changes, reason) => {
    const one = told(assessed({ ...lidaquan, ...changes }))
    expect(publicNotice(one, on('2026-11-23'))).toEqual({ kind: 'refused', reason })
  })

  it('is refused before the assessment', () => {
    const one = told([...reported(['CERT']), ...visited('2026-11-20', '2026-12-21')])
    expect(publicNotice(one, on('2026-11-23'))).toEqual({ kind: 'refused', reason: 'not-due' })
  })

  it('never holds a number, a telephone, an address or a grade, nor the name of a minor', () => {
    fc.assert(
      fc.property(anyCase, ({ one, today }) => {
        const notice = publicNotice(one, { directory, calendar, today })
        if (notice.kind === 'refused') return
        const { phone, idNumber, address, age } = one.resident
        expect(age === null || age >= 18).toBe(true)
        const known = [phone, idNumber, address].filter((each) => each !== null)
        for (const each of known) expect(notice.text).not.toContain(each)
        expect(notice.text).not.toMatch(/[一二三四1-4]级|\d{7}/u)
      }),
    )
  })
})
