// The outbox loop while its store is away: what arrived is not sent again, what was refused leaves no doubt.
import { describe, expect, test } from 'vitest'
import { deliverWorld, type Send } from './deliver-world.ts'

const failing =
  (fault: Readonly<Record<string, unknown>>): Send =>
  () =>
    Promise.reject(Object.assign(new Error('refused'), fault))

describe('while the store is away', () => {
  test('a receipt that the store does not take at first is insisted on: the message is not sent again', async () => {
    const { outbox, sender, poll, seen } = deliverWorld()
    let refusals = 4
    outbox.add('a1', 'wechat/a')
    await poll(
      sender({
        recordReceipt: (id) => {
          refusals -= 1
          return refusals >= 0 ? Promise.reject(new Error('store away')) : Promise.resolve(outbox.finish(id))
        },
      }),
    )
    expect(seen).toHaveLength(1)
  })

  test('a receipt that the store never takes is reported; the lease brings the row back as a repeat', async () => {
    const { outbox, timers, sender, seen, reports } = deliverWorld()
    outbox.add('a1', 'wechat/a')
    const forgetful = sender({ recordReceipt: () => Promise.reject(new Error('store away')) })
    forgetful.wake()
    await timers.drive(forgetful.idle())
    expect(reports.events('send').map(({ outcome }) => outcome)).toEqual([
      'unrecorded',
      'unrecorded',
      'given-up',
    ])
    expect(seen.map(({ repeat }) => repeat)).toEqual([false, true])
  })

  test('what arrived while the store was away is recorded before anything is claimed, also after its lease', async () => {
    const { outbox, timers, sender, seen } = deliverWorld()
    for (const id of ['a1', 'a2']) outbox.add(id, 'wechat/a')
    outbox.add('b1', 'wechat/b')
    let away = false
    const loop = sender({
      recordReceipt: (id) =>
        away ? Promise.reject(new Error('store away')) : Promise.resolve(outbox.finish(id)),
      renewSend: () => Promise.reject(new Error('store away')),
    })
    loop.wake()
    await timers.pass(5)
    away = true
    for (let second = 0; second < 30; second += 1) {
      loop.wake()
      await timers.pass(1_000)
    }
    away = false
    await timers.drive(loop.idle())
    expect(seen.map(({ id, repeat }) => [id, repeat])).toEqual([
      ['a1', false],
      ['b1', false],
      ['a2', false],
    ])
  })

  test('a refusal that the store did not take at first leaves no doubt', async () => {
    let refusals = 1
    const once: Send = (...send) =>
      (refusals -= 1) >= 0 ? failing({ retryAfterMs: 1_000 })(...send) : Promise.resolve()
    const { outbox, poll, sender, seen } = deliverWorld({ a1: once })
    let away = 20
    outbox.add('a1', 'wechat/a')
    await poll(
      sender({
        postponeSend: ({ id, lease }, { pauseMs, inDoubt }) => {
          away -= 1
          if (away >= 0) return Promise.reject(new Error('store away'))
          return Promise.resolve(outbox.get(id).lease === lease && outbox.postpone(id, pauseMs, inDoubt))
        },
      }),
    )
    expect(seen.map(({ repeat }) => repeat)).toEqual([false, false])
  })

  test('a failing claim is logged and the next wake-up tries again', async () => {
    const { outbox, sender, timers, received, reports } = deliverWorld()
    outbox.add('a1', 'wechat/a')
    let away = true
    const loop = sender({
      claimSends: ({ limit }) => {
        if (away) return Promise.reject(new Error('store away'))
        return Promise.resolve(
          outbox.claim(limit).map((row) => ({ ...row, outboxId: row.id, conversation: row.line })),
        )
      },
    })
    loop.wake('wechat/a')
    await timers.drive(loop.idle())
    expect(reports.lines('error')).toMatchObject([
      { fields: { channel: 'wechat', fault: 'Error: store away' } },
    ])
    away = false
    loop.wake('wechat/a')
    await timers.drive(loop.idle())
    expect(received).toEqual(['a1'])
  })
})
