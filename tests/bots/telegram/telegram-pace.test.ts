// How fast Telegram is spoken to, by a set clock: one a second in a chat, twenty a minute in a group, thirty a second over all.
import { describe, expect, it } from 'vitest'
import { createChatPace, longestTurnMs } from '../../../bots/telegram/pace.ts'

const group = '-880001'

/** Says so many, each as soon as it may be; answers with the times. */
function sayAsSoonAs(count: number, chat: (index: number) => string): readonly number[] {
  const pace = createChatPace()
  const times: number[] = []
  let now = 0
  while (times.length < count) {
    const wait = pace.turn(chat(times.length), now)
    now += wait
    // A turn too far away was not taken: it is asked for when it comes.
    if (wait <= longestTurnMs) times.push(now)
  }
  return times
}

/** The most that were said within any such time. */
const mostWithin = (times: readonly number[], withinMs: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + withinMs).length))

describe('the pace on Telegram', () => {
  it('is one a second alone with somebody', () => {
    expect(sayAsSoonAs(4, () => '7001')).toEqual([0, 1_000, 2_000, 3_000])
  })

  it('is twenty a minute in a group, in any minute', () => {
    const times = sayAsSoonAs(65, () => group)
    expect(mostWithin(times, 60_000)).toBe(20)
    expect(times.at(-1)).toBeLessThan(4 * 60_000)
  })

  it('is thirty a second over all, and a full group holds up nobody else', () => {
    const times = sayAsSoonAs(100, (index) => String(8_000 + index))
    expect(mostWithin(times, 1_000)).toBe(30)
    const pace = createChatPace()
    for (let count = 0; count < 20; count += 1) pace.turn(group, count * 1_000)
    expect(pace.turn(group, 20_000)).toBe(40_000)
    expect(pace.turn('7001', 20_000)).toBe(0)
  })

  it('does not count a turn that was not taken', () => {
    const pace = createChatPace()
    for (let count = 0; count < 20; count += 1) pace.turn(group, count * 1_000)
    for (let asked = 0; asked < 50; asked += 1) expect(pace.turn(group, 30_000)).toBe(30_000)
    expect(pace.turn(group, 60_000)).toBe(0)
  })
})
