// Cards on Telegram: their buttons, what a press says, and how the card looks afterwards.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keyboardOf, pressedIn } from '../../../bots/telegram/keyboard.ts'
import { textsOf } from '../../../bots/telegram/outgoing.ts'
import type { Delivery } from '../../../src/ports/channel.ts'
import { createInbox, type Inbox } from '../inbox.ts'
import { createShelf } from '../shelf.ts'
import { openTelegramHarness, type TelegramHarness } from './telegram-harness.ts'
import { patience } from '../../patience.ts'
import { send } from '../send.ts'

const card = (more: Partial<Delivery> = {}): Delivery => ({
  id: 'd1',
  kind: 'task',
  to: { account: '7001' },
  text: '0001 等您签收',
  mentions: [],
  buttons: ['签收', '退回', '延期'],
  cases: ['0001'],
  ...more,
})

describe('a pressed card', () => {
  let harness: TelegramHarness
  let inbox: Inbox
  beforeEach(async () => {
    harness = await openTelegramHarness(createShelf().keep)
    inbox = createInbox()
    await harness.channel.start(inbox.receive)
  })
  afterEach(async () => {
    await harness.channel.stop()
    await harness.close()
  })

  /** The card goes out and its first button is pressed, as it stood at that time or as Telegram tells of an old one. */
  async function pressFirst(delivery: Delivery, old: boolean): Promise<string> {
    await send(harness.channel, delivery)
    const message = harness.server.chats.saidByBot(7001).at(-1)
    const data = message?.reply_markup?.inline_keyboard[0]?.[0]?.callback_data
    const told = old ? { message_id: message?.message_id, chat: message?.chat, date: 0 } : message
    const from = { id: 7001, first_name: '陈国富' }
    harness.server.updates.add({
      callback_query: { id: 'q9', from, chat_instance: '1', data, message: told },
    })
    return message?.text ?? ''
  }

  it('shows what was pressed, stops the spinner and can be pressed again', async () => {
    const text = await pressFirst(card(), false)
    expect((await inbox.until(1))[0]).toMatchObject({ button: '签收', text: '签收', quote: { text } })
    const [by] = harness.people
    const labels = async () => (await harness.shown({ account: by.account })).at(-1)?.buttons
    await vi.waitFor(async () => expect(await labels()).toEqual(['✓ 签收', '退回', '延期']), patience)
    expect(harness.server.answered.get('q9')).toBeNull()
    const shown = (await harness.shown({ account: by.account })).at(-1)
    if (!shown) throw new Error('the card is gone')
    await harness.press(by, { account: by.account }, shown, '✓ 签收')
    expect((await inbox.until(2))[1]).toMatchObject({ button: '签收' })
  })

  it('says which case it was about when it is too old to be read', async () => {
    await pressFirst(card(), true)
    expect((await inbox.until(1))[0]).toMatchObject({ button: '签收', quote: { text: '0001' } })
  })

  it('asks for words when nobody can tell what stood on it', async () => {
    await pressFirst(card({ cases: [] }), true)
    await vi.waitFor(() => expect(harness.server.answered.get('q9')).toContain('请直接发消息'), patience)
    expect(inbox.taken).toEqual([])
  })
})

describe('a button', () => {
  const label = fc.oneof(
    fc.constantFrom('签收', '已办结', '确认过世'),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() !== '' && !/^[#✓]|\n/u.test(text)),
  )
  it('carries what Telegram takes, and is read back from a card that is still there', () => {
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 1, maxLength: 8 }),
        fc.array(fc.stringMatching(/^\d{4,6}$/u)),
        (labels, cases) => {
          const inline_keyboard = keyboardOf(labels, cases).map((row) => row.map((each) => ({ ...each })))
          const buttons = inline_keyboard.flat()
          expect(buttons.map(({ text }) => text)).toEqual(labels)
          for (const { text, callback_data: data } of buttons) {
            expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
            const chat = { id: 1, type: 'private' as const }
            const message = { message_id: 1, date: 1, chat, text: '卡片', reply_markup: { inline_keyboard } }
            expect(pressedIn({ data, message })).toMatchObject({ label: text, card: '卡片' })
          }
        },
      ),
    )
  })
})

describe('a text', () => {
  it('mentions nobody whom the assistant does not mention', () => {
    const [part] = textsOf(
      card({
        text: '群众说“@everyone 找@wang_li”，信箱 a.b@example.org',
        mentions: [{ account: '7002', name: '周敏' }],
      }),
    )
    expect(part.text).not.toMatch(/@(everyone|wang_li)/u)
    expect(part.text).toContain('a.b@example.org')
    expect((part.head + part.text).replaceAll('\u2060', '')).toBe(
      '@周敏 群众说“@everyone 找@wang_li”，信箱 a.b@example.org',
    )
    expect(part.entities).toEqual([
      { type: 'text_mention', offset: 0, length: 3, user: { id: 7002, is_bot: false, first_name: '周敏' } },
    ])
  })

  it('shows the name of somebody whose account is no number', () => {
    const [part] = textsOf(card({ text: '请看', mentions: [{ account: 'zhou', name: '周敏' }] }))
    expect(part).toMatchObject({ head: '@周敏 ', text: '请看', entities: [] })
  })
})
