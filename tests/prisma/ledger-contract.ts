// What every ledger does, in memory or in PostgreSQL: it writes an entry whole or not at all, and reads it back the same.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Stores } from '../../prisma/stores.ts'
import type { CaseQuery, Ledger } from '../../src/ports/ledger.ts'
import type { OpenStores } from './opening-stores.ts'
import {
  aCase,
  aDeadline,
  aDialogue,
  aMessage,
  anEntry,
  aNotice,
  aTask,
  aTimer,
  day,
  going,
  morning,
  opening,
  requested,
  resident,
  said,
  urged,
} from './samples.ts'

export function ledgerContract(open: OpenStores): void {
  let stores: Stores
  let ledger: Ledger
  beforeEach(async () => {
    ;({ stores } = await open())
    ;({ ledger } = stores)
  })
  afterEach(() => stores.close())

  describe('a case', () => {
    it('is read as it was written, with its events in their order', async () => {
      const made = aCase('0001', {
        tasks: [aTask('civil-affairs', 'assigned')],
        deadlines: [aDeadline('verify', '2026-11-09'), aDeadline('visit', '2026-11-16', { subject: 'x' })],
      })
      expect(await ledger.commit(opening(made))).toBe('committed')
      expect(await ledger.case('0001')).toEqual(made)
      expect(await ledger.commit(going(made))).toBe('committed')
      expect(await ledger.case('0001')).toEqual({ ...made, version: 2, urgent: true })
      expect(await ledger.events('0001')).toEqual([requested, urged])
    })

    it('is null when there is none, and has no events', async () => {
      expect(await ledger.case('0009')).toBeNull()
      expect(await ledger.events('0009')).toEqual([])
    })

    it('is refused when it moved on since it was read, and nothing of the entry is written', async () => {
      const made = aCase('0001')
      await ledger.commit(opening(made))
      await ledger.commit(going(made))
      const late = going(made, { messages: [aMessage('m1')], timers: { set: [aTimer('t')], cancel: [] } })
      expect(await ledger.commit(late)).toBe('stale')
      expect(await ledger.events('0001')).toHaveLength(2)
      expect(await ledger.sent({ room: 'linba' }, 9)).toEqual([])
      expect(await stores.timers.nextDueAt()).toBeNull()
    })

    it('is refused when somebody else opened that number', async () => {
      await ledger.commit(opening(aCase('0001')))
      expect(await ledger.commit(opening(aCase('0001', { urgent: true })))).toBe('stale')
      expect((await ledger.case('0001'))?.urgent).toBe(false)
    })

    it('whose entry has one case that moved on leaves the other as it was', async () => {
      const [one, other] = [aCase('0001'), aCase('0002')]
      await ledger.commit(opening(one))
      await ledger.commit(opening(other))
      await ledger.commit(going(other))
      const both = anEntry({ cases: [...going(one).cases, ...going(other).cases] })
      expect(await ledger.commit(both)).toBe('stale')
      expect((await ledger.case('0001'))?.version).toBe(1)
    })

    it('that contradicts its own events is a fault', async () => {
      const wrong = anEntry({
        cases: [{ from: 0, case: aCase('0001', { version: 7 }), events: [requested] }],
      })
      await expect(ledger.commit(wrong)).rejects.toThrow(RangeError)
    })

    it('keeps text clean of what a database cannot hold', async () => {
      const name = '李\0大\uD83D全'
      await ledger.commit(
        opening(aCase('0001', { resident: { ...resident, name, address: '桥\u{1F309}头\\u0000' } })),
      )
      const read = await ledger.case('0001')
      expect(read?.resident).toMatchObject({ name: '李大\uFFFD全', address: '桥\u{1F309}头\\u0000' })
      expect(await ledger.cases({ name: '李大\uFFFD全' })).toHaveLength(1)
    })

    it('gets a number that nobody had before', async () => {
      const numbers = await Promise.all(Array.from({ length: 5 }, () => ledger.nextCaseNumber()))
      expect(numbers.sort()).toEqual(['0001', '0002', '0003', '0004', '0005'])
    })
  })

  describe('cases are found', () => {
    const cases = [
      aCase('0002', {
        resident: { ...resident, name: '古丽·买买提', phone: null, idNumber: '513029190404040458' },
        stage: 'dispatched',
        tasks: [aTask('civil-affairs', 'reassigned'), aTask('housing', 'assigned')],
        companions: [{ department: 'health', acknowledgedOn: null }],
        boundTo: ['wechat:a'],
        deadlines: [aDeadline('a', '2026-11-20'), aDeadline('b', '2026-11-10', { state: 'met' })],
      }),
      aCase('0010', {
        resident: { ...resident, village: '511725101002', township: '511725101' },
        deadlines: [aDeadline('a', '2026-11-20'), aDeadline('b', '2026-11-10')],
      }),
      aCase('10000', { resident: { ...resident, name: '王小满', village: null, township: null } }),
      aCase('0001', {
        stage: 'closed',
        callbacks: [
          {
            occasion: 'after-visit',
            dueOn: day('2026-12-01'),
            doneOn: day('2026-11-30'),
            result: 'satisfied',
            method: 'phone',
            attempts: 0,
            spotCheck: null,
          },
        ],
      }),
    ]
    const found: [words: string, query: CaseQuery, numbers: string[]][] = [
      ['all, by number', {}, ['0001', '0002', '0010', '10000']],
      ['by numbers', { numbers: ['10000', '0001', '0404'] }, ['0001', '10000']],
      ['by none of the numbers', { numbers: [] }, []],
      ['by stage', { stages: ['closed', 'dispatched'] }, ['0001', '0002']],
      ['by township', { township: '511725101' }, ['0010']],
      ['by village', { village: '511725102214' }, ['0001', '0002']],
      ['by a department with a task', { department: 'housing' }, ['0002']],
      ['by a department that comes along', { department: 'health' }, ['0002']],
      ['not by a department whose task went to another', { department: 'civil-affairs' }, []],
      ['by the whole name', { name: '李大全' }, ['0001', '0010']],
      ['not by half a name', { name: '李大' }, []],
      ['by a name with another dot and spaces', { name: ' 古丽•买买提 ' }, ['0002']],
      ['by ID number, whatever its x', { idNumber: '51302919030307041ｘ' }, ['0001', '0010', '10000']],
      ['by phone, however written', { phone: '+86 138-0000-1234' }, ['0001', '0010', '10000']],
      ['by who is bound', { boundTo: 'wechat:a' }, ['0002']],
      ['by who reported', { boundTo: 'chen' }, ['0001', '0002', '0010', '10000']],
      ['by what is due', { dueBy: day('2026-11-10') }, ['0010']],
      ['by what is due on the day', { dueBy: day('2026-11-20') }, ['0002', '0010']],
      ['by the month of a call-back', { calledBackIn: '2026-11' }, ['0001']],
      [
        'by everything at once',
        { stages: ['requested'], name: '李大全', dueBy: day('2026-12-01') },
        ['0010'],
      ],
    ]
    it.each(found)('%s', async (_words, query, numbers) => {
      for (const each of cases) await ledger.commit(opening(each))
      expect((await ledger.cases(query)).map(({ number }) => number)).toEqual(numbers)
    })
  })

  describe('an entry', () => {
    it('settles its inbox row, once', async () => {
      const { inboxId } = await stores.inbox.store(said('1'))
      const entry = anEntry({ inbox: inboxId, messages: [aMessage('m1')] })
      expect(await ledger.commit(entry)).toBe('committed')
      expect(await ledger.commit(anEntry({ inbox: inboxId, messages: [aMessage('m2')] }))).toBe('stale')
      expect((await ledger.sent({ room: 'linba' }, 9)).map(({ id }) => id)).toEqual(['m1'])
      expect(await stores.inbox.claim({ limit: 9 })).toEqual([])
    })

    it('settles its timer, once, and only at the time it was decided for', async () => {
      await ledger.commit(anEntry({ timers: { set: [aTimer('t', morning)], cancel: [] } }))
      const settling = (dueAt: number) => anEntry({ timer: { key: 't', dueAt } })
      expect(await ledger.commit(settling(morning + 1))).toBe('stale')
      expect(await ledger.commit(settling(morning))).toBe('committed')
      expect(await ledger.commit(settling(morning))).toBe('stale')
    })

    it('may set its own timer again', async () => {
      await ledger.commit(anEntry({ timers: { set: [aTimer('t', morning)], cancel: [] } }))
      const again = anEntry({
        timer: { key: 't', dueAt: morning },
        timers: { set: [aTimer('t', morning + 5)], cancel: ['t'] },
      })
      expect(await ledger.commit(again)).toBe('committed')
      expect(await stores.timers.nextDueAt()).toBe(morning + 5)
    })

    it('settles notices, once: what was said is not said again', async () => {
      await ledger.commit(anEntry({ notices: { add: [aNotice('n1'), aNotice('n2')], settle: [] } }))
      const settling = anEntry({ notices: { add: [], settle: ['n1', 'n2'] }, messages: [aMessage('m1')] })
      expect(await ledger.commit(settling)).toBe('committed')
      expect(await ledger.commit({ ...settling, messages: [aMessage('m2')] })).toBe('stale')
      expect(await ledger.notices({ person: 'zhou' }, morning)).toEqual([])
    })

    it('may put a notice off under its own id', async () => {
      await ledger.commit(anEntry({ notices: { add: [aNotice('n1')], settle: [] } }))
      const later = aNotice('n1', { releaseAt: morning + 60_000 })
      expect(await ledger.commit(anEntry({ notices: { add: [later], settle: ['n1'] } }))).toBe('committed')
      expect(await ledger.notices({ person: 'zhou' }, morning)).toEqual([])
      expect(await ledger.notices({ person: 'zhou' }, morning + 60_000)).toEqual([later])
    })

    it('uses a code once', async () => {
      const code = { code: '482913', to: { person: 'zhou' }, by: 'liu', expiresAt: morning + 1, usedAt: null }
      await ledger.commit(anEntry({ codes: [code] }))
      expect(await ledger.code('４８２９１３')).toMatchObject({ to: { person: 'zhou' }, usedAt: null })
      const used = anEntry({ codes: [{ ...code, usedAt: morning }] })
      expect(await ledger.commit(used)).toBe('committed')
      expect(await ledger.commit(used)).toBe('stale')
      expect(await ledger.code('482913')).toEqual({ ...code, usedAt: morning })
      expect(await ledger.code('000000')).toBeNull()
    })

    it('with the id of another message is a fault, and nothing of it is written', async () => {
      await ledger.commit(anEntry({ messages: [aMessage('m1')] }))
      const twice = opening(aCase('0001'), { messages: [aMessage('m1')] })
      await expect(ledger.commit(twice)).rejects.toThrow()
      expect(await ledger.case('0001')).toBeNull()
    })
  })

  describe('what else is remembered', () => {
    it('surveys, the latest answer of each village and month', async () => {
      const open = { month: '2026-11', village: '511725102214', state: 'open' as const, requests: 0 }
      const unanswered = { ...open, answeredAt: null, answeredBy: null }
      const answered = { ...open, state: 'nil' as const, answeredAt: morning, answeredBy: 'chen' }
      const elsewhere = { ...unanswered, village: '511725101002' }
      const before = { ...unanswered, month: '2026-10', state: 'missing' as const }
      await ledger.commit(anEntry({ surveys: [unanswered, elsewhere, before] }))
      await ledger.commit(anEntry({ surveys: [answered] }))
      expect(await ledger.surveys({ month: '2026-11' })).toEqual([elsewhere, answered])
      expect(await ledger.surveys({ month: '2026-11', township: '511725102' })).toEqual([answered])
      expect(await ledger.surveys({ village: '511725102214' })).toEqual([before, answered])
    })

    it('draws, with what was checked since', async () => {
      const draw = { month: '2026-11', township: '511725102', seed: '7', callbacks: ['0001/0', '0002/0'] }
      await ledger.commit(anEntry({ draws: [{ ...draw, drawn: ['0001/0'], checked: [] }] }))
      const checked = { ...draw, drawn: ['0001/0'], checked: ['0001/0'] }
      await ledger.commit(anEntry({ draws: [checked] }))
      expect(await ledger.draws({ month: '2026-11' })).toEqual([checked])
      expect(await ledger.draws({ township: '511725101' })).toEqual([])
    })

    it('dialogues, as they stand now', async () => {
      expect(await ledger.dialogue('room:linba/chen')).toBeNull()
      await ledger.commit(anEntry({ dialogues: [aDialogue('room:linba/chen')] }))
      const over = aDialogue('room:linba/chen', { question: null, rounds: 0 })
      await ledger.commit(anEntry({ dialogues: [over, aDialogue('person:zhou/zhou')] }))
      expect(await ledger.dialogue('room:linba/chen')).toEqual(over)
      expect(await ledger.unfinished()).toEqual([aDialogue('person:zhou/zhou')])
      await ledger.commit(anEntry({ dialogues: [{ ...over, key: 'person:zhou/zhou' }] }))
      expect(await ledger.unfinished()).toEqual([])
    })

    it('bindings, the ended ones too', async () => {
      const one = { account: 'wechat:a', to: { person: 'zhou' }, by: 'liu', at: morning, endedAt: null }
      const other = { account: 'wechat:a', to: { case: '0001' }, by: 'zhou', at: morning + 1, endedAt: null }
      await ledger.commit(anEntry({ bindings: [other, one, { ...one, account: 'wechat:b' }] }))
      await ledger.commit(anEntry({ bindings: [{ ...one, endedAt: morning + 2 }] }))
      expect(await ledger.bindings('wechat:a')).toEqual([{ ...one, endedAt: morning + 2 }, other])
      expect(await ledger.bindings('wechat:c')).toEqual([])
    })

    it('messages to a recipient, the newest first, and how many went unasked', async () => {
      const reminder = aMessage('m2', { kind: 'reminder', at: morning + 2 })
      await ledger.commit(anEntry({ messages: [aMessage('m1'), reminder] }))
      await ledger.commit(
        anEntry({ messages: [aMessage('m3', { to: { person: 'linba' }, kind: 'digest' })] }),
      )
      expect(await ledger.sent({ room: 'linba' }, 9)).toEqual([reminder, aMessage('m1')])
      expect(await ledger.sent({ room: 'linba' }, 1)).toEqual([reminder])
      expect(await ledger.unaskedSince({ room: 'linba' }, morning)).toBe(1)
      expect(await ledger.unaskedSince({ room: 'linba' }, morning + 3)).toBe(0)
    })

    it('notices that may go out by then, in the order of their time', async () => {
      const [late, early] = [
        aNotice('a', { releaseAt: morning + 2 }),
        aNotice('b', { releaseAt: morning + 1 }),
      ]
      await ledger.commit(
        anEntry({ notices: { add: [late, early, aNotice('c', { to: { room: 'zhou' } })], settle: [] } }),
      )
      expect(await ledger.notices({ person: 'zhou' }, morning + 2)).toEqual([early, late])
      expect(await ledger.notices({ person: 'zhou' }, morning + 1)).toEqual([early])
    })
  })
}
