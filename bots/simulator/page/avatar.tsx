// Faces made of a surname, coloured by what the person is; a room shows four of its people.
import type { ChatRoom, Member } from '../cast.ts'
import { texts } from '../texts.ts'

export const Avatar = ({ member }: { member: Member }) => (
  <span class={`avatar tint-${member.role}`} aria-hidden="true">
    {[...member.name][0]}
  </span>
)

export const AssistantAvatar = () => (
  <span class="avatar tint-assistant" aria-hidden="true">
    {texts.assistant.initial}
  </span>
)

export const RoomAvatar = ({ room }: { room: ChatRoom }) => (
  <span class="avatar room" aria-hidden="true">
    {room.members.slice(0, 4).map((member) => (
      <i class={`tint-${member.role}`}>{[...member.name][0]}</i>
    ))}
  </span>
)
