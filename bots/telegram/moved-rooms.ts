// A group that becomes a supergroup gets another id. The county knows it by the old one, and so does everybody here.

export interface MovedRooms {
  /** The group has become this supergroup. @returns false when that was known */
  moved(from: string, to: string): boolean
  /** Where messages to the room go now. */
  chatOf(room: string): string
  /** By which id the county knows the chat. */
  roomOf(chat: string): string
}

export function createMovedRooms(): MovedRooms {
  const chats = new Map<string, string>()
  const rooms = new Map<string, string>()
  return {
    moved(from, to) {
      if (chats.get(from) === to) return false
      chats.set(from, to)
      rooms.set(to, from)
      return true
    },
    chatOf: (room) => chats.get(room) ?? room,
    roomOf: (chat) => rooms.get(chat) ?? chat,
  }
}

/** A supergroup's id begins with -100; one that does not is a group that may have moved. */
export const mayHaveMoved = (room: string): boolean => /^-(?!100\d{9,})\d+$/u.test(room)
