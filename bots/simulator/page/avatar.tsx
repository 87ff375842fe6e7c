// Faces made of a surname, coloured by what the person is; a room shows four of its people.
import type { ChatRoom, Member } from '../cast.ts'
import { Icon } from './icons.tsx'

/** A surname as it stands on a face: its first character. */
const initial = (member: Member) => String.fromCodePoint(member.name.codePointAt(0) ?? 0x20)

export const Avatar = ({ member }: { member: Member }) => (
  <span class={`avatar tint-${member.role}`} aria-hidden="true">
    {initial(member)}
  </span>
)

export const AssistantAvatar = () => (
  <span class="avatar tint-assistant" aria-hidden="true">
    <Icon name="home" />
  </span>
)

/** One of each kind first, so that a room is told apart by who meets there. */
function facesOf({ members }: ChatRoom): readonly Member[] {
  const kinds = members.filter((one, index) => members.findIndex((each) => each.role === one.role) === index)
  return [...kinds, ...members.filter((each) => !kinds.includes(each))].slice(0, 4)
}

export const RoomAvatar = ({ room }: { room: ChatRoom }) => (
  <span class="avatar room" aria-hidden="true">
    {facesOf(room).map((member) => (
      <i class={`tint-${member.role}`}>{initial(member)}</i>
    ))}
  </span>
)
