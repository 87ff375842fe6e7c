// A county with few people and the real places, for talks.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { County } from '../../src/organisation/county.ts'
import { parseCounty } from '../../src/organisation/county-file.ts'

const file = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')

/** The demo county with few people and the same places. */
export const smallCounty: County = parseCounty(
  file('./county.yaml'),
  file('../../src/app/demo/quxian-divisions.csv'),
)
