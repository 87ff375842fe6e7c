// Who is responsible where: looked up in the county, and nowhere else.
import type { County, Department, Person, Room, Township, Village } from './county.ts'

export interface Directory {
  readonly county: County
  village(code: string | null): Village | null
  township(code: string | null): Township | null
  department(code: string): Department | null
  person(id: string): Person | null
  /** The village's cadres. */
  cadres(village: string | null): readonly Person[]
  /** The township's clerks; a clerk may act for every village of the township. */
  clerks(township: string | null): readonly Person[]
  contacts(department: string): readonly Person[]
  federation(): readonly Person[]
  leaders(): readonly Person[]
  /** The work group of a township, or null when it has none. */
  workGroup(township: string | null): Room | null
  /** The group of the county, the departments and the townships. */
  jointRoom(): Room | null
  /** Those who cannot be in the room: they have accounts, but none on a channel where the room is. */
  absentFrom(room: Room, people: readonly Person[]): readonly Person[]
  room(id: string): Room | null
  /** The room a channel knows by this id; null for a direct chat or a room nobody has listed. */
  roomOn(channel: string, id: string | null): Room | null
  /** 临巴镇团石村 */
  placeName(village: string | null, township: string | null): string
  villagesOf(township: string): readonly Village[]
}

export function createDirectory(county: County): Directory {
  const villages = new Map(county.villages.map((each) => [each.code, each]))
  const townships = new Map(county.townships.map((each) => [each.code, each]))
  const departments = new Map(county.departments.map((each) => [each.code, each]))
  const people = new Map(county.people.map((each) => [each.id, each]))
  const rooms = new Map(county.rooms.map((each) => [each.id, each]))
  const of = (role: Person['role'], org?: string | null) =>
    county.people.filter((each) => each.role === role && (org === undefined || each.org === org))

  const village = (code: string | null) => (code === null ? null : (villages.get(code) ?? null))
  const township = (code: string | null) => (code === null ? null : (townships.get(code) ?? null))
  return {
    county,
    village,
    township,
    department: (code) => departments.get(code) ?? null,
    person: (id) => people.get(id) ?? null,
    cadres: (code) => (code === null ? [] : of('village', code)),
    clerks: (code) => (code === null ? [] : of('township', code)),
    contacts: (code) => of('department', code),
    federation: () => [...of('county'), ...of('department', 'disabled-federation')],
    leaders: () => of('leader'),
    workGroup: (code) => county.rooms.find((each) => code !== null && each.org === code) ?? null,
    jointRoom: () => county.rooms.find((each) => each.org === undefined) ?? null,
    absentFrom: (room, people) => {
      const there = realChannels(room)
      return people.filter((each) => {
        const channels = realChannels(each)
        return there.length > 0 && channels.length > 0 && !channels.some((one) => there.includes(one))
      })
    },
    room: (id) => rooms.get(id) ?? null,
    roomOn: (channel, id) => county.rooms.find((each) => id !== null && each.handles[channel] === id) ?? null,
    placeName: (villageCode, townshipCode) => {
      const where = village(villageCode)
      return `${township(where?.township ?? townshipCode)?.name ?? ''}${where?.name ?? ''}`
    },
    villagesOf: (code) => county.villages.filter((each) => each.township === code),
  }
}

/** In the simulator everybody and every room has a place. */
const realChannels = ({ handles }: Pick<Room, 'handles'>): readonly string[] =>
  Object.keys(handles).filter((channel) => channel !== 'sim')
