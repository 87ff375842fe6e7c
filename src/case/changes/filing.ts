// Pictures and papers that came with messages about the case; their bytes are kept outside the ledger.
import { asItIs, type Changes } from './change.ts'

export const filing = {
  FileAttached: (one, { file }) => ({
    ...one,
    files: [...(one.files ?? []).filter((each) => each.key !== file.key), file],
  }),
  FileRemoved: (one, { key }) => ({ ...one, files: (one.files ?? []).filter((each) => each.key !== key) }),
  FilesOffered: asItIs,
  FileOpened: asItIs,
} as const satisfies Changes<'FileAttached' | 'FileRemoved' | 'FilesOffered' | 'FileOpened'>
