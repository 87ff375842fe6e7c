// What every store of timers and notices does: what is due is given to one worker, and comes again when that one is gone.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Stores } from '../../prisma/stores.ts'
import type { Notice } from '../../src/notification/notice.ts'
import type { Timer, TimerTask } from '../../src/stimulus.ts'
import type { OpenStores } from './opening-stores.ts'
import { anEntry, aNotice, aTimer, morning } from './samples.ts'

export function dueContract(open: OpenStores): void {
  let stores: Stores
  let pass: (milliseconds: number) => void
  beforeEach(async () => {
    ;({ stores, pass } = await open())
  })
  afterEach(() => stores.close())

  it('tells the time that decides what is due', async () => {
    const before = await stores.now()
    pass(5_000)
    expect(await stores.now()).toBe(before + 5_000)
  })

  describe('timers', () => {
    const set = (...timers: Timer[]) => stores.ledger.commit(anEntry({ timers: { set: timers, cancel: [] } }))
    const due = async (limit = 9) =>
      (await stores.timers.claimDue(limit)).map(({ timerId, attempt }) => `${timerId} attempt ${attempt}`)

    it('fire when they are due, the longest due first', async () => {
      await set(aTimer('b', morning + 1), aTimer('c', morning + 2), aTimer('a', morning + 1))
      expect(await due()).toEqual([])
      expect(await stores.timers.nextDueAt()).toBe(morning + 1)
      pass(2)
      expect(await due(2)).toEqual(['a attempt 1', 'b attempt 1'])
      expect(await due()).toEqual(['c attempt 1'])
      expect(await due()).toEqual([])
    })

    it('bring their task and the case it is about', async () => {
      const tasks: TimerTask[] = [
        { kind: 'rung', case: '0001', deadline: 'verify', rung: 'before' },
        { kind: 'survey-open', month: '2026-11' },
        { kind: 'survey-reminder', month: '2026-11', rung: 'last' },
        { kind: 'survey-close', month: '2026-11' },
        { kind: 'spot-check-draw', month: '2026-11' },
        { kind: 'form', case: '0002', step: 'ask', dialogue: 'room:linba/chen' },
        { kind: 'hold-review', case: '0003' },
        { kind: 'pictures', inbox: '17' },
      ]
      const timers = tasks.map((task): Timer => ({ key: task.kind, dueAt: morning, task }))
      await set(...timers)
      const claimed = await stores.timers.claimDue(9)
      expect(claimed.map(({ timer }) => timer)).toEqual(timers.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
      expect(claimed.find(({ timerId }) => timerId === 'form')?.subject).toBe('0002')
      expect(claimed.find(({ timerId }) => timerId === 'survey-open')?.subject).toBeUndefined()
    })

    it('come again when the lease has run out', async () => {
      await set(aTimer('t'))
      expect(await due()).toEqual(['t attempt 1'])
      expect(await stores.timers.nextDueAt()).toBeNull()
      pass(8_000)
      expect(await due()).toEqual(['t attempt 1'])
    })

    it('are held longer than a lease, and given back before, without counting', async () => {
      await set(aTimer('t'))
      await due()
      await stores.timers.hold('t', 30_000)
      pass(29_999)
      expect(await due()).toEqual([])
      pass(1)
      expect(await due()).toEqual(['t attempt 1'])
      await stores.timers.hold('t', 0)
      expect(await due()).toEqual(['t attempt 1'])
    })

    it('rest after a failure, which counts', async () => {
      await set(aTimer('t'))
      await due()
      await stores.timers.postpone('t', 1_000, 'Error: no connection')
      pass(999)
      expect(await due()).toEqual([])
      pass(1)
      expect(await due()).toEqual(['t attempt 2'])
    })

    it('do not count a failure that says nothing of them', async () => {
      await set(aTimer('t'))
      await due()
      await stores.timers.postpone('t', 0, 'OutOfTime', { counts: false })
      expect(await due()).toEqual(['t attempt 1'])
    })

    it('set aside stay there until they are set again', async () => {
      await set(aTimer('t'), aTimer('u', morning + 1))
      await due()
      await stores.timers.park('t', 'Error: 五次都不行')
      pass(60_000)
      expect(await due()).toEqual(['u attempt 1'])
      expect(await stores.timers.parked(9)).toEqual([{ id: 't', at: morning, reason: 'Error: 五次都不行' }])
      await set(aTimer('t'))
      expect(await due()).toEqual(['t attempt 1'])
      expect(await stores.timers.parked(9)).toEqual([])
    })

    it('set to another time while one was at it: what that one decided is stale', async () => {
      await set(aTimer('t'))
      await due()
      await set(aTimer('t', morning + 5))
      expect(await stores.ledger.commit(anEntry({ timer: { key: 't', dueAt: morning } }))).toBe('stale')
      expect(await stores.timers.waits({ key: 't', dueAt: morning })).toBe(false)
      expect(await stores.timers.waits({ key: 't', dueAt: morning + 5 })).toBe(true)
      pass(5)
      expect(await due()).toEqual(['t attempt 1'])
    })

    it('cancelled do not fire', async () => {
      await set(aTimer('t'), aTimer('u'))
      await stores.ledger.commit(anEntry({ timers: { set: [], cancel: ['t', 'never set'] } }))
      expect(await due()).toEqual(['u attempt 1'])
    })

    it('due at once are each given to one of many', async () => {
      await set(...Array.from({ length: 100 }, (_, index) => aTimer(`t${index}`)))
      const given = await Promise.all(Array.from({ length: 8 }, () => stores.timers.claimDue(30)))
      const ids = given.flat().map(({ timerId }) => timerId)
      expect(new Set(ids).size).toBe(ids.length)
      for (const lot of given) expect(lot.length).toBeLessThanOrEqual(30)
    })
  })

  describe('releases', () => {
    const add = (...notices: Notice[]) =>
      stores.ledger.commit(anEntry({ notices: { add: notices, settle: [] } }))
    const settle = (...ids: string[]) => stores.ledger.commit(anEntry({ notices: { add: [], settle: ids } }))
    const due = async (limit = 9) =>
      (await stores.releases.claimDue(limit)).map(
        ({ releaseId, attempt }) => `${releaseId} attempt ${attempt}`,
      )

    it('name each recipient once, the longest waiting first', async () => {
      await add(
        aNotice('1', { releaseAt: morning + 2 }),
        aNotice('2', { releaseAt: morning + 2, to: { room: 'linba' } }),
        aNotice('3', { releaseAt: morning + 1, to: { room: 'linba' } }),
        aNotice('4', { releaseAt: morning + 9, to: { person: 'liu' } }),
      )
      expect(await due()).toEqual([])
      expect(await stores.releases.nextDueAt()).toBe(morning + 1)
      pass(2)
      expect((await stores.releases.claimDue(1)).map(({ recipient }) => recipient)).toEqual([
        { room: 'linba' },
      ])
      expect(await due()).toEqual(['person:zhou attempt 1'])
      expect(await due()).toEqual([])
      expect(await stores.releases.nextDueAt()).toBe(morning + 9)
    })

    it('are over when the notices are settled, and begin anew with the next', async () => {
      await add(aNotice('1'))
      await due()
      await settle('1')
      await add(aNotice('2'))
      expect(await due()).toEqual(['person:zhou attempt 1'])
    })

    it('go on with what was left', async () => {
      await add(aNotice('1'), aNotice('2'))
      await due()
      await settle('1')
      expect(await due()).toEqual(['person:zhou attempt 1'])
    })

    it('keep to one worker although more arrives meanwhile', async () => {
      await add(aNotice('1'))
      await due()
      await add(aNotice('2'))
      expect(await due()).toEqual([])
    })

    it('come again when nothing was settled, and rest after a failure', async () => {
      await add(aNotice('1'))
      await due()
      pass(8_000)
      expect(await due()).toEqual(['person:zhou attempt 1'])
      await stores.releases.postpone('person:zhou', 500)
      pass(499)
      expect(await due()).toEqual([])
      pass(1)
      expect(await due()).toEqual(['person:zhou attempt 2'])
    })
  })
}
