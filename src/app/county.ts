// Reads the county file and the divisions it names; without a file the demo county.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import type { County } from '../organisation/county.ts'
import { countyOf } from '../organisation/county-file.ts'

const demo = join(dirname(fileURLToPath(import.meta.url)), 'demo', 'county.yaml')

/** All that must be known before the divisions can be read. */
const namesDivisions = z.looseObject({ divisions: z.string() })

/** The county file cannot be used; the message says which file and why, a line for each mistake. */
export class CountyMistake extends Error {
  override readonly name = 'CountyMistake'
}

/** @throws CountyMistake */
export function readCounty(file: string = demo): County {
  const path = resolve(file)
  try {
    const read: unknown = parse(readFileSync(path, 'utf8'))
    const named = namesDivisions.safeParse(read)
    // Without divisions the file is wrong anyway, and is told what it lacks.
    const divisions = named.success ? readFileSync(resolve(dirname(path), named.data.divisions), 'utf8') : ''
    return countyOf(read, divisions)
  } catch (error) {
    throw new CountyMistake(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
