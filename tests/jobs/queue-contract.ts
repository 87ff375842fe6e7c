// What every backend of the wake-ups must do; each backend's own test file runs this on a real server.
import { describe, expect, test, vi } from 'vitest'
import { TAKER_SETTINGS } from '../../jobs/wake-backend.ts'
import { EVENTUALLY, gate, PATIENT, queueParties, type ContractServer, type Party } from './queue-parties.ts'

const oneAtATime = { concurrency: { handle: 1 } }

/** The wake-ups' half of the contract, for one backend. */
export function queueContract(backend: 'postgres' | 'redis', server: () => ContractServer): void {
  const { open, openChild } = queueParties(server)

  describe(`wake-ups on ${backend}`, PATIENT, () => {
    test('reach a worker, with their id', async () => {
      const { queue } = await open()
      const woken: string[] = []
      const note = (name: string) => async (id: string | undefined) => void woken.push(`${name} ${id}`)
      await queue.work({ handle: note('handle'), sweep: note('sweep'), deliver: note('deliver') })
      await queue.wake('handle', 'wechat:room:7')
      await queue.wake('deliver', '群/甲')
      await queue.wake('sweep', 'due')
      const expected = ['deliver 群/甲', 'handle wechat:room:7', 'sweep due']
      await vi.waitFor(() => expect(woken.toSorted()).toEqual(expected), EVENTUALLY)
    })

    test('are one while they wait', async () => {
      const { queue, listen } = await open()
      const turns = Array.from({ length: 20 }, (_, turn) => (turn % 2 ? 'a' : 'b'))
      await Promise.all(turns.map((id) => queue.wake('handle', id)))
      await queue.wake('handle', 'last')
      const heard = await listen(oneAtATime)
      await vi.waitFor(() => expect(ids(heard)).toContain('last'), EVENTUALLY)
      expect(ids(heard).toSorted()).toEqual(['a', 'b', 'last'])
    })

    test('given while their twin is being worked on run after it, once', async () => {
      const { queue, work } = await open()
      const door = gate()
      const heard: string[] = []
      await work(async (id = '') => {
        heard.push(id)
        if (heard.length === 1) await door.opened
      }, oneAtATime)
      await queue.wake('handle', 'a')
      await vi.waitFor(() => expect(heard).toEqual(['a']), EVENTUALLY)
      for (let turn = 0; turn < 3; turn += 1) await queue.wake('handle', 'a')
      door.open()
      await vi.waitFor(() => expect(heard).toEqual(['a', 'a']), EVENTUALLY)
      await queue.wake('handle', 'last')
      await vi.waitFor(() => expect(heard).toContain('last'), EVENTUALLY)
      expect(heard).toEqual(['a', 'a', 'last'])
    })

    test('whose handler throws what no store takes are not stuck', async () => {
      const { queue, work, reports } = await open()
      await work(() => Promise.reject(new Error('broken \0 text \ud800')))
      for (const times of [1, 2]) {
        await queue.wake('handle', 'a')
        await vi.waitFor(() => expect(reports.lines('error')).toHaveLength(times), EVENTUALLY)
      }
      expect(reports.lines('error')[0]?.fields['fault']).toBe('Error: broken   text \ufffd')
      const runs = reports.events('run').map(({ by, outcome }) => `${by} ${outcome}`)
      expect(runs).toEqual(['wake failed', 'wake failed'])
    })

    test('with an id that no row can have are lost, not thrown', async () => {
      const { queue } = await open()
      for (const id of ['', 'a\0b', 'a\ud800b', 'x'.repeat(513)]) await queue.wake('handle', id)
      expect(await queue.health()).toEqual({ ok: true, backend, lost: 4 })
    })

    test('are shared between workers', async () => {
      const parties = [await open(), await open()]
      const heard: string[] = []
      const busy = new Set<Party>()
      for (const party of parties) {
        // Whoever is busy first waits for the other: with one place each, both must have been given work.
        await party.work(async (id = '') => {
          heard.push(id)
          busy.add(party)
          await vi.waitFor(() => expect(busy.size).toBe(2), EVENTUALLY)
        }, oneAtATime)
      }
      const wanted = conversations(20)
      for (const id of wanted) await parties[0]?.queue.wake('handle', id)
      await vi.waitFor(() => expect(heard.toSorted()).toEqual(wanted.toSorted()), EVENTUALLY)
    })

    test('are left to other processes by one that has no handler for them', async () => {
      const [sweeper, all] = [await open(), await open()]
      await sweeper.queue.work({ sweep: () => Promise.resolve() })
      await sweeper.queue.wake('handle', 'a')
      await sweeper.queue.wake('sweep', 'due')
      const swept = () => sweeper.reports.events('run').map(({ name }) => name)
      await vi.waitFor(() => expect(swept()).toEqual(['sweep']), EVENTUALLY)
      const heard = await all.listen()
      await vi.waitFor(() => expect(ids(heard)).toEqual(['a']), EVENTUALLY)
      expect(swept()).toEqual(['sweep'])
    })

    test('of a killed worker are made good, by the settings within ten seconds', async () => {
      const { lockDuration, stalledInterval } = TAKER_SETTINGS
      expect(lockDuration + 2 * stalledInterval).toBeLessThanOrEqual(10_000)
      const survivor = await open()
      const child = await openChild()
      await survivor.queue.wake('handle', 'a')
      await child.says('holds a')
      const heard = await survivor.listen()
      await child.kill()
      await vi.waitFor(() => expect(ids(heard)).toEqual(['a']), EVENTUALLY)
    })

    test('not begun when the queue closes are there when it opens again', async () => {
      const first = await open()
      const door = gate()
      const begun: string[] = []
      const finished: string[] = []
      const wanted = conversations(12)
      for (const id of wanted) await first.queue.wake('handle', id)
      await first.work(
        async (id = '') => {
          begun.push(id)
          await door.opened
          finished.push(id)
        },
        { concurrency: { handle: 2 } },
      )
      await vi.waitFor(() => expect(begun).toHaveLength(2), EVENTUALLY)
      const closing = first.queue.close()
      door.open()
      await closing
      expect(finished).toEqual(begun)

      const second = await open()
      const rest = await second.listen()
      await vi.waitFor(
        () => expect([...finished, ...ids(rest)].toSorted()).toEqual(wanted.toSorted()),
        EVENTUALLY,
      )
    })

    test('do not keep the queue from closing when a handler never ends', async () => {
      const { queue, work, reports } = await open({ closeWithinMs: 100 })
      const busy = gate()
      await work(() => {
        busy.open()
        return gate().opened
      })
      await queue.wake('handle', 'a')
      await busy.opened
      await queue.close()
      const warnings = reports.lines('warn').map(({ sentence }) => sentence)
      expect(warnings).toContain('handlers still running at the end; their leases will run out')
      expect(warnings).not.toContain('queue connections did not end')
    })

    test('survive a lost connection: none rejects, and they flow again afterwards', async () => {
      // What cannot be handed over is to be given up soon.
      const { queue, listen, reports } = await open({ patienceMs: 1_000 })
      const heard = await listen()
      await vi.waitFor(async () => {
        await queue.wake('handle', 'before')
        expect(ids(heard)).toContain('before')
      }, EVENTUALLY)
      const { lost } = await queue.health()

      await server().crash()
      await Promise.all(conversations(10).map((id) => queue.wake('handle', id)))
      await queue.alarm('sweep', Date.now() + 100)
      expect(await queue.health()).toMatchObject({ ok: false, lost: lost + 11 })
      expect(reports.events('wake').filter(({ outcome }) => outcome === 'lost')).toHaveLength(lost + 11)

      await server().restart()
      await vi.waitFor(async () => {
        await queue.wake('handle', 'after')
        expect(ids(heard)).toContain('after')
      }, EVENTUALLY)
      await vi.waitFor(async () => expect((await queue.health()).ok).toBe(true), EVENTUALLY)
    })

    test('after closing are lost, not thrown', async () => {
      const { queue } = await open()
      await queue.close()
      await queue.wake('handle', 'a')
      await queue.alarm('sweep', Date.now() + 1_000)
      expect((await queue.health()).lost).toBe(2)
    })
  })
}

