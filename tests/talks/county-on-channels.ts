// The small county of the talks, its people and rooms found on a channel.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument, type YAMLMap } from 'yaml'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Writes the county's file into that directory, and answers with its path. */
export function writeCounty(
  directory: string,
  channel: string,
  handles: Readonly<Record<'people' | 'rooms', Readonly<Record<string, string>>>>,
): string {
  const county = parseDocument(readFileSync(at('county.yaml'), 'utf8'))
  county.set('divisions', at('../../src/app/demo/quxian-divisions.csv'))
  for (const part of ['people', 'rooms'] as const)
    for (const [id, handle] of Object.entries(handles[part])) {
      const found = (county.get(part) as { items: YAMLMap[] }).items.find((each) => each.get('id') === id)
      if (!found) throw new Error(`nobody and nothing called ${id}`)
      found.set('handles', { [channel]: handle })
    }
  const file = join(directory, 'county.yaml')
  writeFileSync(file, county.toString())
  return file
}
