// Everybody who plays: the county file's people, invented cadres for every other village, second clerks and second contacts.
import type { County, Person, Role } from '../../../src/organisation/county.ts'
import type { Dice } from '../dice.ts'
import { type Habits, habitsOf } from './habits.ts'
import type { Names } from './names.ts'

export interface Player {
  /** The account on the simulator. */
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly org: string | null
  readonly habits: Habits
}

/** The first so many townships of the county, with their villages, people and rooms. */
export function narrowed(county: County, count: number): County {
  const townships = county.townships.slice(0, count)
  const codes = new Set(townships.map(({ code }) => code))
  const within = (org: string | undefined) =>
    org === undefined || !/^\d{9}/u.test(org) || codes.has(org.slice(0, 9))
  return {
    ...county,
    townships,
    villages: county.villages.filter(({ township }) => codes.has(township)),
    people: county.people.filter(({ org }) => within(org)),
    rooms: county.rooms.filter(({ org }) => within(org)),
  }
}

/** Departments busy enough for two contacts, townships large enough for two clerks. */
const busyDepartments = ['civil-affairs', 'health']
const largeTownship = 15

/** The county with a cadre in every village. */
export function peopled(county: County, names: Names): County {
  const invented = (id: string, role: Person['role'], org: string): Person => ({
    id,
    name: names.next(),
    role,
    org,
    handles: { sim: id },
  })
  const headed = new Set(county.people.filter(({ role }) => role === 'village').map(({ org }) => org))
  const cadres = county.villages
    .filter(({ code }) => !headed.has(code))
    .map(({ code }) => invented(`v${code.slice(6)}`, 'village', code))
  const clerks = county.townships
    .filter(({ code }) => county.villages.filter(({ township }) => township === code).length >= largeTownship)
    .map(({ code }) => invented(`t${code.slice(6)}`, 'township', code))
  const contacts = busyDepartments.map((code) => invented(`second-${code}`, 'department', code))
  return { ...county, people: [...county.people, ...cadres, ...clerks, ...contacts] }
}

/** Who plays what, by post. */
export class Cast {
  readonly #players = new Map<string, Player>()
  readonly #dice: Dice
  readonly county: County

  constructor(county: County, dice: Dice) {
    this.county = county
    this.#dice = dice
    for (const { id, name, role, org } of county.people) {
      this.#players.set(id, { id, name, role, org: org ?? null, habits: habitsOf(dice.of(id)) })
    }
  }

  player(id: string): Player | null {
    return this.#players.get(id) ?? null
  }

  /** Somebody the county file does not list: a relative or a stranger. */
  relative(id: string, name: string): Player {
    const habits = { ...habitsOf(this.#dice.of(id)), waitsToBePressed: false }
    const player: Player = { id, name, role: 'relative', org: null, habits }
    this.#players.set(id, player)
    return player
  }

  of(role: Role, org?: string | null): readonly Player[] {
    return [...this.#players.values()].filter(
      (each) => each.role === role && (org === undefined || each.org === org),
    )
  }

  /** The township's work group. */
  room(township: string | null): string | null {
    return this.county.rooms.find(({ org }) => org !== undefined && org === township)?.id ?? null
  }

  get jointRoom(): string {
    const joint = this.county.rooms.find(({ org }) => org === undefined)
    if (!joint) throw new Error('the county has no joint room')
    return joint.id
  }
}
