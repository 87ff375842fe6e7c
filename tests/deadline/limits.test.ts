import { describe, expect, it } from 'vitest'
import type { ServiceCode } from '../../src/case/service.ts'
import { formatLength } from '../../src/deadline/due-date.ts'
import { clauseOf, deadlineKinds, lengthOf, limits, superiorOf } from '../../src/deadline/limits.ts'
import { defaultRules, rulesSchema } from '../../src/deadline/rules.ts'

const said = (kind: (typeof deadlineKinds)[number]) => formatLength(lengthOf(kind, defaultRules))

describe('the table of limits', () => {
  it('is the scheme, read beside it', () => {
    expect(deadlineKinds.map((kind) => [kind, said(kind), limits[kind].actor, clauseOf(kind)])).toEqual([
      ['survey', '每月10日前', 'village', '方案三(一)'],
      ['verify', '5个工作日', 'township', '方案三(一)'],
      ['report', '2个工作日', 'township', '内部建议时限'],
      ['visit', '5个工作日', 'county', '方案三(二)'],
      ['acknowledge', '1个工作日', 'department', '内部建议时限'],
      ['task', '20个工作日', 'department', '内部建议时限'],
      ['notice', '5个工作日', 'village', '办法第九条(三)'],
      ['materials', '5个工作日', 'township', '内部建议时限'],
      ['supply', '5个工作日', 'township', '县残联要求'],
      ['audit', '10个工作日', 'county', '办法第九条(四)'],
      ['print', '3个工作日', 'county', '内部建议时限'],
      ['deliver', '5个工作日', 'township', '内部建议时限'],
      ['callback', '1个月', 'township', '方案三(四)'],
      ['callback-after-delivery', '5个工作日', 'township', '内部建议时限'],
      ['return-decision', '1个工作日', 'county', '内部建议时限'],
      ['extension-decision', '1个工作日', 'county', '内部建议时限'],
    ])
  })

  it('has a superior for everyone who acts', () => {
    expect(deadlineKinds.map((kind) => superiorOf[limits[kind].actor])).not.toContain(undefined)
  })

  it('gives each service its own time and its law', () => {
    const task = (service: ServiceCode) =>
      `${formatLength(lengthOf('task', defaultRules, service))} ${clauseOf('task', service)}`
    expect(task('LICENSE')).toBe('3个工作日 市场主体登记管理条例第十九条')
    expect(task('LEGAL')).toBe('7日 法律援助法第四十三条')
    expect(task('IDCARD')).toBe('60日 居民身份证法第十二条')
    expect(task('NURSING')).toBe('16个工作日 残疾人两项补贴跨省通办时限')
    expect(task('TEKUN')).toBe('30个工作日 特困人员认定办法')
    expect(task('AID')).toBe('20个工作日 内部建议时限')
  })
})

describe('the rules of a county', () => {
  it('need nothing to be said', () => {
    expect(rulesSchema.parse(undefined)).toEqual(rulesSchema.parse({}))
    expect(defaultRules).toMatchObject({ verifyWorkdays: 5, spotCheckRate: 0.7, unaskedPerDay: 3 })
    expect(defaultRules.workingHours).toEqual([
      { from: '09:00', until: '11:30' },
      { from: '14:30', until: '17:30' },
    ])
  })

  it('change only what they name', () => {
    const rules = rulesSchema.parse({ verifyWorkdays: 3, taskWorkdays: { DIBAO: 25, default: 15 } })
    expect(rules).toMatchObject({ verifyWorkdays: 3, visitWorkdays: 5 })
    expect(lengthOf('verify', rules).count).toBe(3)
    const count = (service: ServiceCode) => lengthOf('task', rules, service).count
    expect([count('DIBAO'), count('LICENSE'), count('AID'), count('IDCARD')]).toEqual([25, 3, 15, 60])
  })

  it('turn a service to working days by naming them', () => {
    const rules = rulesSchema.parse({ taskWorkdays: { LEGAL: 4 }, taskCalendarDays: { IDCARD: 30 } })
    expect(lengthOf('task', rules, 'LEGAL')).toEqual({ unit: 'workdays', count: 4 })
    expect(lengthOf('task', rules, 'IDCARD')).toEqual({ unit: 'calendar-days', count: 30 })
  })

  it.each([
    [{ verifyWorkday: 5 }],
    [{ verifyWorkdays: 0 }],
    [{ verifyWorkdays: '5' }],
    [{ spotCheckRate: 70 }],
    [{ taskWorkdays: { WHEELCHAIR: 3 } }],
    [{ workingHours: [] }],
    [{ workingHours: ['9:00-11:30'] }],
    [{ workingHours: ['11:30-09:00'] }],
    [{ workingHours: ['14:30-17:30', '09:00-11:30'] }],
    [{ workingHours: ['09:00-25:00'] }],
  ])('refuse %j', (rules) => {
    expect(rulesSchema.safeParse(rules).success).toBe(false)
  })
})
