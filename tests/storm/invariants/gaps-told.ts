// G: each room of a channel that keeps nothing is told of every time in which the assistant did not hear it, and so of
// everything that was lost there.
import { timeAt } from '../../../src/deadline/instant.ts'
import { type Township, townships } from '../county.ts'
import type { Breach } from './breach.ts'
import type { Evidence } from './evidence.ts'
import { nameOf } from '../heard.ts'

const zone = 'Asia/Shanghai'
const minuteMs = 60_000

/** What is lost in less is not asked for: on WeChat a minute, elsewhere ten of the day. src/notification/silence.ts */
const leastMs = { wechat: minuteMs, wecom: 11 * minuteMs, telegram: Infinity } as const

interface Gap {
  readonly from: string
  readonly to: string
}

const silence =
  /(?:今天|\d+月\d+日（[^）]+）)?(\d\d:\d\d)到(?:今天|\d+月\d+日（[^）]+）)?(\d\d:\d\d)我没能收到/gu

export function gapsTold(evidence: Evidence): readonly Breach[] {
  const { storm, rowOf } = evidence
  const breaches: Breach[] = []
  const breach = (about: string, expected: string, found: string) =>
    breaches.push({ invariant: 'G', about, expected, found })

  for (const township of townships) {
    if (storm.platforms[township.channel].keeps) continue
    const told = toldIn(township, evidence)
    const words = told.map(({ from, to }) => `${from}–${to}`).join(', ')
    for (const { channel, from, to } of storm.outages) {
      const night = to - from > 12 * 60 * minuteMs
      if (channel !== township.channel || to - from < leastMs[channel] || night) continue
      if (!covers(told, to - minuteMs))
        breach(township.room.id, `told of ${timeAt(from, zone)}–${timeAt(to, zone)}`, words)
    }
    for (const each of storm.heard)
      if (each.written.chat === township.room.chat && !rowOf(each) && !covers(told, each.written.at))
        breach(nameOf(each), `asked for, said ${timeAt(each.written.at, zone)}`, words)
  }
  return breaches
}

/** What was said in the minute a gap begins or ends may be lost too: people do not look at the second. */
const covers = (told: readonly Gap[], at: number): boolean =>
  told.some(({ from, to }) => from <= timeAt(at + minuteMs, zone) && timeAt(at, zone) <= to)

/** What was given up is accounted for by U. */
function toldIn({ room }: Township, { outbox }: Evidence): readonly Gap[] {
  return outbox
    .filter(({ recipient }) => recipient === `room:${room.id}`)
    .flatMap(({ message }) =>
      [...message.text.matchAll(silence)].map(([, from = '', to = '']) => ({ from, to })),
    )
}
