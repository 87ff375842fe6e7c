// An invented arrangement of 2027 for tests: the real one is not known here.
import { holidayTableSchema } from '../../src/deadline/holiday-table.ts'

export const invented2027 = holidayTableSchema.parse({
  year: 2027,
  daysOff: [
    { name: '元旦', from: '2027-01-01', until: '2027-01-03' },
    { name: '春节', from: '2027-02-05', until: '2027-02-12' },
    { name: '清明', from: '2027-04-03', until: '2027-04-05' },
    { name: '劳动节', from: '2027-05-01', until: '2027-05-05' },
    { name: '端午', from: '2027-06-09', until: '2027-06-09' },
    { name: '中秋', from: '2027-09-15', until: '2027-09-15' },
    { name: '国庆节', from: '2027-10-01', until: '2027-10-07' },
  ],
  makeUpDays: ['2027-02-20', '2027-05-08', '2027-10-09'],
  source: 'https://www.gov.cn/',
  loadedBy: 'liu',
  loadedAt: Date.UTC(2026, 10, 25),
})
