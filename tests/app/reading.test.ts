// Pictures read aside: nothing is lost and nothing said twice, whatever dies, and the talk goes on meanwhile.
import { beforeEach, describe, expect, it } from 'vitest'
import { systemTimers } from '../../jobs/timers.ts'
import { openMemoryLedger } from '../../prisma/memory/open-memory-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { type Assistant, createAssistant } from '../../src/app/assistant.ts'
import { createReading, type PicturesAside } from '../../src/app/reading.ts'
import { type SetClock, setClock } from '../../src/app/stage.ts'
import { createWorld } from '../../src/app/world.ts'
import { type Picture, PictureUnreadable } from '../../src/ports/picture-reader.ts'
import type { InboundMessage, Stimulus } from '../../src/stimulus.ts'
import { recordReports, type Recorded } from '../jobs/record-reports.ts'
import { smallCounty } from '../talks/small-county.ts'

const start = Date.parse('2026-11-23T09:00:00+08:00')
const identity = '513030190107080019'
const card = [`公民身份号码${identity}`]

let clock: SetClock
let stores: Stores
let assistant: Assistant
let reports: Recorded
/** What was read and how it went. */
let counted: string[]
/** How each picture is read; by default it shows a card. */
let readPicture: (picture: Picture) => Promise<readonly string[]>
let readBytes: () => Promise<Uint8Array>
beforeEach(() => {
  clock = setClock(start)
  stores = openMemoryLedger({ clock, leaseMs: 8_000, channelOf: ({ channel }) => channel })
  const world = createWorld(smallCounty, stores.ledger)
  assistant = createAssistant(world, stores.ledger, async () => true)
  reports = recordReports()
  counted = []
  readPicture = async () => card
  readBytes = async () => new Uint8Array(9)
})

/** A worker of its own: what one process has in hand is not known to another. */
function openReading(take?: (stimulus: Stimulus) => Promise<void>): PicturesAside {
  return createReading({
    stores,
    attachments: { read: () => readBytes() },
    reader: { read: (picture) => readPicture(picture), close: async () => undefined },
    take: take ?? (async (stimulus) => void (await assistant.take(stimulus))),
    meters: { pictureRead: (outcome) => void counted.push(outcome) },
    tools: { timers: systemTimers, chance: () => 0, ...reports },
  })
}

const message = (id: string, changes: Partial<InboundMessage> = {}): InboundMessage => ({
  channel: 'sim',
  id,
  at: clock.now(),
  sender: { account: 'chen', name: '陈国富' },
  room: 'linba',
  text: '',
  mentioned: false,
  quote: null,
  button: null,
  attachments: [
    { kind: 'image', name: 'IMG_1.jpg', kept: { key: `key-${id}`, type: 'image/jpeg', size: 9 } },
  ],
  ...changes,
})

async function hear(heard: InboundMessage): Promise<void> {
  const { inboxId } = await stores.inbox.store(heard)
  await assistant.take({ kind: 'message', inbox: inboxId, message: heard })
}

async function sweep(reading: PicturesAside): Promise<number> {
  const claimed = await stores.timers.claimDue(9)
  for (const each of claimed) await reading.begin(each)
  return claimed.length
}

async function said(): Promise<readonly string[]> {
  const claimed = await stores.outbox.claim({ limit: 99 })
  for (const { outboxId } of claimed) await stores.outbox.recordReceipt(outboxId, { message: null })
  return claimed.map(({ conversation }) => conversation)
}

const told = ['person:chen', 'room:linba']

