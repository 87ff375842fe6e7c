// A resident of whom only so much was said; the rest is unknown.
import type { Resident } from './case.ts'

const unknownResident: Resident = {
  name: null,
  village: null,
  township: null,
  group: null,
  age: null,
  sex: null,
  phone: null,
  idNumber: null,
  address: null,
  certificate: null,
}

export function describeResident(said: Partial<Resident>): Resident {
  return { ...unknownResident, ...said }
}
