// The county as its file describes it: divisions, departments, people, rooms and rules.
import type { HolidayTable } from '../deadline/holiday-table.ts'
import type { Rules } from '../deadline/rules.ts'

/** What a person is to the service. Whoever is not listed in the county file is a relative. */
export type Role = 'relative' | 'village' | 'township' | 'county' | 'department' | 'leader'

export interface Village {
  /** Twelve digits: county 6, township 3, village 3. */
  readonly code: string
  /** Short form with its suffix, as people say it: 团石村, 庆丰社区. */
  readonly name: string
  /** The township's nine digits. */
  readonly township: string
}

export interface Township {
  /** Nine digits. */
  readonly code: string
  /** 临巴镇, 渠江街道, 拱市乡. */
  readonly name: string
}

export interface Department {
  readonly code: string
  /** 县民政局 */
  readonly name: string
  /** 民政, 民政局 */
  readonly aliases: readonly string[]
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly role: Exclude<Role, 'relative'>
  /** A village's, township's or department's code; absent for the county and leaders. */
  readonly org?: string
  /** The person's account on each channel. */
  readonly handles: Readonly<Record<string, string>>
  /** Whom the county file names in this post, when somebody else has it today. */
  readonly listedAs?: string
}

export interface Room {
  readonly id: string
  readonly name: string
  /** The township whose work group it is; absent for the joint group of the county. */
  readonly org?: string
  /** The room's id on each channel; `sim` is the room's own id. */
  readonly handles: Readonly<Record<string, string>>
}

export interface County {
  readonly code: string
  readonly name: string
  readonly timezone: string
  readonly townships: readonly Township[]
  readonly villages: readonly Village[]
  readonly departments: readonly Department[]
  readonly people: readonly Person[]
  readonly rooms: readonly Room[]
  /** Days off of years the county has loaded, beside those that are published with the program. */
  readonly calendars: readonly HolidayTable[]
  readonly rules: Rules
}