describe('a picture in a group', () => {
  it('is read once its message is handled, and warned of', async () => {
    const reading = openReading()
    await hear(message('m1'))
    expect(await said()).toEqual([])
    expect(await sweep(reading)).toBe(1)
    await reading.idle()
    expect((await said()).toSorted()).toEqual(told)
    expect(counted).toEqual(['read'])
    expect(await stores.timers.nextDueAt()).toBeNull()
  })

  it('holds up no message that comes after it', async () => {
    let finish = (_: readonly string[]): void => undefined
    readPicture = () => new Promise((resolve) => (finish = resolve))
    const reading = openReading()
    await hear(message('m1'))
    await sweep(reading)
    await hear(message('m2', { text: '报一个：3组李大全，走不得路，要个轮椅', attachments: [] }))
    expect(await said()).toContain('room:linba')
    finish(card)
    await reading.idle()
    expect((await said()).toSorted()).toEqual(told)
  })

  it('whose reader was killed is read again by whoever is left, and warned of once', async () => {
    readPicture = () => new Promise(() => undefined)
    await hear(message('m1'))
    await sweep(openReading())
    readPicture = async () => card
    const other = openReading()
    expect(await sweep(other)).toBe(0)
    clock.set(clock.now() + 20_000)
    expect(await sweep(other)).toBe(1)
    await other.idle()
    expect((await said()).toSorted()).toEqual(told)
  })

  it('is warned of once, where the process dies after the warning is written', async () => {
    const dying = openReading(async (stimulus) => {
      await assistant.take(stimulus)
      throw new Error('killed')
    })
    await hear(message('m1'))
    const [claimed] = await stores.timers.claimDue(9)
    if (!claimed) throw new Error('nothing is due')
    await dying.begin(claimed)
    await dying.idle()
    const other = openReading(async (stimulus) => {
      const entry = await createAssistant(
        createWorld(smallCounty, stores.ledger),
        stores.ledger,
        async () => false,
      ).take(stimulus)
      expect(entry).toBeNull()
    })
    await other.begin(claimed)
    await other.idle()
    expect((await said()).toSorted()).toEqual(told)
  })

  it('that was taken back before it was read is not looked at', async () => {
    readPicture = () => Promise.reject(new Error('nobody asked for this'))
    await hear(message('m1'))
    await hear(message('m2', { retracts: 'm1', attachments: [] }))
    const reading = openReading()
    await sweep(reading)
    await reading.idle()
    expect(counted).toEqual([])
    expect(await said()).toEqual([])
    expect(await stores.timers.nextDueAt()).toBeNull()
  })

  it('that cannot be read is let be; an operator sees that, and nothing of whose it is', async () => {
    readPicture = () => Promise.reject(new PictureUnreadable('broken'))
    await hear(message('m1'))
    const reading = openReading()
    await sweep(reading)
    await reading.idle()
    expect(await said()).toEqual([])
    expect(counted).toEqual(['unreadable'])
    expect(reports.lines('warn').map(({ fields }) => fields['fault'])).toEqual([
      'PictureUnreadable: a picture cannot be read: broken',
    ])
    expect(JSON.stringify(reports.lines('warn'))).not.toMatch(/chen|陈|IMG_1/u)
    expect(await stores.timers.nextDueAt()).toBeNull()
  })

  it('that the reader is at fault for is an error', async () => {
    readPicture = () => Promise.reject(new PictureUnreadable('out-of-order'))
    await hear(message('m1'))
    const reading = openReading()
    await sweep(reading)
    await reading.idle()
    expect(counted).toEqual(['failed'])
    expect(reports.lines('error')).toHaveLength(1)
  })

  it('whose bytes are out of reach is tried again', async () => {
    readBytes = () => Promise.reject(new Error('the attachments’ store is away'))
    await hear(message('m1'))
    const reading = openReading()
    await sweep(reading)
    await reading.idle()
    expect(await stores.timers.nextDueAt()).toBeNull()
    readBytes = async () => new Uint8Array(9)
    clock.set(clock.now() + 60_000)
    expect(await sweep(reading)).toBe(1)
    await reading.idle()
    expect((await said()).toSorted()).toEqual(told)
  })

  it('is read in its turn with the others of its message; one bad one does not hide the rest', async () => {
    const kept = (key: string) => ({ key, type: 'image/jpeg', size: 9 })
    const attachments: InboundMessage['attachments'] = [
      { kind: 'image', name: 'a.jpg', kept: kept('k1') },
      { kind: 'file', name: 'b.jpg', kept: kept('k2') },
      { kind: 'file', name: 'c.docx', kept: { ...kept('k3'), type: 'application/vnd.ms-word' } },
      { kind: 'file', name: 'd.pdf', kept: { ...kept('k4'), type: 'application/pdf' } },
    ]
    let first = true
    readPicture = () => {
      const answer = first ? Promise.reject(new PictureUnreadable('too-large')) : Promise.resolve(card)
      first = false
      return answer
    }
    await hear(message('m1', { attachments }))
    const reading = openReading()
    await sweep(reading)
    await reading.idle()
    expect(counted).toEqual(['unreadable', 'read', 'read'])
    expect((await said()).toSorted()).toEqual(told)
  })
})