/** The alarms' half of the contract, for one backend. */
export function alarmContract(backend: 'postgres' | 'redis', server: () => ContractServer): void {
  const { open } = queueParties(server)

  /** Thirty alarms of one bucket and a later one, all set before the first rings, however slow the machine is. */
  async function alarmsSet(aheadMs = 1_000): Promise<Party> {
    const party = await open({ namespace: `${backend}-ahead-${aheadMs}` })
    const bucket = Math.ceil((Date.now() + aheadMs) / 50) * 50
    await Promise.all(Array.from({ length: 30 }, (_, early) => party.queue.alarm('sweep', bucket - early)))
    await party.queue.alarm('sweep', bucket + 300)
    return Date.now() < bucket - 50 ? party : alarmsSet(2 * aheadMs)
  }

  describe(`alarms on ${backend}`, PATIENT, () => {
    test('ring at their instant, not before, for whoever works', async () => {
      const { queue, listen } = await open()
      const heard = await listen()
      const at = Date.now() + 400.25
      await queue.alarm('sweep', at)
      await vi.waitFor(() => expect(ids(heard)).toEqual(['alarm']), EVENTUALLY)
      expect(heard[0]?.at).toBeGreaterThanOrEqual(at)
    })

    test('of one short bucket of time ring once', async () => {
      const { listen } = await alarmsSet()
      const heard = await listen()
      await vi.waitFor(() => expect(heard.length).toBeGreaterThan(1), EVENTUALLY)
      expect(heard).toHaveLength(2)
    })

    test('for an instant gone by ring now', async () => {
      const { queue, listen } = await open()
      const heard = await listen()
      await queue.alarm('deliver', Date.now() - 60_000)
      await vi.waitFor(() => expect(ids(heard)).toEqual(['alarm']), EVENTUALLY)
    })

    test('for instants gone by are one', async () => {
      const { queue, listen } = await open()
      for (let ago = 1; ago <= 10; ago += 1) await queue.alarm('handle', Date.now() - ago * 1_000)
      await queue.wake('handle', 'last')
      const heard = await listen(oneAtATime)
      await vi.waitFor(() => expect(ids(heard)).toContain('last'), EVENTUALLY)
      expect(ids(heard)).toEqual(['alarm', 'last'])
    })
  })
}

/** An alarm carries no id. */
function ids(heard: readonly { readonly id: string | undefined }[]): string[] {
  return heard.map(({ id }) => id ?? 'alarm')
}

function conversations(count: number): string[] {
  return Array.from({ length: count }, (_, turn) => `conversation-${turn}`)
}
