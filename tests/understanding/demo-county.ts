// The demo county, as every test of understanding uses it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { County } from '../../src/organisation/county.ts'
import { parseCounty } from '../../src/organisation/county-file.ts'

const folder = join(import.meta.dirname, '../../src/app/demo')

export const demoCounty = (): County =>
  parseCounty(
    readFileSync(join(folder, 'county.yaml'), 'utf8'),
    readFileSync(join(folder, 'quxian-divisions.csv'), 'utf8'),
  )
