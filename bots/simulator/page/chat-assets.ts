// The files of the chat page, in the order a browser reads them.
import type { Asset } from '../../web/route.ts'

export const chatStyles: readonly Asset[] = [
  { name: 'avatar.css', file: new URL('./avatar.css', import.meta.url) },
  { name: 'frame.css', file: new URL('./frame.css', import.meta.url) },
  { name: 'clock.css', file: new URL('./clock.css', import.meta.url) },
  { name: 'pane.css', file: new URL('./pane.css', import.meta.url) },
  { name: 'people.css', file: new URL('./people.css', import.meta.url) },
  { name: 'talk.css', file: new URL('./talk.css', import.meta.url) },
  { name: 'bubble.css', file: new URL('./bubble.css', import.meta.url) },
  { name: 'composer.css', file: new URL('./composer.css', import.meta.url) },
  { name: 'panel.css', file: new URL('./panel.css', import.meta.url) },
  { name: 'story.css', file: new URL('./story.css', import.meta.url) },
  { name: 'cases.css', file: new URL('./cases.css', import.meta.url) },
  { name: 'phone.css', file: new URL('./phone.css', import.meta.url) },
]

export const chatScripts: readonly Asset[] = [
  { name: 'panes.js', file: new URL('./panes.js', import.meta.url) },
  { name: 'composer.js', file: new URL('./composer.js', import.meta.url) },
]
