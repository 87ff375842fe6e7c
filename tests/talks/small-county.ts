// A county with few people and the real places, for talks and stories.
import { fileURLToPath } from 'node:url'
import { readCounty } from '../../src/app/county.ts'
import type { County } from '../../src/organisation/county.ts'

/** The demo county with few people and the same places. */
export const smallCounty: County = readCounty(fileURLToPath(new URL('./county.yaml', import.meta.url)))
