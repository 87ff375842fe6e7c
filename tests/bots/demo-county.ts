// The demo county as the tests of channels and pages need it: its file read plainly.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { defaultRules } from '../../src/deadline/rules.ts'
import type { County } from '../../src/organisation/county.ts'

const folder = new URL('../../src/app/demo/', import.meta.url)

const fileSchema = z.object({
  county: z.object({ code: z.string(), name: z.string(), timezone: z.string() }),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.enum(['village', 'township', 'county', 'department', 'leader']),
      org: z.string().exactOptional(),
    }),
  ),
  rooms: z.array(z.object({ id: z.string(), name: z.string(), org: z.string().exactOptional() })),
})

const shortName = (name: string) =>
  name.replace(/居(?:民委员会|委会)$/, '').replace(/村民委员会$/, '村')

/** Departments in the words of the scheme, as far as the tests name them. */
const departments = [
  ['disabled-federation', '县残联'],
  ['health', '县卫健局'],
  ['civil-affairs', '县民政局'],
  ['education', '县教育局'],
  ['human-resources', '县人社局'],
  ['agriculture', '县农业农村局'],
  ['approval', '县行政审批局'],
  ['market', '县市监局'],
  ['housing', '县住建局'],
  ['justice', '县司法局'],
  ['police', '县公安局'],
] as const

export function demoCounty(): County {
  const file = fileSchema.parse(parse(readFileSync(new URL('county.yaml', folder), 'utf8')))
  const rows = readFileSync(new URL('quxian-divisions.csv', folder), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',') as [string, string, string, string])
  return {
    ...file.county,
    townships: [...new Map(rows.map(([, , code, name]) => [code, { code, name }])).values()],
    villages: rows.map(([code, name, township]) => ({ code, name: shortName(name), township })),
    departments: departments.map(([code, name]) => ({ code, name, aliases: [] })),
    people: file.people.map((each) => ({ ...each, handles: { sim: each.id } })),
    rooms: file.rooms.map((each) => ({ ...each, handles: { sim: each.id } })),
    rules: defaultRules,
  }
}
