// The small county of the talks, its people and rooms found on channels.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument, type YAMLMap } from 'yaml'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

type Handles = Readonly<Partial<Record<'people' | 'rooms', Readonly<Record<string, string>>>>>

/** Writes the county's file into that directory, with the handles on each channel, and answers with its path. */
export function writeCounty(directory: string, channels: Readonly<Record<string, Handles>>): string {
  const county = parseDocument(readFileSync(at('county.yaml'), 'utf8'))
  county.set('divisions', at('../../src/app/demo/quxian-divisions.csv'))
  for (const [channel, handles] of Object.entries(channels))
    for (const part of ['people', 'rooms'] as const)
      for (const [id, handle] of Object.entries(handles[part] ?? {})) {
        const { items } = county.get(part) as { items: YAMLMap[] }
        const place = items.findIndex((each) => each.get('id') === id)
        if (place < 0) throw new Error(`nobody and nothing called ${id}`)
        county.setIn([part, place, 'handles', channel], handle)
      }
  const file = join(directory, 'county.yaml')
  writeFileSync(file, county.toString())
  return file
}
