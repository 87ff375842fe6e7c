// Lists and counts as they are asked for in a chat.
import { describe, expect, it } from 'vitest'
import type { Case } from '../../src/case/case.ts'
import type { CaseEvent } from '../../src/case/event.ts'
import { plainDate } from '../../src/deadline/plain-date.ts'
import { listInWords } from '../../src/ledger/list-in-words.ts'
import type { ListAsk } from '../../src/ledger/view.ts'
import type { SurveyReport } from '../../src/survey/survey-report.ts'
import { calendar, directory, lidaquan, reported, sent, told, visited } from './told-case.ts'

type Steps = readonly (readonly [string, CaseEvent])[]

const steps = reported(['NURSING'])
const numbered = (one: Case, number: string): Case => ({ ...one, number })
const requested = told(steps.slice(0, 2))
const atCounty = numbered(told(steps), '0232')
const nursing = { id: 'NURSING-1', service: 'NURSING', department: 'civil-affairs' } as const
const dispatched: Steps = [...steps, sent('2026-11-18', [nursing], ['health'])]

function list(cases: readonly Case[], filter: ListAsk['filter'], today: string, more: Partial<ListAsk> = {}) {
  return listInWords(cases, {
    filter,
    title: '临巴镇',
    place: 'group',
    directory,
    calendar,
    today: plainDate(today),
    ...more,
  })
}

describe('open cases', () => {
  it('come with what is next, the most urgent first', () => {
    expect(list([atCounty, requested], 'open', '2026-11-18')).toBe(
      [
        '临巴镇在办2件：',
        '1. 0231 李**（临巴镇团石村）：11月19日（周四）前入户核实，临巴镇',
        '2. 0232 李**（临巴镇团石村）：11月24日（周二）前联合上门，县残联',
      ].join('\n'),
    )
  })

  it('show fifteen rows and say how many there are', () => {
    const many = Array.from({ length: 20 }, (_, index) => numbered(requested, String(300 + index)))
    const lines = list(many, 'open', '2026-11-18').split('\n')
    expect(lines).toHaveLength(17)
    expect(lines.at(-1)).toBe('……等20件')
  })

  it('of a department are those it has not brought to an end', () => {
    const signed = told([
      ...dispatched,
      ['2026-11-19', { type: 'TaskCompletionReported', task: 'NURSING-1', on: plainDate('2026-11-19') }],
    ])
    const rows = list([atCounty, signed], 'open', '2026-11-19', {
      department: 'civil-affairs',
      title: '县民政局',
    })
    expect(rows).toContain('县民政局在办1件')
  })

  it('that are none are said kindly', () => {
    expect(list([], 'open', '2026-11-18')).toBe('临巴镇现在没有在办的事项，都办完了。')
  })

  it('carry the whole name in a direct chat', () => {
    expect(list([requested], 'open', '2026-11-18', { place: 'direct' })).toContain(
      '李大全（临巴镇团石村3组）',
    )
  })
})

describe('due and late', () => {
  it('counts two working days, not two days', () => {
    // Thursday 19 November is two working days after Tuesday, three after Monday.
    expect(list([requested], 'due-soon', '2026-11-17')).toContain('临巴镇两个工作日内到期1件')
    expect(list([requested], 'due-soon', '2026-11-16')).toBe('临巴镇两个工作日内没有到期的，辛苦了。')
    expect(list([requested], 'due-soon', '2026-11-19')).toContain('今天11月19日（周四）内入户核实')
  })

  it('names the one who is late and by how many working days', () => {
    expect(list([requested, atCounty], 'overdue', '2026-11-23')).toBe(
      '临巴镇超期1件：\n1. 0231 李**（临巴镇团石村）：11月19日（周四）前入户核实，临巴镇，已超期2个工作日',
    )
  })

  it('is empty while everything is in time', () => {
    expect(list([requested], 'overdue', '2026-11-19')).toContain('没有超期的')
  })

  it('stands still with the case', () => {
    const held = told([
      ...steps.slice(0, 2),
      ['2026-11-13', { type: 'PutOnHold', reason: 'away', until: plainDate('2026-12-13') }],
    ])
    expect(list([held], 'overdue', '2026-12-01')).toContain('没有超期的')
    expect(list([held], 'open', '2026-12-01')).toContain('暂缓（本人外出），12月13日（周日）再看')
  })
})

