// Everybody who can be played, by township and office, with a search.
import type { Cast, Member } from '../cast.ts'
import { texts } from '../texts.ts'
import { Avatar } from './avatar.tsx'

const words = texts.people

const Choice = ({ member }: { member: Member }) => (
  <li data-search={`${member.name} ${member.account} ${member.title}`.toLowerCase()}>
    <button type="button" data-do="choose" data-as={member.account}>
      <Avatar member={member} />
      <span>
        <strong>{member.name}</strong>
        <small>{member.title}</small>
      </span>
    </button>
  </li>
)

/** Offices first, relatives next, then the townships, each in the county file's order. */
const officeRoles: readonly Member['role'][] = ['county', 'leader', 'department', 'relative']

function grouped(members: readonly Member[]): readonly (readonly [string, readonly Member[]])[] {
  const groups = new Map<string, Member[]>()
  const offices = officeRoles.flatMap((role) => members.filter((each) => each.role === role))
  for (const each of [...offices, ...members.filter((one) => !officeRoles.includes(one.role))])
    groups.set(each.group, [...(groups.get(each.group) ?? []), each])
  return [...groups]
}

export const PeopleList = ({ cast }: { cast: Cast }) => (
  <>
    <header>
      <h2>{words.choose}</h2>
      <button type="button" data-do="close-people" aria-label={words.close}>
        ✕
      </button>
      <input type="search" placeholder={words.search} aria-label={words.search} data-do="find" />
    </header>
    <div class="groups">
      {[[words.ofTheStory, Object.values(cast.leads ?? {})] as const, ...grouped(cast.members)].map(
        ([group, members]) => (
          <section>
            <h3>{group}</h3>
            <ul>
              {members.map((member) => (
                <Choice member={member} />
              ))}
            </ul>
          </section>
        ),
      )}
      <p class="nobody" hidden>
        {words.nobody}
      </p>
    </div>
    <form class="relative" hx-get="/chat/relative" hx-target="find .complaint">
      <label>
        {words.relative}
        <input name="name" maxlength={12} placeholder={words.relativeName} />
      </label>
      <button type="submit">{words.relativeGo}</button>
      <small>{words.relativeHint}</small>
      <p class="complaint" role="alert"></p>
    </form>
  </>
)
