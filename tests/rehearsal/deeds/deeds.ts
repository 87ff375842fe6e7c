// Every deed by its name.
import { countyDeeds } from './county.ts'
import type { DeedName } from './deed-name.ts'
import type { Deed } from './deed.ts'
import { departmentDeeds } from './departments.ts'
import { townshipDeeds } from './township.ts'
import { villageDeeds } from './village.ts'

export const deeds: Readonly<Record<DeedName, Deed>> = {
  ...villageDeeds,
  ...townshipDeeds,
  ...countyDeeds,
  ...departmentDeeds,
}
