// What links to files lead to: decided and written by the one door, read from the store, and only then handed over.
import type { OfferedFiles } from '../../bots/web/offered-files/offered-files.ts'
import type { Stores } from '../../prisma/stores.ts'
import { offeredFiles } from '../conversation/offered-files.ts'
import { timeInWords } from '../conversation/time-in-words.ts'
import { EntryDraft } from '../entry-draft.ts'
import { withSuccessors } from '../organisation/successors.ts'
import type { AttachmentStore } from '../ports/attachment-store.ts'
import type { World } from '../world.ts'
import type { Assistant } from './assistant.ts'

interface Parts {
  readonly world: World
  readonly stores: Pick<Stores, 'ledger' | 'now'>
  readonly assistant: Assistant
  readonly attachments: Pick<AttachmentStore, 'read'>
}

export function createOfferedFiles({ world, stores, assistant, attachments }: Parts): OfferedFiles {
  async function follow(number: string, link: string) {
    const directory = withSuccessors(world.directory, await stores.ledger.successors())
    const draft = new EntryDraft({ ...world, directory }, await stores.now(), {})
    return offeredFiles({ case: number, link }, draft)
  }

  return {
    async look(number, link) {
      const offered = await follow(number, link)
      if (offered.state !== 'open') return offered
      const today = world.dateAt(await stores.now())
      const files = offered.files.map(({ file: { key, type }, at, opened }) => {
        const when = timeInWords(world.writeInstant(at).slice(0, 16), today)
        return { key, type, when, opened }
      })
      return { state: 'open', files }
    },
    async open(number, link, key) {
      const offered = await follow(number, link)
      const found = offered.state === 'open' ? offered.files.find(({ file }) => file.key === key) : undefined
      if (!found || found.opened) return null
      // Read before it is written: what the store does not give counts as not opened.
      const bytes = await attachments.read(found.file)
      const at = await stores.now()
      const entry = await assistant.take({ kind: 'file-opening', case: number, link, key, at })
      const isWritten = entry?.cases.some(({ events }) => events.some(({ type }) => type === 'FileOpened'))
      return isWritten ? { name: found.file.name, type: found.file.type, bytes } : null
    },
  }
}
