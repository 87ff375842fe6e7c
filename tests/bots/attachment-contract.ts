// What every channel must do with what comes along: a part of the contract of channels.
import { expect, it } from 'vitest'
import type { Attachment } from '../../src/stimulus.ts'
import type { Abilities, ChannelHarness } from './harness.ts'
import type { Inbox } from './inbox.ts'
import type { Shelf } from './shelf.ts'

/** What each kind is called when it is sent. */
const names: Readonly<Record<Attachment['kind'], string>> = {
  image: '残疾证.jpg',
  file: '入户表.docx',
  voice: '语音.silk',
  forward: '聊天记录',
}

interface Scene {
  readonly harness: ChannelHarness
  readonly inbox: Inbox
  readonly shelf: Shelf
}

/** @param scene what the contract has set up for the test that runs */
export function attachmentContract(can: Abilities, scene: () => Scene): void {
  /** Somebody sends this, alone with the assistant; answers with the message that comes in. */
  const send = (attach: { kind: Attachment['kind']; name: string; bytes?: Uint8Array }, text = '') => {
    const { harness, inbox } = scene()
    const [by] = harness.people
    return inbox.nextAfter(() => harness.write({ by, where: { account: by.account }, text, attach }))
  }

  for (const kind of can.attachments)
    it(`names the ${kind} that comes along, with the words beside it`, async () => {
      const text = can.captions.includes(kind) ? '照片发您了' : ''
      const message = await send({ kind, name: names[kind] }, text)
      expect(message.attachments).toMatchObject([{ kind }])
      expect(message.attachments[0]?.name).not.toBe('')
      expect(message.text).toBe(text)
    })

  if (!can.files) return

  it('keeps the bytes of a file before it hands the message on', async () => {
    const bytes = new TextEncoder().encode('申请表 '.repeat(1_000))
    const message = await send({ kind: 'file', name: names.file, bytes })
    const { shelf } = scene()
    expect(shelf.kept.map((each) => Buffer.from(each.bytes))).toEqual([Buffer.from(bytes)])
    expect(message.attachments).toMatchObject([{ kind: 'file', kept: { key: shelf.keyOf(bytes) } }])
  })

  it('offers a message again whose file could not be kept', async () => {
    const { shelf } = scene()
    shelf.refuse(2)
    const message = await send({ kind: 'image', name: names.image, bytes: new Uint8Array(64).fill(7) })
    expect(message.attachments).toMatchObject([{ kind: 'image', kept: {} }])
    expect(shelf.refused()).toBe(2)
  })
}
