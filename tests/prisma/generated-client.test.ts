// After a pull the client may be of another schema than the one that lies there: that is seen before anything is loaded.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ClientStale, requireGeneratedClient } from '../../prisma/generated-client.ts'

const real = fileURLToPath(new URL('../../prisma/', import.meta.url))
let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'client-'))
  for (const each of ['schema.prisma', 'generated'])
    cpSync(join(real, each), join(home, each), { recursive: true })
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const ask = () => requireGeneratedClient(pathToFileURL(`${home}/`))

it('the one made from this schema will do', () => {
  expect(ask).not.toThrow()
})

it('how wide the columns of the schema are, and how its lines end, is no other schema', () => {
  const file = join(home, 'schema.prisma')
  const wider = readFileSync(file, 'utf8').replaceAll(/ {2,}/gu, (gap) => `${gap}  `)
  writeFileSync(file, wider.replaceAll('\n', '\r\n'))
  expect(ask).not.toThrow()
})

it.each<[string, () => void, RegExp]>([
  [
    'of another schema',
    () => writeFileSync(join(home, 'schema.prisma'), 'model Other { id Int @id }\n'),
    /made from another schema.*npm run generate/u,
  ],
  [
    'that is none',
    () => writeFileSync(join(home, 'generated/internal/class.ts'), '// cut off\n'),
    /made from another schema/u,
  ],
  [
    'that is missing',
    () => rmSync(join(home, 'generated'), { recursive: true }),
    /no database client.*npm ci/u,
  ],
])('one %s is refused in one line', (_, change, says) => {
  change()
  expect(ask).toThrow(ClientStale)
  expect(ask).toThrow(says)
  expect(ask).not.toThrow(/\n/u)
})
