// Which version of a message another one replaces: each time it is written anew, the one before is taken back.

export interface Versions {
  /**
   * The id of the version before. Asked again for the same version, the answer is the same.
   * @param original the message as it was first written, which is what the first new version replaces
   */
  before(original: string, version: string): string
}

/** Messages are written anew within minutes; what was forgotten counts as written anew for the first time. */
const mostRemembered = 1_000

export function createVersions(): Versions {
  const newest = new Map<string, { readonly version: string; readonly before: string }>()
  return {
    before(original, version) {
      const known = newest.get(original)
      if (known?.version === version) return known.before
      const before = known?.version ?? original
      newest.delete(original)
      newest.set(original, { version, before })
      const [oldest] = newest.keys()
      if (newest.size > mostRemembered && oldest !== undefined) newest.delete(oldest)
      return before
    },
  }
}
