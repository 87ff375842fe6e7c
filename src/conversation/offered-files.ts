// A link to the files of a case: given to one account, good for a day, each file once, and only while its owner may see it.
import type { CaseEvent } from '../case/event.ts'
import type { FiledFile } from '../case/filed.ts'
import type { Instant } from '../deadline/plain-date.ts'
import { EntryDraft } from '../entry-draft.ts'
import type { Entry } from '../entry.ts'
import type { Speaker } from '../organisation/speaker.ts'
import { filesFor } from '../privacy/who-may-open.ts'
import type { World } from '../world.ts'
import { ownerOf } from './open-scene.ts'

/** As long as a code. */
export const linkHours = 24

interface FileLink {
  readonly case: string
  readonly link: string
}

/** What a link leads to when it is followed. */
export type Offered =
  | {
      readonly state: 'open'
      readonly reader: Speaker
      readonly files: readonly (FiledFile & { readonly opened: boolean })[]
    }
  /** `unknown`: never given out, or its owner may not see any of it now. */
  | { readonly state: 'expired' | 'unknown' }

/** @returns the address of a new link, or null where our pages cannot be reached from outside */
export async function offerFiles(
  number: string,
  { id, account }: Speaker,
  draft: EntryDraft,
): Promise<string | null> {
  const { publicUrl, ids } = draft.world
  if (publicUrl === null) return null
  const link = ids.next()
  const until = draft.at + linkHours * 3_600_000
  await draft.record(number, [{ type: 'FilesOffered', link, account, until }], id)
  return `${publicUrl}/attachments/${number}/${link}`
}

/** Read in the light of today: who has the account, what he may see, what the case still has. */
export async function offeredFiles({ case: number, link }: FileLink, draft: EntryDraft): Promise<Offered> {
  const { world, at } = draft
  // The case before its events: when somebody opens a file in between, the entry is stale and decided again.
  const one = await draft.case(number)
  const events = one ? await world.ledger.events(number) : []
  const offer = events.find((each) => each.type === 'FilesOffered' && each.link === link)
  if (!one || offer?.type !== 'FilesOffered') return { state: 'unknown' }
  if (offer.until <= at) return { state: 'expired' }
  const reader = await ownerOf(offer.account, world)
  const files = reader.id === offer.by ? filesFor(reader, one, events) : []
  if (files.length === 0) return { state: 'unknown' }
  const opened = ({ file }: FiledFile) =>
    events.some((each) => each.type === 'FileOpened' && each.link === link && each.key === file.key)
  return { state: 'open', reader, files: files.map((each) => ({ ...each, opened: opened(each) })) }
}

/** The ledger has it before anybody sees the file. Without the event in its entry the file is not to be handed over. */
export async function openFile(
  { key, at, ...given }: FileLink & { readonly key: string; readonly at: Instant },
  world: World,
): Promise<Entry> {
  const draft = new EntryDraft(world, at, {})
  const offered = await offeredFiles(given, draft)
  if (offered.state === 'open' && offered.files.some(({ file, opened }) => file.key === key && !opened)) {
    const event: CaseEvent = { type: 'FileOpened', link: given.link, key }
    await draft.record(given.case, [event], offered.reader.id)
  }
  return draft.close()
}
