// What every channel must do, whatever platform stands behind it. A new channel brings a harness and passes this.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onAChannel } from '../../src/conversation/sentences/on-a-channel.ts'
import type { KeepFile } from '../../src/ports/attachment-store.ts'
import { type Delivery, DeliveryError } from '../../src/ports/channel.ts'
import { attachmentContract } from './attachment-contract.ts'
import type { Abilities, Account, ChannelHarness, Where } from './harness.ts'
import { createInbox, type Inbox } from './inbox.ts'
import { createShelf, type Shelf } from './shelf.ts'
import { partsContract } from './parts-contract.ts'
import { send } from './send.ts'

/** Rare characters, an emoji of several code points, a character outside the basic plane, a line break. */
const awkward = '喆𠮷收到🫡👨‍👩‍👧\n卷硐镇'

/**
 * Registers the tests of the contract.
 * @param name the channel's name, as `InboundMessage.channel` gives it
 * @param can what its platform has
 * @param make a fresh harness for each test, with the channel not started; its files are kept by `keep`
 */
export function channelContract(
  name: string,
  can: Abilities,
  make: (keep: KeepFile) => Promise<ChannelHarness>,
): void {
  describe(`the contract of a channel: ${name}`, () => {
    let harness: ChannelHarness
    let inbox: Inbox
    let shelf: Shelf
    let someone: Account
    let another: Account
    let direct: Where

    beforeEach(async () => {
      shelf = createShelf()
      harness = await make(shelf.keep)
      inbox = createInbox()
      ;[someone, another] = harness.people
      direct = { account: someone.account }
      await harness.channel.start(inbox.receive)
    })
    afterEach(async () => {
      await harness.channel.stop()
      await harness.close()
    })

    let deliveries = 0
    const delivery = (to: Where, text: string, more: Partial<Delivery> = {}): Delivery => {
      deliveries += 1
      return {
        id: `delivery-${deliveries}`,
        kind: 'reply',
        to,
        text,
        mentions: [],
        buttons: [],
        cases: [],
        ...more,
      }
    }
    const show = async (sent: Delivery) => {
      await send(harness.channel, sent)
      const shown = (await harness.shown(sent.to)).at(-1)
      if (!shown) throw new Error('the delivery is not shown')
      return shown
    }
    const failure = async (sent: Delivery): Promise<DeliveryError> => {
      const error: unknown = await send(harness.channel, sent).catch((thrown: unknown) => thrown)
      if (!(error instanceof DeliveryError)) throw new TypeError('no DeliveryError was thrown')
      return error
    }

    const hears = can.deaf !== true
    /** A test for those platforms that have it. */
    const given = (able: boolean) => (able ? it : () => undefined)

    it('is ready once started and stopped once stopped', async () => {
      expect(harness.channel.name).toBe(name)
      expect(harness.channel.state()).toBe('ready')
      await harness.channel.stop()
      expect(harness.channel.state()).toBe('stopped')
    })

    given(hears)('takes in what somebody writes alone with the assistant', async () => {
      let id = ''
      const message = await inbox.nextAfter(async () => {
        id = await harness.write({ by: someone, where: direct, text: '想问下进度' })
      })
      expect(message).toMatchObject({
        channel: name,
        id,
        sender: someone,
        room: null,
        text: '想问下进度',
        quote: null,
        button: null,
        attachments: [],
      })
      expect(Number.isFinite(message.at)).toBe(true)
    })

    given(hears)('gives every message an id of its own', async () => {
      for (const text of ['收到', '收到', '收到']) await harness.write({ by: someone, where: direct, text })
      const taken = await inbox.until(3)
      expect(new Set(taken.map((each) => each.id)).size).toBe(3)
    })

    it('carries every character unharmed, in and out', async () => {
      expect((await show(delivery(direct, awkward))).text).toContain(awkward)
      if (!hears) return
      const message = await inbox.nextAfter(() =>
        harness.write({ by: someone, where: direct, text: awkward }),
      )
      expect(message.text).toBe(awkward)
    })

    given(can.rooms)('says in which room and by whom', async () => {
      const message = await inbox.nextAfter(() =>
        harness.write({ by: another, where: harness.room, text: '下午开会', mention: !can.overhears }),
      )
      expect(message.sender).toEqual(another)
      expect({ room: message.room }).toEqual(harness.room)
      expect(message.mentioned).toBe(!can.overhears)
    })

    given(can.mentions)(
      'tells a mention of the assistant from one of somebody else, and from the words',
      async () => {
        const where = harness.room
        const toAssistant = await inbox.nextAfter(() =>
          harness.write({ by: someone, where, text: '0001 到哪步了', mention: true }),
        )
        expect(toAssistant).toMatchObject({ mentioned: true, text: '0001 到哪步了' })
        if (!can.overhears) return
        const toAnother = await inbox.nextAfter(() =>
          harness.write({ by: someone, where, text: '去看一下', mentioning: another }),
        )
        expect(toAnother.mentioned).toBe(false)
        expect(toAnother.text).toContain(another.name)
      },
    )

    given(can.mentions)('shows whom the assistant mentions', async () => {
      const shown = await show(delivery(harness.room, '请核实 0001', { mentions: [another] }))
      expect(shown.text).toContain(`@${another.name}`)
      expect(shown.text).toContain('请核实 0001')
    })

    given(hears && can.quotes !== 'none')('tells what is quoted', async () => {
      const sent = delivery(harness.room, '已登记 0001，请在11月19日前核实')
      const receipt = await send(harness.channel, sent)
      const card = (await harness.shown(sent.to)).at(-1)
      const message = await inbox.nextAfter(() =>
        harness.write({ by: another, where: harness.room, text: '收到', ...(card ? { quote: card } : {}) }),
      )
      expect(message.text).toBe('收到')
      expect(message.quote?.text).toContain('已登记 0001')
      expect(message.quote?.message).toBe(can.quotes === 'by-id' ? receipt.message : null)
    })

    it('offers the buttons of a card, and says which was pressed on which card', async () => {
      const labels = ['已核实', '情况不符']
      const card = await show(delivery(direct, '0001 等您核实', { kind: 'task', buttons: labels }))
      expect(can.buttons ? card.buttons : labels.filter((each) => card.text.includes(each))).toEqual(labels)
      const message = await inbox.nextAfter(() => harness.press(someone, direct, card, '已核实'))
      expect(message.button ?? message.text).toBe('已核实')
      expect(message.button).toBe(can.buttons ? '已核实' : null)
      expect(can.quotes === 'none' ? '0001 等您核实' : message.quote?.text).toContain('0001 等您核实')
      expect(message.sender).toEqual(someone)
    })

    attachmentContract(can, () => ({ harness, inbox, shelf }))

    given(can.retracts)('says which message its writer has taken back', async () => {
      const id = await harness.write({ by: someone, where: direct, text: '身份证号发错地方了' })
      await inbox.until(1)
      const message = await inbox.nextAfter(() => harness.retract(id))
      expect(message).toMatchObject({ retracts: id, sender: someone, room: null, text: '' })
      expect(message.id).not.toBe(id)
    })

    given(can.unbounded === true)('sends a text of any length whole', async () => {
      const text = '请在十一月十九日前入户核实，并把情况报到县残联。'.repeat(400)
      expect((await show(delivery(direct, text))).text).toContain(text)
    })

    given(!can.unbounded)(
      'sends a long text in parts that end with a sentence and lose nothing',
      async () => {
        const sentence = '请在十一月十九日前入户核实，并把情况报到县残联。'
        const text = sentence.repeat(Math.ceil((harness.longest * 2.5) / sentence.length))
        const before = (await harness.shown(direct)).length
        await send(harness.channel, delivery(direct, text, { buttons: ['收到'] }))
        const parts = (await harness.shown(direct)).slice(before)
        expect(parts.length).toBeGreaterThan(2)
        for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(harness.longest)
        for (const part of parts.slice(0, -1)) expect(part.text).toMatch(/。$/)
        expect(parts.map((part) => part.text).join('')).toContain(text)
        const last = parts.length - 1
        expect(parts.map((part) => part.buttons.length)).toEqual(
          parts.map((_, index) => (can.buttons && index === last ? 1 : 0)),
        )
      },
    )

    if (!can.unbounded) partsContract(can, () => ({ harness, direct }))

    it('marks what is sent again', async () => {
      await send(harness.channel, delivery(direct, '请核实 0001'), { repeat: true })
      expect((await harness.shown(direct)).at(-1)?.text).toContain(`${onAChannel.repeated}请核实 0001`)
    })

    it('shows nothing twice when one delivery is sent once, in the order of sending', async () => {
      const before = (await harness.shown(direct)).length
      for (const text of ['一', '二', '三']) await send(harness.channel, delivery(direct, text))
      expect((await harness.shown(direct)).slice(before).map((each) => each.text)).toEqual(['一', '二', '三'])
    })

    given(can.throttles)(
      'passes on how long to wait when the platform is too busy, and shows nothing',
      async () => {
        await harness.throttle(30_000)
        const error = await failure(delivery(direct, '请核实'))
        expect(error.retry).toBe(true)
        expect(error.retryAfterMs).toBeGreaterThanOrEqual(30_000)
        expect(await harness.shown(direct)).toEqual([])
        await harness.throttle(null)
        expect((await show(delivery(direct, '请核实'))).text).toBe('请核实')
      },
    )

    given(can.tellsBlocked)('gives up on an account that has blocked the assistant', async () => {
      await harness.block(someone.account)
      expect((await failure(delivery(direct, '请核实'))).retry).toBe(false)
    })

    given(can.tellsGone)('gives up on a room that the assistant was put out of', async () => {
      await harness.expel(harness.room)
      expect((await failure(delivery(harness.room, '请核实'))).retry).toBe(false)
    })

    it('says in an error nothing of what was to be sent, or to whom', async () => {
      await harness.cut()
      const { message } = await failure(delivery(direct, '李大全 13800001234'))
      for (const secret of ['李大全', '13800001234', someone.name]) expect(message).not.toContain(secret)
    })

    given(hears)('hands the same message on under the same id when the platform repeats it', async () => {
      const id = await harness.write({ by: someone, where: direct, text: '报一个' })
      await inbox.until(1)
      await harness.handOverAgain(id)
      // A channel may pass the repetition on or drop it; a later message shows that it has been dealt with.
      const later = await harness.write({ by: someone, where: direct, text: '好的' })
      while (inbox.taken.at(-1)?.id !== later) await inbox.until(inbox.taken.length + 1)
      const repeated = inbox.taken.slice(0, -1)
      expect(new Set(repeated.map((each) => each.id))).toEqual(new Set([id]))
      expect(new Set(repeated.map((each) => each.text))).toEqual(new Set(['报一个']))
    })

    given(hears)('offers a message that was refused until it is taken in, and keeps its place', async () => {
      inbox.refuse(3)
      const first = await harness.write({ by: someone, where: direct, text: '第一句' })
      const second = await harness.write({ by: someone, where: direct, text: '第二句' })
      const taken = await inbox.until(2)
      expect(inbox.refused()).toBe(3)
      expect(taken.map((each) => each.id)).toEqual([first, second])
    })

    given(hears)('passes on messages that come in the wrong order with their own ids and times', async () => {
      const [first, second] = await harness.writeSwapped(
        { by: someone, where: direct, text: '先写的' },
        { by: someone, where: direct, text: '后写的' },
      )
      const taken = await inbox.until(2)
      const byTime = taken.toSorted((one, other) => one.at - other.at)
      expect(byTime.map((each) => each.id)).toEqual([first, second])
      expect(byTime.map((each) => each.text)).toEqual(['先写的', '后写的'])
    })

    it('is away while the line is cut, asks to be tried again, and comes back by itself', async () => {
      await harness.cut()
      expect(harness.channel.state()).toBe('away')
      expect((await failure(delivery(direct, '请核实'))).retry).toBe(true)
      const meanwhile = can.keeps ? [await harness.write({ by: someone, where: direct, text: '在吗' })] : []
      await harness.restore()
      expect(harness.channel.state()).toBe('ready')
      expect((await inbox.until(meanwhile.length)).map((each) => each.id)).toEqual(meanwhile)
      expect((await show(delivery(direct, '请核实'))).text).toBe('请核实')
      if (!hears) return
      const after = await inbox.nextAfter(() => harness.write({ by: someone, where: direct, text: '好的' }))
      expect(after.text).toBe('好的')
    })

    it('sends nothing once stopped, and asks to be tried again', async () => {
      await harness.channel.stop()
      expect((await failure(delivery(direct, '请核实'))).retry).toBe(true)
    })
  })
}
