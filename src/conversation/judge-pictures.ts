// Pictures in a group: they are read aside, since that takes seconds, and what they show is judged when they are.
import { EntryDraft } from '../entry-draft.ts'
import type { Entry } from '../entry.ts'
import { leakInPicture } from '../privacy/leak-in-picture.ts'
import type { Attachment, Stimulus } from '../stimulus.ts'
import type { World } from '../world.ts'
import { isDocument } from './attach-files.ts'
import { openScene } from './open-scene.ts'
import type { Scene } from './scene.ts'
import { warnOfLeak } from './warn-of-leak.ts'

/** An album is many messages: one word holds for all that somebody sends within a minute, by the platform's clock. */
const oneWordMs = 60_000

/** By its content: also one that was sent as a file. A PDF is pictures, a page each. */
export const isPicture = ({ kept }: Attachment): boolean =>
  kept?.type.startsWith('image/') === true || kept?.type === 'application/pdf'

/** Asks for it by a timer, in the same entry that settles the message: a crash loses neither. */
export function askForReading(inbox: string, { place, message, draft }: Scene): void {
  const { attachments } = message
  // What its name tells is said already.
  if (place === 'direct' || !attachments.some(isPicture) || attachments.some(isDocument)) return
  draft.setTimer({ key: `pictures/${inbox}`, dueAt: draft.at, task: { kind: 'pictures', inbox } })
}

/** What shows a paper or a number is warned of as a number written there would be; a case keeps what was filed in it. */
export async function judgePictures(
  { timer, at, message, pictures }: Extract<Stimulus, { kind: 'pictures-read' }>,
  world: World,
): Promise<Entry> {
  const draft = new EntryDraft(world, at, { timer })
  const shown = pictures.filter(({ rows }) => leakInPicture(rows) !== null)
  if (shown.length === 0) return draft.close()
  draft.collected.drops.push(...shown.map(({ key }) => key))
  const { scene } = await openScene(draft, message)
  const last = scene.warnedOf ?? -Infinity
  if (Math.abs(message.at - last) < oneWordMs) return draft.close()
  scene.warnedOf = message.at
  warnOfLeak('document-in-group', scene)
  scene.finish()
  return draft.close()
}
