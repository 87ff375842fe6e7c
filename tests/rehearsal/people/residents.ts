// Invented residents: who they are, what they need, what the township will find and what will happen to them meanwhile.
import type { ServiceCode } from '../../../src/case/service.ts'
import type { County, Village } from '../../../src/organisation/county.ts'
import type { Dice } from '../dice.ts'
import type { Names } from './names.ts'

export type Misfortune =
  | 'none'
  | 'died'
  | 'rumoured-dead'
  | 'hospital'
  | 'away'
  | 'refused'
  | 'moved'
  | 'withdrawn'
  | 'not-home'

export interface Resident {
  readonly name: string
  readonly village: Village
  readonly group: number
  readonly age: number
  readonly sex: '男' | '女'
  readonly services: readonly ServiceCode[]
  readonly certificate: 'none' | 'expired'
  /** Invented: born 1900 to 1905, telephone 1380000…. */
  readonly idNumber: string
  readonly phone: string
  readonly address: string
  readonly finding: 'confirmed' | 'out-of-scope' | 'untrue'
  readonly qualified: boolean
  readonly misfortune: Misfortune
  /** Days after the report on which it happens. */
  readonly misfortuneAfter: number
}

const others: Readonly<Record<Exclude<ServiceCode, 'CERT' | 'REHAB'>, number>> = {
  AID: 6,
  NURSING: 6,
  LIVING: 3,
  DIBAO: 3,
  TEKUN: 1,
  EDU: 1,
  TRAIN_VOC: 1,
  TRAIN_FARM: 1,
  LICENSE: 1,
  HOUSING: 2,
  LEGAL: 1,
  IDCARD: 1,
  OTHER: 1,
}

export class Residents {
  readonly all: Resident[] = []
  readonly #byName = new Map<string, Resident>()
  readonly #spokenFor = new Map<string, Resident>()
  readonly #county: County
  readonly #names: Names
  readonly #dice: Dice

  constructor(county: County, names: Names, dice: Dice) {
    this.#county = county
    this.#names = names
    this.#dice = dice
  }

  next(village: Village = this.#dice.one(this.#county.villages)): Resident {
    const dice = this.#dice.of(`resident ${this.all.length}`)
    const minor = dice.happens(0.07)
    const resident: Resident = {
      name: this.#names.next(),
      village,
      group: dice.between(1, 9),
      age: minor ? dice.between(5, 16) : dice.between(24, 88),
      sex: dice.happens(0.5) ? '男' : '女',
      services: servicesOf(minor, dice),
      certificate: dice.happens(0.25) ? 'expired' : 'none',
      idNumber: identityNumber(dice),
      phone: `1380000${dice.digits(4)}`,
      address: `${dice.one(['王家', '李家', '新屋', '大坪', '水井'])}院子${dice.between(1, 30)}号`,
      finding: dice.weighted({ confirmed: 88, 'out-of-scope': 9, untrue: 3 }),
      qualified: dice.happens(0.88),
      misfortune: dice.weighted({
        none: 76,
        died: 4,
        'rumoured-dead': 1,
        hospital: 5,
        away: 3,
        refused: 3,
        moved: 2,
        withdrawn: 2,
        'not-home': 4,
      }),
      misfortuneAfter: dice.between(1, 45),
    }
    this.all.push(resident)
    this.#byName.set(resident.name, resident)
    return resident
  }

  /** Somebody reports or applies for this person: what is asked back is about him. */
  speaksFor(account: string, resident: Resident): void {
    this.#spokenFor.set(account, resident)
  }

  spokenForBy(account: string): Resident | null {
    return this.#spokenFor.get(account) ?? null
  }

  named(name: string | null): Resident | null {
    return name === null ? null : (this.#byName.get(name) ?? null)
  }
}

/** Of whom nobody has said more than his name. */
export const ordinaryResident = (county: County): Resident => {
  const [village] = county.villages
  if (!village) throw new RangeError('a county without villages')
  return {
    name: '',
    village,
    group: 1,
    age: 60,
    sex: '女',
    services: ['CERT'],
    certificate: 'none',
    idNumber: '',
    phone: '',
    address: '',
    finding: 'confirmed',
    qualified: true,
    misfortune: 'none',
    misfortuneAfter: 1,
  }
}

function servicesOf(minor: boolean, dice: Dice): readonly ServiceCode[] {
  const services = new Set<ServiceCode>()
  if (dice.happens(0.72)) services.add('CERT')
  if (minor && dice.happens(0.5)) services.add('EDU')
  const more = services.size === 0 ? dice.between(1, 2) : dice.between(0, 2)
  for (let count = 0; count < more; count += 1) services.add(dice.weighted(others))
  return [...services]
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function identityNumber(dice: Dice): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const born = `190${dice.between(0, 5)}${two(dice.between(1, 12))}${two(dice.between(1, 28))}`
  const front = `513030${born}${dice.digits(3)}`
  const sum = weights.reduce((total, weight, place) => total + weight * Number(front[place]), 0)
  return `${front}${'10X98765432'[sum % 11]}`
}
