// A file of a case as a browser gets it: called what it is, and kept nowhere on the way.
import type { WebContext } from './route.ts'

export const pictures = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp'] as const

interface NamedFile {
  readonly name: string
  /** By its content. */
  readonly type: string
}

/** @param inPlace the types that the browser shows by itself; every other is handed over to be kept */
export function handFile(
  context: WebContext,
  { name, type }: NamedFile,
  bytes: Uint8Array,
  inPlace: readonly string[],
): Response {
  const how = inPlace.includes(type) ? 'inline' : 'attachment'
  return context.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `${how}; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
    'Cache-Control': 'no-store',
  })
}
