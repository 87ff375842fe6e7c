// The county file and its divisions, checked once: after this everything in the county can be trusted.
import { parse } from 'yaml'
import { z } from 'zod'
import { holidayTableSchema } from '../deadline/holiday-table.ts'
import { rulesSchema } from '../deadline/rules.ts'
import type { County, Department, Person, Room, Township, Village } from './county.ts'
import { schemeDepartments } from './departments.ts'

const id = z.string().regex(/^[\w-]+$/u, 'letters, digits, _ and - only')
const handles = z.record(z.string(), z.string()).default({})

const fileSchema = z.strictObject({
  county: z.strictObject({
    code: z.string().length(6),
    name: z.string().min(1),
    timezone: z.string().default('Asia/Shanghai'),
  }),
  divisions: z.string(),
  departments: z
    .array(z.strictObject({ code: id, name: z.string().min(1), aliases: z.array(z.string()).default([]) }))
    .optional(),
  people: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1),
        role: z.enum(['village', 'township', 'county', 'department', 'leader']),
        org: z.string().optional(),
        handles,
      }),
    )
    .default([]),
  rooms: z
    .array(z.strictObject({ id, name: z.string().min(1), org: z.string().optional(), handles }))
    .default([]),
  /** Years whose days off the county has loaded: with source, by whom and when. */
  calendars: z.array(holidayTableSchema).default([]),
  rules: rulesSchema,
})

/** The county that a file and its divisions describe, both as text. */
export const parseCounty = (yaml: string, divisions: string): County => countyOf(parse(yaml), divisions)

/**
 * The county that a file and its divisions describe.
 * @param read what the YAML of the file says
 * @param divisions `village_code,village_name,town_code,town_name`, with a first line of names
 * @throws Error whose message has one line for each mistake: where it stands and what is wrong
 */
export function countyOf(read: unknown, divisions: string): County {
  const parsed = fileSchema.safeParse(read)
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`).join('\n'),
    )
  }
  const file = parsed.data
  const { townships, villages } = parseDivisions(divisions)
  const departments: readonly Department[] = file.departments ?? schemeDepartments
  const people = file.people.map(({ org, ...person }): Person => ({
    ...person,
    ...(org === undefined ? {} : { org }),
    handles: { sim: person.id, ...person.handles },
  }))
  const rooms = file.rooms.map(({ org, ...room }): Room => ({
    ...room,
    ...(org === undefined ? {} : { org }),
    handles: { sim: room.id, ...room.handles },
  }))
  const county: County = {
    ...file.county,
    townships,
    villages,
    departments,
    people,
    rooms,
    calendars: file.calendars,
    rules: file.rules,
  }
  const mistakes = mistakesIn(county)
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
  return county
}

function parseDivisions(csv: string): { townships: readonly Township[]; villages: readonly Village[] } {
  const townships = new Map<string, Township>()
  const villages = csv
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index): Village => {
      const [code, name, township, townshipName] = line.split(',')
      if (!code || !name || !township || !townshipName)
        throw new Error(`divisions: line ${index + 2} has not four fields`)
      townships.set(township, { code: township, name: townshipName })
      return { code, name: shortName(name), township }
    })
  return { townships: [...townships.values()], villages }
}

/** 庆丰社区居民委员会, 少愚社区居委会 → 庆丰社区, 少愚社区; 珠山村民委员会 → 珠山村. */
const shortName = (name: string): string =>
  name.replace(/(?:居民委员会|居委会)$/u, '').replace(/村(?:民委员会|委会)$/u, '村')

function mistakesIn({ people, rooms, departments, villages, townships }: County): string[] {
  const known = {
    village: new Set(villages.map((each) => each.code)),
    township: new Set(townships.map((each) => each.code)),
    department: new Set(departments.map((each) => each.code)),
  }
  const mistakes: string[] = []
  const twice = (ids: readonly string[], what: string) => {
    const seen = new Set<string>()
    for (const each of ids) {
      if (seen.has(each)) mistakes.push(`${what}.${each}: is there twice`)
      seen.add(each)
    }
  }
  twice(
    people.map((each) => each.id),
    'people',
  )
  twice(
    rooms.map((each) => each.id),
    'rooms',
  )
  for (const { id: who, role, org } of people) {
    if (role === 'county' || role === 'leader') continue
    if (org === undefined || !known[role].has(org))
      mistakes.push(`people.${who}.org: ${org ?? 'nothing'} is no ${role} of this county`)
  }
  for (const { id: which, org } of rooms) {
    if (org !== undefined && !known.township.has(org))
      mistakes.push(`rooms.${which}.org: ${org} is no township of this county`)
  }
  return mistakes
}
