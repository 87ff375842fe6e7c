// The files of the console itself: its own styles, and htmx from the package.
import { createRequire } from 'node:module'
import type { Asset } from './route.ts'

const packaged = createRequire(import.meta.url)

/** Seen before the login: the looks of the login page. */
export const loginAssets: readonly Asset[] = [
  { name: 'web.css', file: new URL('./web.css', import.meta.url) },
  { name: 'note.css', file: new URL('./note.css', import.meta.url) },
  { name: 'mark.svg', file: new URL('./mark.svg', import.meta.url) },
]

/** For every room of the console. */
export const commonAssets: readonly Asset[] = [
  { name: 'header.css', file: new URL('./header.css', import.meta.url) },
  { name: 'menu.css', file: new URL('./menu.css', import.meta.url) },
  { name: 'htmx.js', file: packaged.resolve('htmx.org/dist/htmx.min.js') },
  { name: 'htmx-sse.js', file: packaged.resolve('htmx-ext-sse/dist/sse.min.js') },
  { name: 'htmx-morph.js', file: packaged.resolve('idiomorph/dist/idiomorph-ext.min.js') },
]
