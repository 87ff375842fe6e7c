// Who can be played, and which rooms each of them sits in: the county's people, and relatives that no file lists.
import type { County, Role } from '../../src/organisation/county.ts'
import { createDirectory } from '../../src/organisation/directory.ts'
import type { Place } from './place.ts'
import { texts } from './texts.ts'

export interface Member {
  readonly account: string
  readonly name: string
  readonly role: Role
  /** 临巴镇团石村 · 村干部 */
  readonly title: string
  /** What the list of people is grouped by: the township's name, or the office. */
  readonly group: string
}

export interface ChatRoom {
  readonly id: string
  readonly name: string
  readonly members: readonly Member[]
}

export interface Cast {
  readonly members: readonly Member[]
  /** @returns null for an account that nobody can have */
  member(account: string): Member | null
  room(id: string): ChatRoom | null
  /** Where a member can read and write: the rooms, then the direct chat with the assistant. */
  places(member: Member): readonly Place[]
  /** Who the story begins with: the first cadre of the file, his clerk, the county, the doctor's office. */
  readonly leads: {
    readonly cadre: Member
    readonly clerk: Member
    readonly county: Member
    readonly health: Member
  } | null
}

/** A relative's account says the name, so that it is the same after a restart. */
const relativePrefix = 'guest-'
const longestName = 12

/** The account a relative of this name writes from; null when that is no name. */
export function relativeAccount(name: string): string | null {
  const plain = name.trim()
  return /^[\p{L}\p{N}·]+$/u.test(plain) && plain.length <= longestName ? relativePrefix + plain : null
}

export function createCast(county: County, relatives: readonly string[]): Cast {
  const directory = createDirectory(county)

  const listed = county.people.map((person): Member & { readonly township: string | null } => {
    const village = directory.village(person.org ?? null)
    const township = directory.township(village?.township ?? person.org ?? null)
    const office = township?.name ?? texts.offices[person.role]
    const where =
      person.role === 'department'
        ? (directory.department(person.org ?? '')?.name ?? '')
        : `${township?.name ?? ''}${village?.name ?? ''}`
    return {
      account: person.handles['sim'] ?? person.id,
      name: person.name,
      role: person.role,
      title: [where, village?.name.endsWith('社区') ? texts.neighbourhoodCadre : texts.roles[person.role]]
        .filter(Boolean)
        .join(' · '),
      group: office,
      township: township?.code ?? null,
    }
  })

  const relative = (account: string): Member | null => {
    const name = account.startsWith(relativePrefix) ? account.slice(relativePrefix.length) : ''
    if (relativeAccount(name) !== account) return null
    return { account, name, role: 'relative', title: texts.roles.relative, group: texts.offices.relative }
  }

  const members = [
    ...listed,
    ...relatives.flatMap((name) => relative(relativeAccount(name) ?? '') ?? []),
  ] as const
  const byAccount = new Map<string, Member>(members.map((each) => [each.account, each]))

  // A work group: the township's clerks and cadres, and the county federation looking in.
  // The joint room: everybody above the village.
  const inRoom = (township: string | undefined) =>
    township === undefined
      ? listed.filter((each) => each.role !== 'village')
      : [
          ...listed.filter((each) => each.township === township),
          ...listed.filter((each) => each.role === 'county'),
        ]
  const rooms = new Map<string, ChatRoom>(
    county.rooms.map((room) => {
      const id = room.handles['sim'] ?? room.id
      return [id, { id, name: room.name, members: inRoom(room.org) }]
    }),
  )

  const cadre = listed.find((each) => each.role === 'village')
  const clerk = listed.find((each) => each.role === 'township' && each.township === cadre?.township)
  const federation = listed.find((each) => each.role === 'county')
  const health = listed.find((_, index) => county.people[index]?.org === 'health')

  return {
    members,
    member: (account) => byAccount.get(account) ?? relative(account),
    room: (id) => rooms.get(id) ?? null,
    places: (member) => [
      ...[...rooms.values()]
        .filter((room) => room.members.some((each) => each.account === member.account))
        .map((room) => ({ room: room.id })),
      { account: member.account },
    ],
    leads: cadre && clerk && federation && health ? { cadre, clerk, county: federation, health } : null,
  }
}
