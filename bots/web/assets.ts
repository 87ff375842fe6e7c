// Styles and scripts: read once at the start, named by their content, kept by the browser for good.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { Asset, Audience, Route } from './route.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

export interface AssetFolder {
  readonly route: Route
  /** The address under which a page loads the file. Throws a RangeError for a name that is not there. */
  address(name: string): string
  has(name: string): boolean
}

/**
 * The files under one path.
 * @throws when a file is missing or its kind is not known: at the start, not in front of a user
 */
export function createAssetFolder(path: string, audience: Audience, assets: readonly Asset[]): AssetFolder {
  const files = new Map(
    assets.map(({ name, file }) => {
      const body = readFileSync(file)
      const type = types[extname(name)]
      if (type === undefined) throw new RangeError(`no content type for ${name}`)
      const version = createHash('sha256').update(body).digest('base64url').slice(0, 12)
      return [name, { body: new Uint8Array(body), type, version }]
    }),
  )
  return {
    route: {
      method: 'GET',
      path: `${path}/:name`,
      audience,
      handle: (context) => {
        const found = files.get(context.req.param('name') ?? '')
        if (!found) return context.notFound()
        const kept = context.req.query('v') === found.version
        return context.body(found.body, 200, {
          'Content-Type': found.type,
          'Cache-Control': kept ? 'private, max-age=31536000, immutable' : 'no-cache',
        })
      },
    },
    address(name) {
      const found = files.get(name)
      if (!found) throw new RangeError(`no asset ${name}`)
      return `${path}/${name}?v=${found.version}`
    },
    has: (name) => files.has(name),
  }
}
