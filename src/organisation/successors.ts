// Who holds a post now, where it was handed to somebody else than the county file names: his name, and his accounts alone.
import type { County } from './county.ts'
import { createDirectory, type Directory } from './directory.ts'

/** A person's id in the county file → the name of whoever has the post today. */
export type Successors = ReadonlyMap<string, string>

/**
 * The directory as it is today. The accounts the file lists are the predecessor's: nobody is known by them any more, and
 * nothing goes there.
 */
export function withSuccessors(directory: Directory, successors: Successors): Directory {
  if (successors.size === 0) return directory
  const { county } = directory
  const people = county.people.map((each) => {
    const name = successors.get(each.id)
    return name === undefined || name === each.name
      ? each
      : { ...each, name, handles: {}, listedAs: each.name }
  })
  return createDirectory({ ...county, people } satisfies County)
}
