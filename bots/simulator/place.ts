// Where something is said: a room, or the direct chat of one account with the assistant.

export type Place = { readonly room: string } | { readonly account: string }

/** The place as one word, for addresses and maps. */
export const placeKey = (place: Place): string =>
  'room' in place ? `room-${place.room}` : `direct-${place.account}`

/** @returns null when the word names no place */
export function parsePlace(key: string): Place | null {
  const [, kind, id] = /^(room|direct)-(.+)$/s.exec(key) ?? []
  if (id === undefined) return null
  return kind === 'room' ? { room: id } : { account: id }
}
