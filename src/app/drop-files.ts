// Bytes of files that nobody needs any more are removed, unless a case still has the same file.
import type { AttachmentStore } from '../ports/attachment-store.ts'
import type { Ledger } from '../ports/ledger.ts'

/** Rarely called, by a person's hand: it looks through every case. Throws when the store is out of reach. */
export async function dropFiles(
  keys: readonly string[],
  ledger: Pick<Ledger, 'cases'>,
  attachments: Pick<AttachmentStore, 'remove'>,
): Promise<void> {
  if (keys.length === 0) return
  const kept = new Set((await ledger.cases({})).flatMap(({ files }) => (files ?? []).map(({ key }) => key)))
  for (const key of keys) if (!kept.has(key)) await attachments.remove({ key })
}
