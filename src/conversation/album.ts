// Pictures and papers sent together come as a message each: they are answered once, and go to one case.
import type { InboundMessage } from '../stimulus.ts'

export interface Album {
  /** The channel's own. */
  readonly id: string
  /** The case it went to. */
  readonly case: string | null
  /** What was said of it. */
  readonly told: readonly string[]
}

/** A message in its place, with what was sent together before it. */
interface Sent {
  readonly message: Pick<InboundMessage, 'album'>
  album: Album | undefined
}

/** What was sent together with this message, as far as it has come; null when it was sent alone. */
export function albumOf({ message: { album: id }, album }: Readonly<Sent>): Album | null {
  if (id === undefined) return null
  return album?.id === id ? album : { id, case: null, told: [] }
}

/** Whether something is still to be said: of what was sent together each thing is said once. */
export function isFirst(told: string, scene: Sent): boolean {
  const album = albumOf(scene)
  if (!album) return true
  if (album.told.includes(told)) return false
  scene.album = { ...album, told: [...album.told, told] }
  return true
}

/** It went to that case, if it went to one. */
export function keepAlbum(number: string | null, scene: Sent): void {
  const album = albumOf(scene)
  if (album) scene.album = { ...album, case: number ?? album.case }
}
