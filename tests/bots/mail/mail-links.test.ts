// Links in letters: they act once, after a page has asked; nobody else can make, change or keep one.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLinks } from '../../../bots/mail/links.ts'
import type { Delivery } from '../../../src/ports/channel.ts'
import { createInbox, type Inbox } from '../inbox.ts'
import { type MailHarness, openMailHarness } from './mail-harness.ts'
import { send } from '../send.ts'

const day = 24 * 3_600_000
const jiang = 'jiang@county.example'

let harness: MailHarness
let inbox: Inbox
beforeEach(async () => {
  harness = await openMailHarness()
  inbox = createInbox()
  await harness.channel.start(inbox.receive)
})
afterEach(async () => {
  await harness.channel.stop()
  await harness.close()
})

/** A card goes out; the addresses of its links by their labels. */
async function sendCard(more: Partial<Delivery> = {}): Promise<Record<string, string>> {
  await send(harness.channel, {
    id: 'd1',
    kind: 'task',
    to: { account: jiang },
    text: '0001 李大全的残疾人证，请签收',
    mentions: [],
    buttons: ['签收', '退回'],
    cases: ['0001'],
    ...more,
  })
  const letter = harness.server.mails.at(-1)
  return Object.fromEntries((letter ? harness.linksOf(letter) : []).map((each) => [each.label, each.address]))
}
const look = (address = '', init: RequestInit = {}) => fetch(address, init)
const press = (address = '') => fetch(address, { method: 'POST' })

describe('a link', () => {
  it('does nothing when it is looked at, however often, and names nobody', async () => {
    const { 签收: address } = await sendCard()
    for (const method of ['GET', 'HEAD', 'GET']) expect((await look(address, { method })).status).toBe(200)
    const page = await (await look(address)).text()
    expect(page).toContain('0001：签收')
    expect(page).toContain('<form method="post">')
    for (const secret of ['李大全', jiang]) expect(page).not.toContain(secret)
    expect(address).not.toMatch(/jiang|county\.example/u)
    expect(inbox.taken).toEqual([])
  })

  it('acts when it is confirmed, as a pressed button does', async () => {
    const { 签收: address } = await sendCard()
    const answer = await press(address)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('收到了')
    expect(inbox.taken).toMatchObject([
      {
        channel: 'mail',
        sender: { account: jiang },
        room: null,
        text: '签收',
        button: '签收',
        quote: { text: '0001 李大全的残疾人证，请签收' },
        attachments: [],
      },
    ])
  })

  it('acts once: later it says politely that it was used', async () => {
    const { 签收: address, 已办结: other } = await sendCard({ buttons: ['签收', '已办结'] })
    await press(address)
    for (const again of [await press(address), await look(address)]) {
      expect(again.status).toBe(200)
      expect(await again.text()).toContain('已经用过了')
    }
    expect(inbox.taken).toHaveLength(1)
    await press(other)
    expect(inbox.taken.map((each) => each.button)).toEqual(['签收', '已办结'])
  })

  it('that needs words asks for them, and says them with what was pressed', async () => {
    const { 退回: address } = await sendCard()
    expect(await (await look(address)).text()).toContain('<textarea name="said"')
    expect((await press(address)).status).toBe(400)
    expect(inbox.taken).toEqual([])
    const body = new URLSearchParams({ said: ` 不属于本部门职责${'。'.repeat(300)}` })
    expect((await look(address, { method: 'POST', body })).status).toBe(200)
    expect(inbox.taken).toMatchObject([{ button: null, quote: { text: '0001 李大全的残疾人证，请签收' } }])
    expect(inbox.taken[0]?.text).toMatch(/^退回，不属于本部门职责。{192}$/u)
    expect(await (await press(address)).text()).toContain('已经用过了')
  })

  it('confirmed many times at once brings one message under one id', async () => {
    const { 签收: address } = await sendCard()
    const answers = await Promise.all(Array.from({ length: 10 }, () => press(address)))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(new Set(inbox.taken.map((each) => each.id)).size).toBe(1)
  })

  it('expires after thirty days', async () => {
    const { 签收: address } = await sendCard()
    harness.pass(30 * day - 120_000)
    expect((await look(address)).status).toBe(200)
    harness.pass(240_000)
    for (const late of [await press(address), await look(address)]) {
      expect(late.status).toBe(410)
      expect(await late.text()).toContain('过期')
    }
    expect(inbox.taken).toEqual([])
  })

  it('is worth nothing when the letter’s reader is another now, or the letter unknown', async () => {
    const { 签收: address } = await sendCard()
    harness.cards.set('d1', { account: 'new@county.example', text: '0001', cases: ['0001'] })
    expect((await press(address)).status).toBe(404)
    harness.cards.delete('d1')
    expect((await press(address)).status).toBe(404)
    expect(inbox.taken).toEqual([])
  })

  it('that was changed or made up is none', async () => {
    const { 签收: address = '', 退回: other = '' } = await sendCard()
    const cut = address.lastIndexOf('.')
    const signature = other.slice(other.lastIndexOf('.'))
    const forged = [
      address.slice(0, -1),
      `${address}x.y`,
      address.slice(0, cut) + signature,
      new URL('/mail/x', address).href,
    ]
    for (const each of forged) expect((await press(each)).status).toBe(404)
    expect(inbox.taken).toEqual([])
  })

  it('asks to be followed again while the ledger is away', async () => {
    const { 签收: address } = await sendCard()
    inbox.refuse(1)
    const answer = await press(address)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('不会重复办理')
    expect((await press(address)).status).toBe(200)
    expect(inbox.taken).toHaveLength(1)
  })

  it('is signed by the first key and holds under the older ones', () => {
    const [old, fresh] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
    const link = { delivery: 'd', label: '签收', expiresAt: 60_000 }
    const word = createLinks([old]).write(link, jiang)
    expect(createLinks([fresh, old]).read(word)).toMatchObject(link)
    expect(createLinks([fresh]).read(word)).toBeNull()
  })

  it('is read back as it was written, and never from any other word', () => {
    const links = createLinks([new Uint8Array(32).fill(3)])
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.emailAddress(),
        (delivery, label, account) => {
          const word = links.write({ delivery, label: label.toWellFormed(), expiresAt: 60_000 }, account)
          const read = links.read(word)
          expect(read).toMatchObject({ delivery, label: label.toWellFormed() })
          expect([read?.isFor(account), read?.isFor(`x${account}`)]).toEqual([true, false])
          expect(links.read(label)).toBeNull()
          expect(links.read(word.slice(1))).toBeNull()
        },
      ),
    )
  })
})
