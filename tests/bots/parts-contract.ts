// What every channel does with a delivery that is several messages of its platform: no kill and no pause repeats what arrived.
import { beforeEach, expect, it } from 'vitest'
import { type Progress, sayParts } from '../../jobs/say-parts.ts'
import { onAChannel } from '../../src/conversation/sentences/on-a-channel.ts'
import type { Delivery } from '../../src/ports/channel.ts'
import type { Abilities, ChannelHarness, Where } from './harness.ts'

interface Surroundings {
  readonly harness: ChannelHarness
  readonly direct: Where
}

/** @param around what is there when a test begins: the channel is started */
export function partsContract(can: Pick<Abilities, 'remembers'>, around: () => Surroundings): void {
  let harness: ChannelHarness
  let long: Delivery
  let kept: Progress | null
  beforeEach(() => {
    const { harness: given, direct } = around()
    harness = given
    kept = null
    const sentence = '请在十一月十九日前入户核实，并把情况报到县残联。'
    const text = Array.from({ length: Math.ceil((harness.longest * 2.5) / sentence.length) }, (_, index) =>
      sentence.replace('请', `${index + 1}请`),
    ).join('')
    long = { id: 'long', kind: 'notice', to: direct, text, mentions: [], buttons: ['收到'], cases: [] }
  })

  /** As the outbox does: what is kept with the row is all that anybody knows who goes on with it. */
  const goOn = ({ inDoubt = 0, meanwhile = (): Promise<void> => Promise.resolve() } = {}) =>
    sayParts({
      parts: harness.channel.partsOf(long),
      progress: kept,
      inDoubt,
      signal: new AbortController().signal,
      begin: async () => true,
      async record(progress) {
        kept = progress
        await meanwhile()
        return true
      },
    })
  const shown = async () => (await harness.shown(long.to)).map(({ text }) => text)

  it('goes on after the last part that arrived, when the line is cut between two', async () => {
    await expect(goOn({ meanwhile: () => harness.cut() })).rejects.toMatchObject({ retry: true })
    await harness.restore()
    expect(await shown()).toHaveLength(1)
    await goOn()
    const parts = await shown()
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.join('')).toContain(long.text)
    expect(parts.join('')).not.toContain(onAChannel.repeated)
  })

  it('marks the part that may have arrived, and no other; each still fits', async () => {
    await expect(goOn({ meanwhile: () => harness.cut() })).rejects.toMatchObject({ retry: true })
    await harness.restore()
    await goOn({ inDoubt: 1 })
    const parts = await shown()
    expect(parts.map((part) => part.includes(onAChannel.repeated))).toEqual(
      parts.map((_, index) => index === 1),
    )
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(harness.longest)
    expect(parts.join('').replace(onAChannel.repeated, '')).toContain(long.text)
  })

  const begins = can.remembers ? () => undefined : it
  begins('begins anew, marked, when it is cut another way than before', async () => {
    await expect(goOn({ meanwhile: () => harness.cut() })).rejects.toMatchObject({ retry: true })
    await harness.restore()
    long = { ...long, text: `更正：${long.text}` }
    await goOn()
    const [, ...anew] = await shown()
    expect(anew[0]).toContain(`${onAChannel.repeated}更正`)
    expect(anew.join('').replace(onAChannel.repeated, '')).toContain(long.text)
  })
}
