// Whether the client in `generated/` was made from the schema that lies here. A pull may change the one without the other,
// and an older client then writes rows that nothing can handle.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The message is one line for whoever starts the program. */
export class ClientStale extends Error {
  override readonly name = 'ClientStale'
}

/** The schema as the generator has written it into the client: one line of JSON. */
const inlined = /^\s*"inlineSchema": (".*"),?$/mu

/**
 * Reads files only, so that it can be asked before the client is loaded.
 * @param folder where `schema.prisma` and `generated/` lie
 * @throws ClientStale when there is no client or it was made from another schema
 */
export function requireGeneratedClient(folder: URL = new URL('./', import.meta.url)): void {
  const written = textOf(new URL('generated/internal/class.ts', folder))
  if (written === null) throw new ClientStale(`prisma: there is no database client yet: run ${remedy}`)
  const from = inlined.exec(written)?.[1]
  const here = textOf(new URL('schema.prisma', folder)) ?? ''
  if (from === undefined || inColumns(String(JSON.parse(from))) !== inColumns(here))
    throw new ClientStale(
      `prisma: the database client was made from another schema.prisma: run ${remedy} and start again`,
    )
}

/** The generator sets the columns straight; how wide they are says nothing. */
const inColumns = (schema: string): string =>
  schema
    .replaceAll(/[ \t]+/gu, ' ')
    .replaceAll('\r\n', '\n')
    .trim()

const remedy = '“npm ci” or “npm run generate”'

function textOf(file: URL): string | null {
  try {
    return readFileSync(fileURLToPath(file), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
