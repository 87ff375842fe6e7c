// Letters as they arrive, and what a mail server does to them.
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MailOptions } from '../../../bots/mail/channel.ts'
import { type Delivery, DeliveryError } from '../../../src/ports/channel.ts'
import { startMailServer } from '../../servers/mail-server.ts'
import { createInbox } from '../inbox.ts'
import { type MailHarness, openMailHarness } from './mail-harness.ts'
import { patience } from '../../patience.ts'
import { send } from '../send.ts'

const opened: MailHarness[] = []
afterEach(async () => {
  for (const harness of opened.splice(0)) {
    await harness.channel.stop()
    await harness.close()
  }
})

async function open(options: Partial<MailOptions> = {}): Promise<MailHarness> {
  const harness = await openMailHarness(options)
  opened.push(harness)
  await harness.channel.start(createInbox().receive)
  return harness
}

const he = 'he@county.example'
const card = (more: Partial<Delivery> = {}): Delivery => ({
  id: 'd1',
  kind: 'task',
  to: { account: he },
  text: '0001 李大全（临巴镇团石村）：护理补贴，请在11月19日（周四）前签收。\n<b>如有误</b>请说 & 更正。',
  mentions: [],
  buttons: ['签收'],
  cases: ['0001'],
  ...more,
})
const failure = async (sending: Promise<unknown>): Promise<DeliveryError> => {
  const error: unknown = await sending.catch((thrown: unknown) => thrown)
  if (!(error instanceof DeliveryError)) throw new TypeError('no DeliveryError was thrown')
  return error
}

describe('a letter', () => {
  it('says in its subject what it is and which case, and names nobody', async () => {
    const harness = await open()
    await send(harness.channel, card())
    const [letter] = harness.server.mails
    expect(letter?.subject).toBe('【待办】0001 渠县1+N上门服务')
    expect(letter?.from?.value).toEqual([
      { name: '渠县1+N上门服务小助手', address: 'assistant@county.example' },
    ])
    expect(letter?.recipients).toEqual([he])
  })

  it('counts in its subject when it speaks of many', async () => {
    const harness = await open()
    await send(
      harness.channel,
      card({ kind: 'digest', cases: ['0001', '0002', '0003', '0004'], buttons: [] }),
    )
    expect(harness.server.mails[0]?.subject).toBe('【汇总】0001、0002、0003 等4件 渠县1+N上门服务')
  })

  it('can be read as text and as a page, which loads nothing and runs nothing', async () => {
    const harness = await open()
    await send(harness.channel, card())
    const [letter] = harness.server.mails
    const page = letter?.html || ''
    for (const words of [letter?.text ?? '', page]) {
      expect(words).toContain('请在11月19日（周四）前签收。')
      expect(words).toContain('请不要直接回复')
    }
    expect(page).toContain('&lt;b&gt;如有误&lt;/b&gt;请说 &amp; 更正。')
    expect(page).toContain('width=device-width')
    expect(page).not.toMatch(/<(script|img|link|iframe|b)\b|src=|url\(/u)
    const [link] = letter ? harness.linksOf(letter) : []
    expect(letter?.text).toContain(`签收：${link?.address}`)
  })

  it('is known for an automatic one, has the id of its delivery and stands with the others of its case', async () => {
    const harness = await open()
    const receipt = await send(harness.channel, card())
    await send(harness.channel, card({ id: 'd2', kind: 'reminder' }))
    await send(harness.channel, card({ id: 'd3', cases: ['0001', '0002'] }))
    const [first, second, third] = harness.server.mails
    expect(receipt.message).toBe('<d1@county.example>')
    expect(first?.messageId).toBe('<d1@county.example>')
    expect(first?.headers.get('auto-submitted')).toBe('auto-generated')
    expect([first?.inReplyTo, second?.inReplyTo]).toEqual([
      '<case-0001@county.example>',
      '<case-0001@county.example>',
    ])
    expect(third?.inReplyTo).toBeUndefined()
  })

  it('says where to answer when this assistant cannot be reached from outside', async () => {
    const harness = await open({ publicUrl: null })
    await send(harness.channel, card({ buttons: ['签收', '退回'] }))
    const [letter] = harness.server.mails
    expect(letter?.text).toContain('回复：“签收”“退回”')
    expect(letter?.html || '').not.toContain('<a ')
  })

  it('goes to one reader, whatever stands in his address', async () => {
    const harness = await open()
    for (const account of ['a@x.example, b@x.example', 'no address', 'a@x.example\r\nBcc: b@x.example'])
      expect((await failure(send(harness.channel, card({ to: { account } })))).retry).toBe(false)
    expect((await failure(send(harness.channel, card({ to: { room: 'linba' } })))).retry).toBe(false)
    expect(harness.server.mails).toEqual([])
  })
})

describe('a mail server', () => {
  it.each([
    [451, { retry: true, inDoubt: false }],
    [452, { retry: true, inDoubt: false }],
    [550, { retry: false }],
    [553, { retry: false }],
  ])('that answers %i is obeyed, and others are written to', async (code, expected) => {
    const harness = await open()
    harness.server.answer(he, code)
    expect(await failure(send(harness.channel, card()))).toMatchObject(expected)
    expect(harness.channel.state()).toBe('ready')
    await send(harness.channel, card({ id: 'd2', to: { account: 'jiang@county.example' } }))
    harness.server.answer(he, null)
    await send(harness.channel, card({ id: 'd3' }))
    expect(harness.server.mails).toHaveLength(2)
  })

  it('that breaks off after the letter may have it: the letter sent again has the same id', async () => {
    const harness = await open()
    harness.server.breakAfterNext()
    expect(await failure(send(harness.channel, card()))).toMatchObject({ retry: true, inDoubt: true })
    await vi.waitFor(() => expect(harness.channel.state()).toBe('ready'), patience)
    await send(harness.channel, card({ text: '（重发）0001' }))
    expect(new Set(harness.server.mails.map((each) => each.messageId)).size).toBe(1)
  })

  it('that is not there has no letter', async () => {
    const harness = await open()
    await harness.server.cut()
    const error = await failure(send(harness.channel, card()))
    expect(error).toMatchObject({ retry: true, inDoubt: false })
    expect(error.message).not.toMatch(/he@|127\.0\.0\.1/u)
    expect(harness.channel.state()).toBe('away')
    await harness.restore()
    await send(harness.channel, card())
    expect(harness.server.mails).toHaveLength(1)
  })

  it('that refuses the password is away, and is not asked over and over', async () => {
    const server = await startMailServer({ login: { user: 'assistant', password: 'right' } })
    const harness = await open({ smtpUrl: server.url.replace('right', 'wrong') })
    expect(harness.channel.state()).toBe('away')
    // The start waits three seconds for the server; a line that is cut would be looked at five times by then.
    expect(server.logins()).toBe(1)
    expect(harness.log()).toContain('EAUTH')
    expect(harness.log()).not.toContain('wrong')
    const right = await open({ smtpUrl: server.url })
    await send(right.channel, card())
    expect(server.mails).toHaveLength(1)
    await right.channel.stop()
    await server.close()
  })
})
