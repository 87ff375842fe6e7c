// Pictures and papers that come with a message go to the case it is about; one that is about none waits for the case to be named.
import type { Case, CaseFile } from '../case/case.ts'
import type { Instant } from '../deadline/plain-date.ts'
import { EntryDraft } from '../entry-draft.ts'
import type { Entry } from '../entry.ts'
import { knows } from '../organisation/permissions.ts'
import type { Attachment } from '../stimulus.ts'
import type { World } from '../world.ts'
import { albumOf, isFirst, keepAlbum } from './album.ts'
import type { Scene } from './scene.ts'

/** So many wait for a case; of a whole album the newest. */
const mostUnfiled = 10

/** After the acts of the message are done, so that the case is known that they meant. */
export async function attachFiles(scene: Scene): Promise<void> {
  const { draft, speaker, message } = scene
  const files = [...scene.unfiled, ...message.attachments.flatMap(fileOf)]
  const refused = message.attachments.find((each) => each.refused !== undefined)?.refused
  if (refused && scene.addressed && isFirst('file-refused', scene))
    scene.sayInGeneral({ key: 'file-refused', values: { reason: refused } })
  const one = await caseMeant(scene)
  keepAlbum(one?.number ?? null, scene)
  if (files.length === 0) return
  if (!one) {
    // In a group nothing waits: the next word there may be about anybody. Its bytes go with its message (retention).
    scene.unfiled = scene.place === 'direct' ? files.slice(-mostUnfiled) : []
    return
  }
  scene.unfiled = []
  const fresh = files.filter(({ key }) => !one.files?.some((each) => each.key === key))
  if (fresh.length === 0) return
  const known = scene.changed.some((each) => each.case === one.number)
  if (!known) scene.changed.push({ case: one.number, version: one.version, act: 'materials' })
  const events = fresh.map((file) => ({ type: 'FileAttached', file }) as const)
  const after = await draft.record(one.number, events, speaker.id)
  if (!scene.addressed || !isFirst('files-attached', scene)) return
  // How many come together is not known when the first is answered.
  const count = message.album === undefined ? fresh.length : null
  scene.say({ key: 'files-attached', values: { count } }, after)
}

/** Whether what came without words finds its case all the same: nothing need be asked then. */
export const isFiled = (scene: Scene): boolean =>
  scene.message.attachments.some((each) => each.kept !== undefined || each.refused !== undefined) &&
  (scene.caseQuoted() !== undefined || (scene.place === 'direct' && scene.recent.length > 0))

/** The one case meant or quoted, else, when nothing was said with it, the one just spoken of in a direct chat. */
async function caseMeant(scene: Scene): Promise<Case | null> {
  const { draft, speaker, meant } = scene
  const quoted = scene.caseQuoted()
  const bare = scene.text.trim() === ''
  const together = bare ? albumOf(scene)?.case : null
  const justSpokenOf = bare && scene.place === 'direct' ? scene.recent[0] : undefined
  const [number, another] = meant.length > 0 ? meant : [together ?? quoted ?? justSpokenOf]
  if (number === undefined || another !== undefined) return null
  const one = await draft.case(number)
  return one && knows(speaker, one) ? one : null
}

function fileOf({ kind, name, kept }: Attachment): CaseFile[] {
  if (!kept || (kind !== 'image' && kind !== 'file')) return []
  return [{ ...kept, kind, name }]
}

/** A file is deleted at the console: the case no longer has it, and its bytes go. */
export async function removeFile(
  { case: number, key, at }: { readonly case: string; readonly key: string; readonly at: Instant },
  world: World,
): Promise<Entry> {
  const draft = new EntryDraft(world, at, {})
  const one = await draft.case(number)
  if (one?.files?.some((each) => each.key === key)) {
    await draft.record(number, [{ type: 'FileRemoved', key }], 'console')
    draft.collected.drops.push(key)
  }
  return draft.close()
}

/** A picture or file whose name says that it is a paper about a person. */
export const isDocument = ({ kind, name }: Attachment): boolean =>
  (kind === 'image' || kind === 'file') &&
  /身份证|户口|病历|病案|诊断|残疾证|银行卡|社保卡|id-?card/iu.test(name)
