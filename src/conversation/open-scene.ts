// A message put in its place: who wrote it, in which room, and what was said there with him before.
import type { EntryDraft } from '../entry-draft.ts'
import { type Binding, channelOfAccount, idsMayChange } from '../organisation/binding.ts'
import type { Room } from '../organisation/county.ts'
import type { Instant } from '../deadline/plain-date.ts'
import { accountOf, identify, identifyRoom, type Speaker } from '../organisation/speaker.ts'
import type { InboundMessage } from '../stimulus.ts'
import type { World } from '../world.ts'
import { emptyDialogue } from './dialogue.ts'
import { Scene } from './scene.ts'

/** Who wrote it, as far as the account proves it. */
export async function writerOf(
  { channel, sender }: Pick<InboundMessage, 'channel' | 'sender'>,
  world: World,
  fresh: readonly Binding[] = [],
): Promise<Speaker> {
  const account = accountOf(channel, sender.account)
  const bindings = [
    ...(await world.ledger.bindings(account)),
    ...fresh.filter((each) => each.account === account),
  ]
  const renewedAt = await renewalOf(channel, world)
  const known = { channel, handle: sender.account, shownName: sender.name, bindings, renewedAt }
  return identify(world.directory.county, known)
}

/** Whose account it is now, as if he wrote. */
export function ownerOf(account: string, world: World): Promise<Speaker> {
  const channel = channelOfAccount(account)
  const handle = account.slice(accountOf(channel, '').length)
  return writerOf({ channel, sender: { account: handle, name: '' } }, world)
}

const renewalOf = async (channel: string, { ledger }: World): Promise<Instant | null> =>
  idsMayChange(channel) ? ledger.renewedAt(channel) : null

/** @returns `unproved`: the room it is said to be, which has to be bound again */
export async function openScene(
  draft: EntryDraft,
  message: InboundMessage,
): Promise<{ readonly scene: Scene; readonly unproved: Room | null }> {
  const { world } = draft
  const { channel } = message
  // What this entry has just bound counts already.
  const speaker = await writerOf(message, world, draft.collected.bindings)
  const renewedAt = await renewalOf(channel, world)
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
