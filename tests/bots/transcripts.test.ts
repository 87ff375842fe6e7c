// What was said where: from the ledger and from this process, each line once, and what nobody has read yet.
import { describe, expect, it } from 'vitest'
import { createTranscripts, type Remembered } from '../../bots/simulator/transcripts.ts'
import { heardFrom, saidIn } from '../../bots/simulator/utterance.ts'
import type { Delivery } from '../../src/ports/channel.ts'
import type { InboundMessage } from '../../src/stimulus.ts'

const linba = { room: 'linba' }
const message = (id: string, account = 'chen'): InboundMessage => ({
  channel: 'sim',
  id,
  at: 1_000,
  sender: { account, name: account },
  room: 'linba',
  text: id,
  mentioned: false,
  quote: null,
  button: null,
  attachments: [],
})
const delivery = (id: string): Delivery => ({
  id,
  kind: 'reply',
  to: linba,
  text: id,
  mentions: [],
  buttons: [],
  cases: [],
})
const ids = (lines: readonly { readonly id: string }[]) => lines.map((each) => each.id)
const nothing = () => Promise.resolve([])

describe('the transcript of a place', () => {
  it('continues what the ledger remembers, with no line twice', async () => {
    const remembered: Remembered[] = [
      { message: message('m1') },
      { delivery: delivery('d1'), at: 2_000 },
      { message: message('m2') },
    ]
    const transcripts = createTranscripts(() => Promise.resolve(remembered))
    // Written by this process before anybody looked, and stored meanwhile.
    transcripts.add(linba, [heardFrom(message('m2'), 'offered')])
    transcripts.add(linba, saidIn(delivery('d2'), 3_000))
    expect(ids(await transcripts.of(linba))).toEqual(['m1', 'd1', 'm2', 'd2'])
    expect(transcripts.add(linba, saidIn(delivery('d1'), 2_000))).toBe(false)
  })

  it('asks the ledger once, and again after it could not answer', async () => {
    let asked = 0
    const transcripts = createTranscripts(() => {
      asked += 1
      return asked === 1 ? Promise.reject(new Error('away')) : Promise.resolve([{ message: message('m1') }])
    })
    await expect(transcripts.of(linba)).rejects.toThrow('away')
    expect(ids(await transcripts.of(linba))).toEqual(['m1'])
    await transcripts.of(linba)
    expect(asked).toBe(2)
  })

  it('marks a message as stored', async () => {
    const transcripts = createTranscripts(nothing)
    transcripts.add(linba, [heardFrom(message('m1'), 'offered')])
    transcripts.accept(linba, 'm1')
    expect(await transcripts.of(linba)).toMatchObject([{ state: 'accepted' }])
  })

  it('counts as unread what others said since the reader looked or spoke', () => {
    const transcripts = createTranscripts(nothing)
    transcripts.add(linba, [heardFrom(message('m1'), 'accepted')])
    transcripts.add(linba, saidIn(delivery('d1'), 2_000))
    expect(transcripts.unread(linba, 'chen')).toBe(1)
    expect(transcripts.unread(linba, 'zhou')).toBe(2)
    transcripts.read(linba, 'zhou')
    expect(transcripts.unread(linba, 'zhou')).toBe(0)
    transcripts.add(linba, [heardFrom(message('m2'), 'accepted')])
    expect(transcripts.unread(linba, 'zhou')).toBe(1)
    expect(transcripts.unread(linba, 'chen')).toBe(0)
  })

  it('keeps the newest lines only', async () => {
    const transcripts = createTranscripts(nothing)
    for (let each = 0; each < 400; each += 1)
      transcripts.add(linba, [heardFrom(message(`m${each}`), 'accepted')])
    const kept = await transcripts.of(linba)
    expect(kept).toHaveLength(300)
    expect(kept.at(-1)?.id).toBe('m399')
  })
})
