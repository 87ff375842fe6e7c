// A row of the ledger, masked by where it goes.
import { describe, expect, it } from 'vitest'
import { plainDate } from '../../src/deadline/plain-date.ts'
import { ledgerColumns, ledgerRow, maskedIdNumber } from '../../src/ledger/ledger-row.ts'
import { calendar, directory, reported, sent, told } from './told-case.ts'

const one = told([
  ...reported(['NURSING']),
  sent('2026-11-18', [{ id: 'NURSING-1', service: 'NURSING', department: 'civil-affairs' }]),
])
const view = { directory, calendar, today: plainDate('2026-11-20') }

describe('a ledger row', () => {
  it('says in cells what the case has come to', () => {
    expect(ledgerRow(one, { ...view, place: 'direct' })).toMatchObject({
      number: '0231',
      name: '李大全',
      township: '临巴镇',
      village: '团石村',
      phone: '138****1234',
      idNumber: '513***********0012',
      services: '护理补贴',
      reportedOn: '11月12日（周四）',
      verifiedOn: '11月16日（周一）',
      standing: '已派单，上门时间待定',
      tasks: '护理补贴（县民政局，待签收）',
      next: '县民政局签收护理补贴',
      due: '11月19日（周四）',
      late: '已超期1个工作日',
    })
  })

  it('for a group has a masked name and no numbers', () => {
    const row = ledgerRow(one, { ...view, place: 'group' })
    expect(row).toMatchObject({ name: '李**', phone: '', idNumber: '' })
  })

  it('has a cell for each column', () => {
    expect(Object.keys(ledgerRow(one, { ...view, place: 'direct' }))).toEqual(Object.keys(ledgerColumns))
  })

  it('keeps the first three and the last four of an identity number, old or new', () => {
    expect(maskedIdNumber('513030190203040012')).toBe('513***********0012')
    expect(maskedIdNumber('513030020304001')).toBe('513********4001')
    expect(maskedIdNumber('1234')).toBe('****')
  })
})
