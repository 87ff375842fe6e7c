// The files of a case with who sent them and when, read from its history.
import type { Instant } from '../deadline/plain-date.ts'
import type { Case, CaseFile } from './case.ts'
import type { CaseEvent, RecordedEvent } from './event.ts'

export interface FiledFile {
  readonly file: CaseFile
  /** A person's id, or an account. */
  readonly by: string
  readonly at: Instant
}

/** Those the case has today, in the order in which they came. */
export function filedFiles(one: Case, events: readonly RecordedEvent[]): readonly FiledFile[] {
  return (one.files ?? []).flatMap((file) => {
    const came = events.findLast((each) => each.type === 'FileAttached' && each.file.key === file.key)
    return came ? [{ file, by: came.by, at: came.at }] : []
  })
}

/** Nobody goes on with what somebody has only looked at. */
export const onlyLooks = ({ type }: CaseEvent): boolean => type === 'FilesOffered' || type === 'FileOpened'
