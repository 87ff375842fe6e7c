// A message put in its place: who wrote it, in which room, and what was said there with him before.
import type { EntryDraft } from '../entry-draft.ts'
import { type Binding, idsMayChange } from '../organisation/binding.ts'
import type { Room } from '../organisation/county.ts'
import { accountOf, identify, identifyRoom } from '../organisation/speaker.ts'
import type { InboundMessage } from '../stimulus.ts'
import { emptyDialogue } from './dialogue.ts'
import { Scene } from './scene.ts'

/** @returns `unproved`: the room it is said to be, which has to be bound again */
export async function openScene(
  draft: EntryDraft,
  message: InboundMessage,
): Promise<{ readonly scene: Scene; readonly unproved: Room | null }> {
  const { world } = draft
  const { channel, sender } = message
  const account = accountOf(channel, sender.account)
  const isOfAccount = (each: Binding) => each.account === account
  const renewedAt = idsMayChange(channel) ? await world.ledger.renewedAt(channel) : null
  const speaker = identify(world.directory.county, {
    channel,
    handle: sender.account,
    shownName: sender.name,
    // What this entry has just bound counts already.
    bindings: [...(await world.ledger.bindings(account)), ...draft.collected.bindings.filter(isOfAccount)],
    renewedAt,
  })
  const chat = message.room === null ? null : await chatOf(message.room)
  const room = chat?.proved ? (chat.named ?? null) : null
  const place =
    message.room === null
      ? `person:${speaker.id}`
      : `room:${room?.id ?? `${message.channel}:${message.room}`}`
  const key = `${place}/${speaker.id}`
  const before = (await draft.dialogue(key)) ?? emptyDialogue(key)
  const scene = new Scene(draft, speaker, message, room, before)
  return { scene, unproved: chat && !chat.proved ? (chat.named ?? null) : null }

  async function chatOf(handle: string) {
    const { directory, ledger } = world
    const listed = renewedAt === null && directory.roomOn(channel, handle) !== null
    const bindings = listed ? [] : await ledger.bindings(accountOf(channel, handle))
    return identifyRoom(directory.county, { channel, handle, bindings, renewedAt })
  }
}
