// What has no place in a group is said there, without repeating any of it, and its sender is told privately where to send it.
import type { Scene } from './scene.ts'
import { sayInGeneral } from './sentences/sentences.ts'

/** domain.md § 5.2.2 */
export function warnOfLeak(sentence: 'leak' | 'document-in-group', scene: Scene): void {
  const { draft, speaker, message } = scene
  scene.sayInGeneral({ key: sentence, values: { name: speaker.name } }, { mentions: [speaker.id] })
  // A stranger is not written to first.
  if (!draft.world.directory.person(speaker.id)) return
  draft.say({
    to: { person: speaker.id },
    kind: 'reply',
    text: sayInGeneral({ key: 'send-it-here', values: {} }),
    mentions: [],
    buttons: [],
    cases: [],
    channel: message.channel,
  })
}
