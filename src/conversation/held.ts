// What an account said before it had proved whose it is: kept until it has, then done once, as if it had just been said.
import type { EntryDraft } from '../entry-draft.ts'
import type { InboundMessage } from '../stimulus.ts'
import type { Act } from '../understanding/act.ts'
import { emptyDialogue, type Held } from './dialogue.ts'
import { codeMinutes } from './give-code.ts'
import type { Scene } from './scene.ts'

/** Whoever says more than this before he proves himself is asked to say the rest again. */
const mostHeld = 5

/** Kept with the direct chat of the account: there the code comes. `done`: the part that was open to everybody. */
export async function hold(done: readonly Act[], scene: Scene): Promise<void> {
  const { draft, message, speaker } = scene
  const { channel, id } = message
  const held: Held = { channel, id, at: draft.at, done: done.map(({ act }) => act) }
  const more = (before: readonly Held[] = []) => [...fresh(before, draft), held].slice(-mostHeld)
  if (scene.place === 'direct') {
    scene.held = more(scene.held)
    return
  }
  const key = `person:${speaker.account}/${speaker.account}`
  const before = (await draft.dialogue(key)) ?? emptyDialogue(key)
  draft.keep({ ...before, held: more(before.held) })
}

export interface HeldMessage {
  readonly message: InboundMessage
  readonly done: Held['done']
}

/** What is to be done now; each is given out once. What was taken back since is no longer there. */
export async function takeHeld(scene: Scene): Promise<readonly HeldMessage[]> {
  const { draft } = scene
  const held = fresh(scene.held, draft)
  scene.held = []
  const found = await Promise.all(
    held.map(async ({ channel, id, done }) => {
      const message = (await draft.world.ledger.received(channel, id))?.message
      return message ? [{ message, done }] : []
    }),
  )
  return found.flat()
}

/** As long as a code holds; what is older nobody has in mind any more. */
const fresh = (held: readonly Held[], { at }: EntryDraft): readonly Held[] =>
  held.filter((each) => at - each.at < codeMinutes * 60_000)