describe('unsigned', () => {
  it('is listed by department, who only comes along as well', () => {
    const rows = list([told(dispatched)], 'unacknowledged', '2026-11-20')
    expect(rows).toContain('待签收2件：县民政局1件、县卫健局1件')
    expect(rows).toContain(
      '县民政局：0231 李**（临巴镇团石村）护理补贴，11月19日（周四）前签收，已超期1个工作日',
    )
    expect(rows).toContain('县卫健局：0231 李**（临巴镇团石村）随队上门')
  })

  it('is nothing once everybody has signed', () => {
    const signed = told([
      ...dispatched,
      ['2026-11-18', { type: 'TaskAcknowledged', task: 'NURSING-1', on: plainDate('2026-11-18') }],
      ['2026-11-18', { type: 'CompanionAcknowledged', department: 'health', on: plainDate('2026-11-18') }],
    ])
    expect(list([signed], 'unacknowledged', '2026-11-20')).toContain('都签收了')
  })
})

describe('the survey', () => {
  const report = (village: string, state: SurveyReport['state']): SurveyReport => ({
    month: '2026-11',
    village,
    state,
    requests: 0,
    answeredAt: null,
    answeredBy: null,
  })

  it('names the villages that have not answered, by township', () => {
    const surveys = [
      report('511725102214', 'open'),
      report('511725102201', 'open'),
      report('511725001001', 'missing'),
      report('511725001205', 'nil'),
    ]
    expect(list([], 'unreported', '2026-11-09', { surveys, title: '渠县' })).toBe(
      [
        '渠县11月排查还有3个村（社区）没报（共4个，11月10日（周二）截止）：',
        '1. 临巴镇2个：团石村、溪口村',
        '2. 渠江街道1个：庆丰社区',
      ].join('\n'),
    )
  })

  it('does not name every village of a township in which none has', () => {
    const villages = directory.villagesOf('511725102').map(({ code }) => report(code, 'open'))
    const surveys = [...villages, report('511725001001', 'open'), report('511725001205', 'nil')]
    const said = list([], 'unreported', '2026-11-09', { surveys, title: '渠县' })
    expect(said).toContain(`1. 临巴镇${villages.length}个：都没报`)
  })

  it('claims nothing of a survey it knows nothing of', () => {
    expect(list([], 'unreported', '2026-11-09', { surveys: [] })).toBe('临巴镇没有查到11月排查的记录。')
  })

  it('thanks when all have', () => {
    const surveys = [report('511725102214', 'reported'), report('511725102201', 'late')]
    expect(list([], 'unreported', '2026-11-12', { surveys })).toBe('临巴镇11月排查都报齐了，谢谢各位。')
  })
})

describe('counts', () => {
  const calledBack = (number: string, checked: 'consistent' | null): Case =>
    numbered(
      told([
        ...dispatched,
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
        ...(checked
          ? ([
              ['2026-12-01', { type: 'SpotCheckDrawn', index: 0 }],
              ['2026-12-02', { type: 'SpotCheckMade', index: 0, result: checked }],
            ] as const)
          : []),
      ]),
      number,
    )

  it('gives call-backs and spot checks as fractions, and what is still needed', () => {
    const cases = [
      calledBack('0001', 'consistent'),
      calledBack('0002', 'consistent'),
      calledBack('0003', null),
      requested,
    ]
    const said = list(cases, 'counts', '2026-12-03')
    expect(said).toContain('共4件（本月新登记0件），在办4件，办结0件，超期4件')
    expect(said).toContain('回访：已回访3/3。')
    // Seven in ten of three call-backs, rounded up: all three.
    expect(said).toContain('抽查：抽中2件，已查2/3，还差1件。')
    expect(said).toContain('县民政局：共3项，待签收3项')
    expect(said).not.toContain('%')
  })

  it('goes township by township where there are several', () => {
    const elsewhere = told(
      reported(['AID'], { ...lidaquan, village: '511725001001', township: '511725001' }).slice(0, 2),
    )
    const said = list([requested, numbered(elsewhere, '0300')], 'counts', '2026-11-16', { title: '渠县' })
    expect(said).toContain('各乡镇：')
    expect(said).toContain('临巴镇：共1件')
    expect(said).toContain('渠江街道：共1件')
  })

  it('does not call the federation’s own tasks unsigned', () => {
    const certificate = { id: 'CERT-1', service: 'CERT', department: 'disabled-federation' } as const
    const one = told([...reported(['CERT']), sent('2026-11-18', [certificate])])
    expect(list([one], 'counts', '2026-11-18')).toContain('县残联：共1项，待签收0项，在办1项')
    expect(list([one], 'unacknowledged', '2026-11-18')).toContain('都签收了')
  })

  it('counts a department’s tasks when one is asked for', () => {
    const said = list([told(dispatched)], 'counts', '2026-11-18', {
      department: 'civil-affairs',
      title: '县民政局',
    })
    expect(said).toBe(
      '县民政局统计（截至11月18日（周三））：事项共1项，待签收1项，在办0项，待确认0项，办结0项，超期0项。',
    )
  })
})
